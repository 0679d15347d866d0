import { z } from "zod";
import { Absence } from "./absence.ts";
import { holds, outcomes } from "./account.ts";
import { Stance } from "./event.ts";
import { Gist } from "./gist.ts";
import { Severity } from "./severity.ts";
import { deedCodes } from "./story-deed.ts";

/** What the person who hands over writes; what is left empty is absent. */
export const HandoverLines = z.strictObject({
  think: z.string().optional(),
  next: z.string().optional(),
  waiting: z.string().optional(),
});
export type HandoverLines = z.infer<typeof HandoverLines>;

/** How long each line may be, in UTF-16 units. */
export const longestLine = 400;

const LastAction = z.strictObject({
  what: z.enum(["opened", "report", "update", "reminder", ...deedCodes]),
  at: z.number(),
  by: z.string().optional(),
});
export type LastAction = z.infer<typeof LastAction>;

/** An alert that people have not finished, as far as its channel may show it. */
export const HandedAlert = z.strictObject({
  shortId: z.string(),
  severity: Severity,
  /** Absent where its source's handling forbids to show it. */
  title: z.string().optional(),
  gist: Gist.optional(),
  reports: z.int().positive(),
  openedAt: z.number(),
  /** The last thing that happened to it. */
  last: LastAction,
  assignedTo: z.string().optional(),
  /** Of what happened somebody says that it was them, or that it was not; `disputed` where both are said. */
  claim: z.enum([...Stance.exclude(["none"]).options, "disputed"]).optional(),
});
export type HandedAlert = z.infer<typeof HandedAlert>;

const waitStates = ["held", "muted", "unsure", "dead", "paused", "waiting"] as const;

/** Alerts that are in no channel yet, in the same state for the same reason. */
const Wait = z.strictObject({
  state: z.enum(waitStates),
  hold: z.enum(holds).optional(),
  count: z.int().positive(),
  /** When they come back, or are tried again; absent where only a person brings them back. */
  until: z.number().optional(),
  /** Short ids of the first. */
  alerts: z.array(z.string()).readonly(),
});
export type Wait = z.infer<typeof Wait>;

/** What the next person has to know, as it was when the watch was handed over; instants in milliseconds since the epoch. Names only what everyone in its channel may see. */
export const Handover = z.strictObject({
  at: z.number(),
  /** IANA name of the zone in which the attached file is written. */
  zone: z.string(),
  /** Who hands over, for whom where that is somebody else, and since when that one had the watch. */
  by: z.string().optional(),
  holder: z.strictObject({ name: z.string().optional(), since: z.number(), isOther: z.boolean() }).optional(),
  lines: HandoverLines,
  /** From when on it accounts for what came: the handover before, else when the watch was taken, else a day. */
  since: z.number(),
  sinceWhat: z.enum(["handover", "taken", "day"]),
  /** The highest severity first, and of one severity the oldest. */
  open: z.array(HandedAlert).readonly(),
  /** How many more are open than have room in `open`. */
  openMore: z.int().nonnegative(),
  /** Acknowledged and somebody's work. */
  working: z.array(HandedAlert).readonly(),
  /** Open in channels that not everyone in this one can see. */
  elsewhere: z.int().nonnegative(),
  account: z.strictObject({
    became: z.partialRecord(z.enum(outcomes), z.int()),
    held: z.partialRecord(z.enum(holds), z.int()),
  }),
  waits: z.array(Wait).readonly(),
  /** Of the server's watches and mutes those that end soon. */
  ending: z
    .array(z.strictObject({ kind: z.enum(["watch", "muted-watch", "muted-alert"]), name: z.string(), at: z.number() }))
    .readonly(),
  endingElsewhere: z.int().nonnegative(),
  sources: z.strictObject({
    followed: z.int().nonnegative(),
    troubled: z
      .array(
        z.strictObject({
          name: z.string(),
          is: z.enum(["failing", "ended", "moved", "held", "empty", "rolled-over", "stale"]),
          since: z.number().optional(),
          /** How many matches wait for a decision. */
          matches: z.int().positive().optional(),
        }),
      )
      .readonly(),
  }),
  canary: z.union([z.enum(["lost", "not-back"]), z.strictObject({ cameThroughAt: z.number() })]),
  absences: z.array(Absence).readonly(),
  facts: z
    .array(z.strictObject({ kind: z.enum(["added", "retracted", "corrected", "restored"]), about: z.string() }))
    .readonly(),
  /** Changes of facts that may not be shown in its channel. */
  factsElsewhere: z.int().nonnegative(),
});
export type Handover = z.infer<typeof Handover>;

/** A handover without what only the person who hands over knows. */
export type HandoverDraft = Omit<Handover, "by" | "holder" | "lines">;
