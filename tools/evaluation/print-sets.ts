import type { QueryWorld } from "../../src/match/compile-query.ts";
import { precisionOf, recallOf } from "./judge-watches.ts";
import type { Announcement, AskedQuery, Disguise } from "./read-sets.ts";
import { type Matcher, matcherOf } from "./shipped-matcher.ts";

const releasesWatch = "Central Asian language releases";

/** Announcements and near misses of them: where the releases watch fires, and where a release is read at all. */
export function printAnnouncements(
  lines: readonly Announcement[],
  match: Matcher,
  languages: ReadonlySet<string>,
  wrong: boolean,
): void {
  // Where a release names no language, the watch asks that of the report: nothing is owed.
  const owing = lines.filter((line) => !line.release || line.in.length > 0);
  const isOwed = (line: Announcement) => line.release && line.in.some((tag) => languages.has(tag));
  const judged = owing.map((line) => ({
    line,
    owes: isOwed(line),
    fired: match(line.title, line.text).some(({ name }) => name === releasesWatch),
  }));
  const those = (owes: boolean, fired: boolean) => judged.filter((one) => one.owes === owes && one.fired === fired);
  const [hits, missed, extra] = [those(true, true), those(true, false), those(false, true)];
  const rates = { hits, missed, false: extra };
  console.log(`\nAnnouncements, ${owing.length} lines: ${releasesWatch}`);
  console.log(`  precision ${percent(precisionOf(rates))}  recall ${percent(recallOf(rates))}`);
  console.log(`  (${hits.length} right, ${extra.length} false, ${missed.length} missed)`);
  if (!wrong) return;
  for (const { line } of missed) console.log(`    missed ${line.lang} ${line.title}`);
  for (const { line } of extra) console.log(`    false  ${line.lang} ${line.title}`);
}

/** Spellings that hide a name: whether the watch of the one that is meant fires. */
export function printDisguises(lines: readonly Disguise[], match: Matcher, wrong: boolean): void {
  const missed = lines.filter(({ text, watch }) => !match(text).some(({ name }) => name === disguised[watch]));
  console.log(`\nDisguised spellings found: ${lines.length - missed.length} of ${lines.length}`);
  if (wrong) for (const { cls, variant } of missed) console.log(`    missed ${cls}: ${variant}`);
}

const disguised = { K: "ISIS-K", A: "Al-Azaim" } as const;

/** Queries with texts and whether they are to be found, by what says so: the documentation, or what a person expects. */
export function printQueries(queries: readonly AskedQuery[], world: QueryWorld, wrong: boolean): void {
  const checks = queries.flatMap(({ query, checks: own }) => {
    const match = matcherOf([{ name: query, query }], world);
    return own.map((check) => ({
      ...check,
      query,
      isRight: match(check.title, check.text, check.source).length > 0 === check.want,
    }));
  });
  for (const [basis, those] of Map.groupBy(checks, (check) => check.basis.split(":")[0] ?? "")) {
    const right = those.filter(({ isRight }) => isRight).length;
    console.log(`\nQueries, by ${basis}: ${right} of ${those.length}`);
    if (!wrong) continue;
    for (const { query, title, want, isRight } of those)
      if (!isRight) console.log(`    ${query} ← ${title}: ${want ? "not found" : "found"}`);
  }
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)} %`;
}
