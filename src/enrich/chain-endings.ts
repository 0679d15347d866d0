import { foldText } from "../text/fold.ts";

/** Every ending that one choice from each slot, or none, makes; folded, the empty one included. */
export function chainEndings(slots: readonly string[]): ReadonlySet<string> {
  let chains = [""];
  for (const slot of slots) {
    const endings = ["", ...slot.split(" ").map(foldText)];
    chains = [...new Set(chains.flatMap((begin) => endings.map((ending) => begin + ending)))];
  }
  return new Set(chains.filter((ending) => ending.length <= longest));
}

const longest = 10;
