import { AhoCorasick } from "@monyone/aho-corasick/fast";
import type { InventedItem } from "./invented-items.ts";

/** Another way to look for the same terms: answers how many places it found. */
export interface Rival {
  readonly name: string;
  readonly find: (item: InventedItem) => number;
  /** It is slow in proportion to the terms: so many items are enough. */
  readonly items: number;
}

/** What others do, each as fast as it can be had. None of them folds letters; a term's case and the item's do not matter. */
export function rivals(terms: readonly string[]): readonly Rival[] {
  return [...alternations(terms), includes(terms), ahoCorasick(terms)];
}

/**
 * V8 makes one tree of plain terms joined by bars, so the bare ones are fast; but they find “isis” in “crisis”, and miss a
 * phrase over two spaces or a line's end. The first one finds whole words of any script, however they are spaced, and so
 * comes nearest to what the index does. Where terms overlap, each of them reports one.
 */
function alternations(terms: readonly string[]): readonly Rival[] {
  const escaped = terms.map((term) => term.replaceAll(/[^\p{L}\p{N} ]/gu, "\\$&"));
  const letter = "[\\p{L}\\p{M}\\p{N}]";
  const spaced = escaped.map((term) => term.replaceAll(" ", "\\s+")).join("|");
  const words = new RegExp(`(?<!${letter})(?:${spaced})(?!${letter})`, "giu");
  const bare = new RegExp(escaped.join("|"), "gi");
  const any = new RegExp(escaped.join("|"), "i");
  return [
    { name: wholeWords, find: (item) => whole(item).match(words)?.length ?? 0, items: 20 },
    { name: "alternation, bare, all matches", find: (item) => whole(item).match(bare)?.length ?? 0, items: 100 },
    { name: "alternation, bare, only test()", find: (item) => Number(any.test(whole(item))), items: 100 },
  ];
}

export const wholeWords = "alternation, whole words, all matches";

/** What feed bots do: MonitoRSS asks each article for each term. */
function includes(terms: readonly string[]): Rival {
  const lower = terms.map((term) => term.toLowerCase());
  return {
    name: "includes for each watch",
    find: (item) => {
      const text = whole(item).toLowerCase();
      return lower.filter((term) => text.includes(term)).length;
    },
    items: 20,
  };
}

/** The fastest of six packages on npm at 10,000 terms; it needs three minutes to be made for 100,000. */
function ahoCorasick(terms: readonly string[]): Rival {
  const automaton = new AhoCorasick(terms.map((term) => term.toLowerCase()));
  return {
    name: "@monyone/aho-corasick",
    find: (item) => automaton.matchInText(whole(item).toLowerCase()).length,
    items: 100,
  };
}

function whole({ title, text }: InventedItem): string {
  return `${title} ${text}`;
}
