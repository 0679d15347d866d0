import { z } from "zod";
import { PlaceLevel } from "./place.ts";

/** What an item reports as its news. A claim or a new toll of an attack is still `attack`; `operation` is what forces do to militants. */
export const EventKind = z.enum([
  "attack",
  "plot-foiled",
  "arrest",
  "operation",
  "trial",
  "release",
  "takedown",
  "sanction",
  "leadership",
  "threat",
  "recruitment",
  "prison",
  "statement",
  "analysis",
  "other",
]);
export type EventKind = z.infer<typeof EventKind>;

/** How an attack was done, or was to be done. A suicide bombing is one only where the item says so. */
export const Method = z.enum([
  "bombing",
  "suicide-bombing",
  "shooting",
  "stabbing",
  "ramming",
  "kidnapping",
  "assassination",
  "arson",
  "rocket",
  "drone",
]);
export type Method = z.infer<typeof Method>;

/** Whom or what it struck. */
export const Target = z.enum([
  "mosque",
  "religious-minority",
  "church",
  "school",
  "hospital",
  "market",
  "hotel-restaurant",
  "transport",
  "concert",
  "embassy",
  "official",
  "police",
  "military",
  "aid-workers",
  "journalists",
  "civilians",
]);
export type Target = z.infer<typeof Target>;

/** Whether the actor is known, and by whose word. `claimed` goes before `denied`, that before `attributed`, that before `unclaimed`. */
export const Stance = z.enum(["claimed", "denied", "attributed", "unclaimed", "none"]);
export type Stance = z.infer<typeof Stance>;

/** What is new where an event was known before. */
export const Update = z.enum(["claim", "toll", "denial", "arrest", "correction", "follow-up", "anniversary"]);
export type Update = z.infer<typeof Update>;

/** Where a value was read, in UTF-16 units of that field, end exclusive. */
export const Span = z.strictObject({
  field: z.enum(["title", "text"]),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type Span = z.infer<typeof Span>;

/** How many people, with its bound kept. “More than 40” is at least 40, “nearly 40” up to 40; a range has its lower end and `upTo`. */
export const Toll = z.strictObject({
  value: z.int().nonnegative(),
  bound: z.enum(["exact", "at-least", "up-to", "range"]),
  upTo: z.int().positive().optional(),
  where: Span,
});
export type Toll = z.infer<typeof Toll>;

/** A place where it happened. `name` is English; `id`, `within` and `country` are the gazetteer's. */
export const EventPlace = z.strictObject({
  id: z.string(),
  name: z.string(),
  level: PlaceLevel,
  within: z.array(z.string()).readonly().optional(),
  country: z.string().optional(),
  where: Span,
});
export type EventPlace = z.infer<typeof EventPlace>;

/**
 * What happened, as read from an item by rule. What the item does not say, or not surely, is absent: a wrong place, actor or
 * number is worse than none.
 */
export const Event = z.strictObject({
  kind: EventKind,
  method: Method.optional(),
  target: Target.optional(),
  /** Id of the armed group on the militant side: who did it, plotted it, was arrested, struck, tried, or published. `unknown` only where the item says so. */
  actor: z.string().optional(),
  stance: Stance,
  /** Every level that the item names, the finest first. */
  places: z.array(EventPlace).readonly(),
  dead: Toll.optional(),
  injured: Toll.optional(),
  detained: Toll.optional(),
  /** ISO date of the event, where the words and the day of publication show it. */
  when: z.iso.date().optional(),
  /** Whether the day may as well be the one beside it: a night has two, and “today” is another day elsewhere. */
  isDayRough: z.boolean().optional(),
  update: Update.optional(),
  /** Whether it is about terrorism or an armed group, as its words say, and no other crime: smugglers are arrested in the same town. */
  isOnMilitants: z.boolean().optional(),
  /** Where its text tells of another event, from which this one is set apart: “not connected with the arrest in Kunduz”. */
  elsewhere: z.array(Span).readonly().optional(),
  /** Where each of the values above was read, as far as one place shows it. */
  where: z.partialRecord(z.enum(["kind", "method", "target", "actor", "stance", "when", "update"]), Span).readonly(),
});
export type Event = z.infer<typeof Event>;
