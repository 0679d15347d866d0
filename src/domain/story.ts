import { z } from "zod";
import { AlertThread } from "./alert-thread.ts";
import { Enriched } from "./enriched.ts";
import { Gist } from "./gist.ts";
import { Item } from "./item.ts";
import { SourceFace } from "./match.ts";
import { PostFailure } from "./post-failure.ts";
import { Severity } from "./severity.ts";
import { StoryChange } from "./story-change.ts";
import { ApartReason, JoinReason, StoryNews } from "./story-decision.ts";
import { StoryDeed } from "./story-deed.ts";
import { StoryRef } from "./story-ref.ts";
import { Triage } from "./triage.ts";
import { WatchHit } from "./watch.ts";

/** One item's telling of a story. */
export const Report = z.strictObject({
  item: Item,
  enriched: Enriched.optional(),
  /** Made by rule from what was recognised. */
  gist: Gist.optional(),
  source: SourceFace,
  watches: z.array(WatchHit).readonly(),
  joinedAt: z.number(),
  /** The channels that its watches meant it for. */
  channelIds: z.array(z.string()).readonly().default([]),
  /** Why it is one more report of its story, and what it added; absent for the first, and where a person joined it. */
  joined: z.strictObject({ why: JoinReason, news: z.array(StoryNews).readonly() }).optional(),
  /** The id of the story that a person joined to this one, and that has this report too. */
  movedFrom: z.string().optional(),
});
export type Report = z.infer<typeof Report>;

const deliveryStates = [
  "queued",
  "sending",
  "delivered",
  "paused",
  "unsure",
  "dead",
  "held",
  "bundled",
  "muted",
] as const;

/** Why an alert is not posted by itself at once. */
export const holdReasons = ["quiet", "digest", "burst", "cooldown", "first-day", "new-source", "surge"] as const;

/**
 * One message that is to be posted. What its states mean for a story's updates: `src/alerts/place-updates.ts`.
 *
 * `held` waits until `nextAttemptAt`, to be listed in a bulletin with others; once it is listed in one it is `bundled`.
 * `queued → sending` is written before the request, so a delivery found in `sending` after a crash is read back before it is sent again.
 */
export const Delivery = z.strictObject({
  state: z.enum(deliveryStates),
  /** At most 25 characters; the same for every attempt of one series, so that Discord recognises a repeat for some minutes. */
  nonce: z.string().max(25),
  attempts: z.int().nonnegative(),
  queuedAt: z.number(),
  firstAttemptAt: z.number().optional(),
  /** Not before this instant. */
  nextAttemptAt: z.number(),
  doneAt: z.number().optional(),
  /** Since when the bot may not post in its channel; gone once it was posted. */
  pausedAt: z.number().optional(),
  /** Why it waits, is unsure or dead. */
  failure: PostFailure.optional(),
});
export type Delivery = z.infer<typeof Delivery>;

const finished: readonly Delivery["state"][] = ["delivered", "unsure", "dead", "held", "bundled", "muted"];

/** The outbox has nothing to do for it: it is posted, or given up, or a bulletin or a person comes next. */
export function isOver({ state }: Pick<Delivery, "state">): boolean {
  return finished.includes(state);
}

/** Its channel has no message of its own for it, and none is on its way. */
export function isNeverPosted({ state }: Pick<Delivery, "state">): boolean {
  return neverPosted.includes(state);
}

const neverPosted: readonly Delivery["state"][] = ["bundled", "muted", "unsure", "dead"];

/** Only a person can have it sent again: it was refused, or perhaps posted where the bot could not look. */
export function isStuck({ state }: Pick<Delivery, "state">): boolean {
  return state === "dead" || state === "unsure";
}

