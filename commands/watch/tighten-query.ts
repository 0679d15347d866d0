import type { Story } from "../../src/domain/story.ts";
import type { Hit } from "../../src/domain/watch.ts";

/** A query that holds what it held, without items that contain a word or phrase; the same where it excludes that already. */
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

/** A word to leave out, and how many other alerts that were not relevant contain it. */
export interface Exclusion {
  readonly word: string;
  readonly noise: number;
}

/** Besides the alert at hand: three that share a word are evidence, one may be chance. */
const fewestOthers = 2;

/**
 * The word by which items like this one may be kept out: what the reason puts in quotation marks, else the word of the title that is
 * in most of what was found not relevant before. Only where at least three not relevant alerts share it and none that
 * was acknowledged does; never what the watch itself hit, nor what `isNamed` says is the name of a thing, a place or an event. `undefined`
 * where nothing is left, or where the source's handling lets its words not be shown.
 */
export function wordToExclude(
  story: Story,
  reason: string,
  before: readonly Story[],
  isNamed: (word: string) => boolean = () => false,
): Exclusion | undefined {
  const others = before.filter(({ id }) => id !== story.id);
  const quoted = /["“„«'‘]([^"“”„«»‘’']{2,40})["”“»'’]/u.exec(reason)?.[1]?.trim();
  const [report] = story.reports;
  if (quoted === undefined && (report === undefined || report.source.handling === "restricted")) return undefined;
  const hits = report?.watches.flatMap((watch) => watch.hits.filter(({ field }) => field === "title"));
  const candidates = quoted === undefined ? wordsOf(report?.item.title ?? "", hits) : [quoted];
  return candidates
    .filter((word) => !isNamed(word))
    .flatMap((word) => evidenceFor(word, others))
    .toSorted((a, b) => b.noise - a.noise || b.word.length - a.word.length)[0];
}

function evidenceFor(word: string, others: readonly Story[]): readonly Exclusion[] {
  const key = word.toLowerCase();
  const holding = others.filter(({ reports }) =>
    reports.some(({ item }) => `${item.title} ${item.text}`.toLowerCase().includes(key)),
  );
  if (holding.some(({ triage }) => triage.state === "acknowledged")) return [];
  const noise = holding.filter(({ triage }) => triage.state === "dismissed").length;
  return noise < fewestOthers ? [] : [{ word, noise }];
}

/** Words of a title outside of hits. Of four letters and more: shorter ones are mostly grammar. */
export function wordsOf(title: string, hits: readonly Pick<Hit, "start" | "end">[] = []): readonly string[] {
  const words = [...title.matchAll(/\p{L}[\p{L}\p{M}ʻʼ‘’'-]*\p{L}/gu)]
    .filter(({ 0: word, index }) => !hits.some(({ start, end }) => start < index + word.length && index < end))
    .map(([word]) => word.toLowerCase());
  return [...new Set(words.filter((word) => word.length >= 4 && word.length <= 40))];
}
