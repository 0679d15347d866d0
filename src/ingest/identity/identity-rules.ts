import type { KnownItem } from "../../domain/known-item.ts";
import { type AddressRule, addressRules } from "./canonical-link.ts";
import { type Comparisons, comparisons } from "./compare-evidence.ts";
import { type HabitRules, habitRules } from "./feed-habit.ts";
import { type PairRules, pairRules } from "./judge-pair.ts";
import type { Pair } from "./seen-pair.ts";
import { type GuidRule, guidRules } from "./worthless-guids.ts";

/** What else must be so for an entry to be the known item that it is judged to be. */
export interface ClaimRule {
  readonly name: string;
  readonly isFree: (pair: Pair, taken: ReadonlySet<KnownItem>) => boolean;
}

/** All that decides which entries are known: each row by itself can be left out, and the month of feeds shows what it is for. */
export interface IdentityRules extends PairRules {
  readonly addresses: readonly AddressRule[];
  readonly guids: readonly GuidRule[];
  readonly comparisons: Comparisons;
  readonly habits: HabitRules;
  readonly claims: readonly ClaimRule[];
}

export const identityRules: IdentityRules = {
  addresses: addressRules,
  guids: guidRules,
  comparisons,
  habits: habitRules,
  ...pairRules,
  claims: [{ name: "a known item is one entry", isFree: ({ known }, taken) => !taken.has(known) }],
};
