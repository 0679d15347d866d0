import { foldText } from "../../text/fold.ts";

/** The endings of a language's nouns, folded: at most one of each slot, in order. */
export type NounEndings = readonly (readonly string[])[];

/** Reads one string a slot, its endings separated by spaces. */
export function readEndings(slots: readonly string[]): NounEndings {
  return slots.map((slot) => [...new Set(slot.split(" ").map(foldText))].filter((ending) => ending !== ""));
}

/** Whether a noun may end so after its stem; nothing is an ending too. Not spelled out beforehand: Uzbek has 300,000. */
export function isNounEnding(rest: string, endings: NounEndings, slot = 0): boolean {
  if (rest === "") return true;
  if (slot === endings.length) return false;
  if (isNounEnding(rest, endings, slot + 1)) return true;
  return (endings[slot] ?? []).some(
    (ending) => rest.startsWith(ending) && isNounEnding(rest.slice(ending.length), endings, slot + 1),
  );
}
