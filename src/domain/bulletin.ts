import { z } from "zod";
import { Toll } from "./event.ts";
import { type BrakeNotice, Notice } from "./notice.ts";
import { Severity } from "./severity.ts";
import { ShownItem } from "./shown-item.ts";
import { Delivery, EditTurn, holdReasons } from "./story.ts";
import { StoryChange } from "./story-change.ts";
import { SurgeState } from "./surge.ts";
import { Triage } from "./triage.ts";

/** A count as reports gave it one after the other, oldest first. */
const CountStates = z.array(Toll.pick({ value: true, bound: true, upTo: true })).readonly();

/** What one report added to its story, with the headline and link of that report where its handling lets them be shown. */
const EntryUpdate = z.strictObject({
  changes: z.array(StoryChange).min(1).readonly(),
  ...ShownItem.pick({ title: true, link: true }).shape,
});
export type EntryUpdate = z.infer<typeof EntryUpdate>;

/** One line of a bulletin: a story as it is when the bulletin is posted, or what is new in it. */
export const BulletinEntry = z.strictObject({
  storyId: z.string(),
  shortId: z.string(),
  severity: Severity,
  watches: z.array(z.string()).readonly(),
  ...ShownItem.shape,
  source: z.string(),
  /** Invented, to show what an alert looks like. */
  sample: z.boolean().optional(),
  /** The nonces of what it stands for: the story's alert, updates of it, or both. */
  deliveries: z.array(z.string()).readonly(),
  /** The channel was shown the story before. */
  isUpdate: z.boolean().optional(),
  /** Oldest first. */
  updates: z.array(EntryUpdate).readonly().default([]),
  reports: z.int().positive().default(1),
  /** How many sources reported it. */
  outlets: z.int().positive().default(1),
  openedAt: z.number().optional(),
  /** What the team did about it; absent in a line of an earlier version. */
  triage: Triage.pick({ state: true, changedBy: true, assignedTo: true }).optional(),
  /** The short id of the story that a person joined it to. */
  joinedInto: z.string().optional(),
  /** BCP 47, those of its reports, each once. */
  languages: z.array(z.string()).readonly().default([]),
  dead: CountStates.default([]),
  injured: CountStates.default([]),
  detained: CountStates.default([]),
  /** Whether somebody says it was them, or says it was not; `by` is a group's name, where that is known. */
  stance: z.strictObject({ is: z.enum(["claimed", "denied"]), by: z.string().optional() }).optional(),
  /** Somebody denies what somebody claims. */
  isDisputed: z.boolean().optional(),
});
export type BulletinEntry = z.infer<typeof BulletinEntry>;

/** Raised by each change that the message is to show; the message is behind while it shows an older one. */
const Shown = z.strictObject({ revision: z.int(), shownRevision: z.int(), edit: EditTurn });
type Shown = z.infer<typeof Shown>;

/** One message that lists alerts which were held: quiet hours, a digest, a cooldown, or more at once than a channel takes. One whose `why` is `notice` lists none. */
export const Bulletin = z.strictObject({
  id: z.string(),
  guildId: z.string(),
  channelId: z.string(),
  why: z.enum([...holdReasons, "notice"]),
  openedAt: z.number(),
  entries: z.array(BulletinEntry).readonly(),
  notice: Notice.optional(),
  /** Present in a live card, which takes what one watch finds in a surge. */
  surge: SurgeState.optional(),
  /** Present in a list of which some story's state changed since it was posted. */
  list: Shown.optional(),
  /** The live card that it is a reply to. */
  cardId: z.string().optional(),
  /** The live card in whose thread, or under which, it lists stories. */
  listOf: z.string().optional(),
  delivery: Delivery,
  messageId: z.string().optional(),
});
export type Bulletin = z.infer<typeof Bulletin>;

/** A bulletin that is edited as stories come. */
export type LiveCard = Bulletin & { readonly surge: SurgeState };

/** A bulletin that says what the brake holds. */
export type BrakeBulletin = Bulletin & { readonly notice: BrakeNotice };

/** Whether a live card takes what a watch finds. */
export function takesFrom({ surge }: LiveCard, watchId: string): boolean {
  return surge.watchId === watchId && surge.endedAt === undefined;
}

/** Whether a live card that takes stories has this one. */
export function shows({ surge, entries }: LiveCard, storyId: string): boolean {
  return surge.endedAt === undefined && entries.some((entry) => entry.storyId === storyId);
}

/** Which state of it its message shows, and when that is edited next. */
export function shownOf({ surge, list }: Bulletin): Shown | undefined {
  return surge ?? list;
}

/** Whether its message shows an older state of it. */
export function isBehind(bulletin: Bulletin): boolean {
  const shown = shownOf(bulletin);
  return shown !== undefined && shown.shownRevision < shown.revision;
}

const neverEdited: Shown = { revision: 0, shownRevision: 0, edit: { attempts: 0, nextAttemptAt: 0 } };

/** The same with another state of what is shown. */
export function withShown(bulletin: Bulletin, change: (shown: Shown) => Partial<Shown>): Bulletin {
  const { surge, list = neverEdited } = bulletin;
  if (surge !== undefined) return { ...bulletin, surge: { ...surge, ...change(surge) } };
  return { ...bulletin, list: { ...list, ...change(list) } };
}
