import type { Statement } from "../domain/statement.ts";

/** In the order of weight: what a group does in a place, then what is said to have happened there. */
export const reach: readonly string[] = [
  "claimed-attack-in",
  "attack-attributed-in",
  "active-in",
  "pledges-in",
  "aims-at-attacks-in",
  "member-origin",
];

export function isReach({ predicate }: Statement): boolean {
  return reach.includes(predicate);
}
