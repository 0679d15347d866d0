import { z } from "zod";
import { Triage } from "../../domain/triage.ts";
import { changesOfSentence } from "./changes-of-sentence.ts";
import { postFailureOfSentence } from "./post-failure-of-sentence.ts";
import { WithGist1, withGist2 } from "./with-gist.ts";

/** Version 1 had the failure of a delivery, what a reply adds and a gist as English sentences. */
export const Delivery1 = z.looseObject({ reason: z.string().optional() }).transform(({ reason, ...rest }) => ({
  ...rest,
  ...(reason !== undefined && { failure: postFailureOfSentence(reason) }),
}));
const Reply1 = z.looseObject({ text: z.string(), delivery: Delivery1 });
const Alert1 = z.looseObject({ delivery: Delivery1, replies: z.array(Reply1).default([]) });
const Report1 = WithGist1.extend({ watches: z.array(z.looseObject({ name: z.string() })) });
const Answer3 = Triage.omit({ state: true }).extend({
  state: z.enum(["open", "acknowledged", "dismissed", "removed"]),
});
/** Version 3 had what people did with a story in each of its alerts. */
const Alert3 = z
  .looseObject(Answer3.shape)
  .transform(({ state, changedBy, changedAt, assignedTo, why, dismissedBy, ...alert }) => ({
    answer: { state, changedBy, changedAt, assignedTo, why, dismissedBy },
    alert: { ...alert, ...(state === "removed" && { removed: true }) },
  }));
const Story3 = z.looseObject({ alerts: z.array(Alert3) });
const Story1 = z.looseObject({ reports: z.array(Report1), alerts: z.array(Alert1) });

/** Acknowledged anywhere it was seen by somebody; not relevant only where no channel has it open. The newest word of each counts. */
function triageOf(answers: readonly z.infer<typeof Answer3>[]): Triage {
  const inOrder = answers.toSorted((a, b) => (a.changedAt ?? 0) - (b.changedAt ?? 0));
  const assignedTo = inOrder.findLast((answer) => answer.assignedTo !== undefined)?.assignedTo;
  for (const state of ["acknowledged", "open", "dismissed"] as const) {
    const newest = inOrder.findLast((answer) => answer.state === state);
    if (newest !== undefined) return { ...newest, state, assignedTo };
  }
  return { state: "open", assignedTo };
}

export const storyMigrations = {
  1: (old: unknown) => {
    const story = Story1.parse(old);
    const watchNames = story.reports.flatMap(({ watches }) => watches.map(({ name }) => name));
    const alerts = story.alerts.map((alert) => ({
      ...alert,
      replies: alert.replies.map(({ text, ...reply }) => ({ ...reply, changes: changesOfSentence(text, watchNames) })),
    }));
    return { ...story, reports: story.reports.map(withGist2), alerts };
  },
  // Version 2 had all reports in the story; those of a large one leave it at its next change.
  2: (old: unknown) => old,
  3: (old: unknown) => {
    const { alerts, ...story } = Story3.parse(old);
    return { ...story, triage: triageOf(alerts.map(({ answer }) => answer)), alerts: alerts.map(({ alert }) => alert) };
  },
} as const;
