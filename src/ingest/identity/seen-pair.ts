import type { KnownItem } from "../../domain/known-item.ts";
import type { Likeness } from "./compare-evidence.ts";

/** An entry and a known item that have something in common. */
export interface Pair {
  readonly entry: number;
  readonly known: KnownItem;
  readonly likeness: Likeness;
  /** By how many seconds the entry is dated later than the item was; 0 where one of them has no date. */
  readonly shift: number;
}

/** What the fields of this feed are worth, by its habit over many readings and by this one. */
export interface Trust {
  /** True where guids change while the items stay: another guid says nothing. */
  readonly guidsChurn: boolean;
  /** True where the feed is known to give each item a guid of its own, for good. */
  readonly guidsSettled: boolean;
  /** True where addresses change while the items stay: another address says nothing. */
  readonly linksMove: boolean;
  /** True where items are dated anew: another date says nothing. */
  readonly datesMove: boolean;
  /** True where fragments of addresses change while the items stay. */
  readonly fragmentsMove: boolean;
}

/** What the link of a pair is worth: several items have it, only one of several links has it, or the feed has shown no other link. */
export type LinkUse = "shared" | "own" | "only";

/** All that a rule may ask of a pair. */
export interface Seen extends Likeness, Trust {
  readonly use: LinkUse;
  /** Whether the item's text is long enough to be its own. */
  readonly hasText: boolean;
  /** True where all items of the reading are dated later by the same hours, this one too. */
  readonly isShifted: boolean;
}

const fields = [
  "guid",
  "link",
  "words",
  "date",
  "use",
  "hasText",
  "isShifted",
  "guidsChurn",
  "guidsSettled",
  "linksMove",
  "datesMove",
  "fragmentsMove",
] as const satisfies readonly (keyof Seen)[];
type Field = (typeof fields)[number];

/** The field has one of these values. */
export interface Condition {
  readonly field: Field;
  readonly oneOf: readonly Seen[Field][];
}

export type Pattern = { readonly [Name in Field]?: readonly Seen[Name][] };

export function when(pattern: Pattern): readonly Condition[] {
  return fields.flatMap((field) => {
    const oneOf = pattern[field];
    return oneOf === undefined ? [] : [{ field, oneOf }];
  });
}

export function holds(conditions: readonly Condition[], seen: Seen): boolean {
  return conditions.every(({ field, oneOf }) => oneOf.includes(seen[field]));
}
