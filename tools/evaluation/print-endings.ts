import type { QueryWorld } from "../../src/match/compile-query.ts";
import { segment } from "../../src/text/segment.ts";
import { matcherOf } from "./shipped-matcher.ts";

/** How many words are asked for, of how many letters at least. */
const [asked, fewestLetters] = [100, 5];

/** What the commonest words of unlabelled headlines find through their endings alone, by word: to be read, for nothing says what is right. */
export function printEndings(pool: readonly string[], world: QueryWorld): void {
  const words = commonWords(pool);
  const watches = words.map((word) => ({ name: word, query: word }));
  const match = matcherOf(watches, world, () => ({ releases: [] }));
  const found = new Map(words.map((word) => [word, new Map<string, number>()]));
  for (const text of pool)
    for (const { name, hits } of match(text))
      for (const { start, end } of hits) {
        const form = text.slice(start, end).toLowerCase();
        const forms = found.get(name);
        if (form !== name) forms?.set(form, (forms.get(form) ?? 0) + 1);
      }
  const hits = [...found.values()].flatMap((forms) => [...forms.values()]).reduce((sum, times) => sum + times, 0);
  console.log(`\nThe ${words.length} commonest words, found with an ending: ${hits} times`);
  for (const [word, forms] of found)
    if (forms.size > 0) console.log(`    ${word}: ${[...forms].map(([form, times]) => `${form} ${times}`).join(", ")}`);
}

function commonWords(pool: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const text of pool)
    for (const { start, end } of segment(text)) {
      const word = text.slice(start, end);
      if (word.length >= fewestLetters && /^\p{Ll}+$/u.test(word)) times.set(word, (times.get(word) ?? 0) + 1);
    }
  return [...times]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, asked)
    .map(([word]) => word);
}
