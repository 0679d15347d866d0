import { foldText } from "../text/fold.ts";

/** Words apart by spaces, folded, each once, the longest first. */
export function list(words: string): readonly string[] {
  return [...new Set(words.split(" ").map(foldText))].sort((a, b) => b.length - a.length);
}

/** Slots of endings in their order, at most one of each. All that can be built of them are 95,000, so none is built. */
export type Chain = readonly (readonly string[])[];

export function chain(...slots: readonly string[]): Chain {
  return slots.map(list);
}

/** Asks whether a text is built of the endings of any of the chains. The same few endings are asked for all day: answers are kept. */
export function builtOf(...chains: readonly Chain[]): (rest: string) => boolean {
  const answers = new Map<string, boolean>();
  return (rest) => {
    const known = answers.get(rest);
    if (known !== undefined) return known;
    if (answers.size === mostAnswers) answers.clear();
    const answer = chains.some((slots) => isBuiltOf(rest, slots));
    answers.set(rest, answer);
    return answer;
  };
}

const mostAnswers = 4096;

/** Whether what follows `at` is built of the endings of the slots from `slot` on. */
function isBuiltOf(rest: string, slots: Chain, at = 0, slot = 0): boolean {
  if (at === rest.length) return true;
  for (let next = slot; next < slots.length; next += 1)
    for (const ending of slots[next] ?? [])
      if (rest.startsWith(ending, at) && isBuiltOf(rest, slots, at + ending.length, next + 1)) return true;
  return false;
}
