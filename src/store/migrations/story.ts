import { z } from "zod";
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
const Story1 = z.looseObject({ reports: z.array(Report1), alerts: z.array(Alert1) });

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
} as const;
