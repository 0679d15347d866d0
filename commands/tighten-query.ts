import type { Story } from "../src/domain/story.ts";
import type { Hit } from "../src/domain/watch.ts";

/** A query that holds what it held, without items in which a word or phrase stands; the same where it excludes that already. */
export function tightened(query: string, word: string): string {
  const exclusion = ` NOT "${word}"`;
  if (query.endsWith(exclusion)) return query;
  return excludesAlready(query) ? `${query}${exclusion}` : `(${query})${exclusion}`;
}

/** What `tightened` made, undone; `undefined` for a query that was changed since. */
export function loosened(query: string, word: string): string | undefined {
  const exclusion = ` NOT "${word}"`;
  if (!query.endsWith(exclusion)) return undefined;
  const rest = query.slice(0, -exclusion.length);
  return excludesAlready(rest) ? rest : /^\((.*)\)$/su.exec(rest)?.[1];
}

/** `(…) NOT "a" NOT "b"`: the first bracket closes where the exclusions begin. */
function excludesAlready(query: string): boolean {
  const inner = /^\((.*)\)(?: NOT "[^"]+")+$/su.exec(query)?.[1];
  if (inner === undefined) return false;
  let depth = 0;
  const dips = [...inner].some((letter) => {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    return depth < 0;
  });
  return !dips && depth === 0;
}

/**
 * The word by which items like this one may be kept out: what the reason puts in quotation marks, else the word of the
 * title that stands in most of what was found not relevant before and in least of the rest. Of no use is what the watch
 * itself hit. `undefined` where nothing is left, or where the source's handling lets its words not be shown.
 */
export function wordToExclude(story: Story, reason: string, before: readonly Story[]): string | undefined {
  const quoted = /["“„«'‘]([^"“”„«»‘’']{2,40})["”“»'’]/u.exec(reason)?.[1]?.trim();
  if (quoted !== undefined) return quoted;
  const [report] = story.reports;
  if (report === undefined || report.source.handling === "restricted") return undefined;
  const others = before.filter(({ id }) => id !== story.id);
  const hits = report.watches.flatMap((watch) => watch.hits.filter(({ field }) => field === "title"));
  const scored = wordsOf(report.item.title, hits).map((word) => ({ word, score: weigh(word, others) }));
  return scored.toSorted((a, b) => b.score - a.score || b.word.length - a.word.length)[0]?.word;
}

/** In what was found relevant a word weighs three times: losing news is worse than noise. */
function weigh(word: string, others: readonly Story[]): number {
  const holding = others.filter(
    ({ reports: [report] }) => report !== undefined && wordsOf(report.item.title).includes(word),
  );
  const noise = holding.filter(({ alerts }) => alerts.some(({ state }) => state === "dismissed")).length;
  return noise - 3 * (holding.length - noise);
}

/** Words of a title outside of hits. Of four letters and more: shorter ones are mostly grammar. */
function wordsOf(title: string, hits: readonly Pick<Hit, "start" | "end">[] = []): readonly string[] {
  const words = [...title.matchAll(/\p{L}[\p{L}\p{M}ʻʼ‘’'-]*\p{L}/gu)]
    .filter(({ 0: word, index }) => !hits.some(({ start, end }) => start < index + word.length && index < end))
    .map(([word]) => word.toLowerCase());
  return [...new Set(words.filter((word) => word.length >= 4 && word.length <= 40))];
}