/** A material update of a story, posted under its alert; it pings where the severity rose, or is one that nothing may hold back. */
export const Reply = z.strictObject({
  /** Counted from 1 under each alert. */
  number: z.int().positive(),
  changes: z.array(StoryChange).min(1).readonly(),
  /** The item of the report that it is about, whose headline it shows. */
  itemId: z.string().optional(),
  /** How many later updates it also stands for, because more came than the channel took. */
  others: z.int().positive().optional(),
  ping: z.boolean(),
  /** Whom it pings, where that is not the alert's own role. */
  mentionRoleId: z.string().optional(),
  /** People whom a change of who works on it concerns: it is for them, whatever the channel was shown of the alert. */
  mentionUserIds: z.array(z.string()).min(1).readonly().optional(),
  /** True when it only asks for an answer to the alert: moot as soon as somebody gave one. */
  reminder: z.boolean().optional(),
  delivery: Delivery,
  /** Why it comes in a list instead of under its alert. */
  hold: z.enum(holdReasons).optional(),
  /** The nonce of the alert's post that shows it: it is no message of its own then. */
  shownWith: z.string().optional(),
  messageId: z.string().optional(),
});
export type Reply = z.infer<typeof Reply>;

/** When an edit may be tried, how often it was, and why it failed. */
export const EditTurn = z.strictObject({
  attempts: z.int(),
  nextAttemptAt: z.number(),
  failure: PostFailure.optional(),
});
export type EditTurn = z.infer<typeof EditTurn>;

/** A story in one channel of one guild. */
export const Alert = z.strictObject({
  channelId: z.string(),
  mentionRoleId: z.string().optional(),
  /** A moderator deleted its message: it is never posted again. */
  removed: z.literal(true).optional(),
  messageId: z.string().optional(),
  /** Present once somebody opened one. */
  thread: AlertThread.optional(),
  delivery: Delivery,
  hold: z.enum(holdReasons).optional(),
  /** A list has shown it already: what comes next of it is an update. */
  listed: z.boolean().optional(),
  /** The watch whose surge it is held for. */
  surgeOf: z.string().optional(),
  /** It pings once more when nobody answered within `afterMs` of this instant, or of its post where that came later. */
  remind: z.strictObject({ from: z.number(), afterMs: z.number(), decided: z.boolean().optional() }).optional(),
  replies: z.array(Reply).readonly().default([]),
  /** Which revision of the story the channel shows; behind the story's, the message is to be edited. */
  shownRevision: z.int().default(0),
  edit: EditTurn.default({ attempts: 0, nextAttemptAt: 0 }),
});
export type Alert = z.infer<typeof Alert>;

/** Reports of a story that are records of their own: what a join, a card and a mute have to know of them. */
const EarlierReports = z.strictObject({
  count: z.int().positive(),
  /** The highest of them. */
  severity: Severity,
  /** Ids of their sources, each once. */
  sources: z.array(z.string()).readonly(),
  /** The watches that found them, each once. */
  watches: z.array(WatchHit.pick({ watchId: true, name: true })).readonly(),
});

/** Reports of the same news, with their alerts and deliveries: one record, written once, so that no crash can part them. */
export const Story = z.strictObject({
  id: z.string(),
  guildId: z.string(),
  /** `SW-4F2A`: said aloud, searched for, and read back from a channel. Unique in the guild. */
  shortId: z.string(),
  severity: Severity,
  triage: Triage.default({ state: "open" }),
  openedAt: z.number(),
  /** Raised by each change that its cards show. */
  revision: z.int().default(0),
  /** The short id of the story that its report was first joined to, until a person took it out. */
  splitFrom: z.string().optional(),
  /** The story that it may belong to, and what kept it apart. */
  possibly: StoryRef.extend({ why: ApartReason }).optional(),
  /** Stories of the same event that are news of their own: the arrest, the trial. */
  seeAlso: z.array(StoryRef).readonly().optional(),
  /** The story that takes its reports since people closed it: not relevant, muted, deleted. */
  continuedIn: StoryRef.optional(),
  /** Where a person joined it to: its reports are also there, and it takes no more. */
  joinedInto: StoryRef.optional(),
  /** The first, those that say something new and the newest: `story-size.ts` says how many. In the order in which they joined. */
  reports: z.array(Report).min(1).readonly(),
  /** Those that are left out of `reports`; absent where there are none. */
  earlier: EarlierReports.optional(),
  /** What people did with it, oldest first; absent where nobody did anything since it is kept. */
  deeds: z.array(StoryDeed).readonly().optional(),
  alerts: z.array(Alert).readonly(),
});
export type Story = z.infer<typeof Story>;
