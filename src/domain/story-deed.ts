import { z } from "zod";
import type { Triage } from "./triage.ts";

/** Who did it, as `/settings` let people be shown then, and when; nobody is named where it says so. */
const doer = { at: z.number(), by: z.string().optional() };

/** What a person did with a story, as its log keeps it. `shortId` is another story's. */
export const StoryDeed = z.discriminatedUnion("code", [
  z.strictObject({ ...doer, code: z.literal("acknowledged") }),
  z.strictObject({ ...doer, code: z.literal("dismissed"), why: z.string().optional() }),
  /** Found not relevant by fewer people than it takes. */
  z.strictObject({ ...doer, code: z.literal("doubted"), why: z.string().optional() }),
  z.strictObject({ ...doer, code: z.literal("reopened") }),
  z.strictObject({ ...doer, code: z.literal("assigned"), to: z.string().optional(), from: z.string().optional() }),
  z.strictObject({ ...doer, code: z.literal("muted"), until: z.number() }),
  z.strictObject({ ...doer, code: z.literal("unmuted") }),
  z.strictObject({ ...doer, code: z.literal("noted"), text: z.string() }),
  /** The reports of another came here, or these went there. */
  z.strictObject({ ...doer, code: z.literal("took-in"), shortId: z.string() }),
  z.strictObject({ ...doer, code: z.literal("joined-into"), shortId: z.string() }),
  /** A report, or a whole story that was joined, became the other; or this story came out of that. */
  z.strictObject({ ...doer, code: z.literal("gave-up"), shortId: z.string() }),
  z.strictObject({ ...doer, code: z.literal("came-out-of"), shortId: z.string() }),
]);
export type StoryDeed = z.infer<typeof StoryDeed>;

export const deedCodes = StoryDeed.options.map((option) => option.shape.code.value);

export interface Doer {
  readonly by?: string | undefined;
  readonly at: number;
}

/** A story is read and written whole: of what else was done so much of the newest stays, of notes all. */
const mostDeeds = 150;
export const mostNotes = 50;
export const longestNote = 1_000;

interface WithDeeds {
  readonly deeds?: readonly StoryDeed[] | undefined;
}

export function notesOf({ deeds = [] }: WithDeeds): readonly Extract<StoryDeed, { code: "noted" }>[] {
  return deeds.filter((deed) => deed.code === "noted");
}

/** A story with what was done to it, in the order in which it was done. */
export function withDeeds<T extends WithDeeds>(story: T, done: readonly StoryDeed[]): T {
  if (done.length === 0) return story;
  const all = [...(story.deeds ?? []), ...done];
  const presses = all.filter(({ code }) => code !== "noted");
  const oldest = new Set(presses.slice(0, Math.max(0, presses.length - mostDeeds)));
  return { ...story, deeds: all.filter((deed) => !oldest.has(deed)) };
}

/** What somebody must have done, where the one became the other: no press can be left out of the log. */
export function deedsBetween(before: Triage, after: Triage, doer: Doer): readonly StoryDeed[] {
  const who = whoIn(doer);
  return [...turned(before, after, who), ...handedOn(before, after, who), ...muted(before, after, who)];
}

type Who = Pick<StoryDeed, "at" | "by">;

/** As a record has it. */
export function whoIn({ by, at }: Doer): Who {
  return { at, ...(by !== undefined && { by }) };
}

function turned(before: Triage, after: Triage, who: Who): readonly StoryDeed[] {
  const why = after.why === undefined || after.state === "acknowledged" ? {} : { why: after.why };
  if (after.state !== before.state) {
    if (after.state === "open") return [{ ...who, code: "reopened" }];
    return after.state === "dismissed" ? [{ ...who, code: "dismissed", ...why }] : [{ ...who, code: "acknowledged" }];
  }
  const isDoubted = (after.dismissedBy?.length ?? 0) > (before.dismissedBy?.length ?? 0);
  return isDoubted ? [{ ...who, code: "doubted", ...why }] : [];
}

function handedOn(before: Triage, after: Triage, who: Who): readonly StoryDeed[] {
  const { assignedTo: from, assigneeId: fromId } = before;
  const { assignedTo: to, assigneeId: toId } = after;
  if (from === to && fromId === toId) return [];
  return [{ ...who, code: "assigned", ...(to !== undefined && { to }), ...(from !== undefined && { from }) }];
}

function muted(before: Triage, after: Triage, who: Who): readonly StoryDeed[] {
  const until = after.muted?.until;
  if (until === before.muted?.until) return [];
  return [until === undefined ? { ...who, code: "unmuted" } : { ...who, code: "muted", until }];
}
