import { findReleases } from "../../src/enrich/releases/find-releases.ts";
import type { StarterWatch } from "../../src/settings/watchlist-file.ts";
import { mainScript } from "../../src/text/scripts.ts";
import { type Duty, type Judgement, judgeWatch, precisionOf, recallOf } from "./judge-watches.ts";
import type { LabelledLine } from "./read-data.ts";
import type { Resolution } from "./resolve-variants.ts";
import type { Matcher } from "./shipped-matcher.ts";

/** One line for the watch as a whole, one for each script, one for the languages. */
export function printWatch(duty: Duty, lines: readonly LabelledLine[], match: Matcher, wrong: boolean): void {
  const judgement = judgeWatch(duty, lines, match);
  console.log(`\n${duty.watch}\n  ${"all".padEnd(10)}${figuresOf(judgement)}`);
  for (const [script, those] of Map.groupBy(lines, ({ text }) => mainScript(text))) {
    console.log(`  ${script.padEnd(10)}${figuresOf(judgeWatch(duty, those, match))}`);
  }
  const languages = [...Map.groupBy(lines, ({ lang }) => lang)].map(([lang, those]) => {
    const { hits, missed, false: extra } = judgeWatch(duty, those, match);
    return `${lang} ${hits.length}/${hits.length + missed.length}${extra.length > 0 ? ` +${extra.length} false` : ""}`;
  });
  console.log(`  by language, found of owed: ${languages.join("  ")}`);
  if (!wrong) return;
  for (const { id, lang, text } of judgement.missed) console.log(`    missed ${id} ${lang} ${text}`);
  for (const { id, lang, text } of judgement.false) console.log(`    false  ${id} ${lang} ${text}`);
}

function figuresOf(judgement: Judgement): string {
  const { hits, missed, false: extra } = judgement;
  const counts = `${hits.length} right, ${extra.length} false, ${missed.length} missed`;
  return `precision ${percent(precisionOf(judgement))}  recall ${percent(recallOf(judgement))}  (${counts})`;
}

/** Where lines say what they announce: whether kinds and languages are exactly those. Elsewhere: whether any release is seen in one that has one. */
export function printReleases(lines: readonly LabelledLine[], wrong: boolean): void {
  const named = lines.filter(({ releases }) => releases !== undefined);
  if (named.length === 0) return;
  const mistaken = named.flatMap((line) => {
    const found = findReleases({ title: line.text, text: "" });
    const kinds = sorted(found.map(({ kind }) => kind));
    const languages = sorted(found.flatMap((release) => release.languages));
    const right = kinds === sorted(line.releases ?? []) && languages === sorted(line.in ?? []);
    return right ? [] : [`${line.id} ${line.text} → ${kinds || "nothing"} in ${languages || "none"}`];
  });
  console.log(`\nReleases, kinds and languages exactly: ${share(named.length - mistaken.length, named.length)}`);
  if (wrong) for (const line of mistaken) console.log(`    ${line}`);
}

function sorted(words: readonly string[]): string {
  return [...new Set(words)].sort().join(", ");
}

/** A headline is short: `und` is counted apart from a wrong language. */
export function printLanguages(lines: readonly LabelledLine[], detect: (text: string) => string, wrong: boolean): void {
  const answers = lines.map(({ id, lang, text }) => ({ id, lang, text, named: detect(text) }));
  const right = answers.filter(({ lang, named }) => isSame(lang, named)).length;
  const silent = answers.filter(({ named }) => named === "und").length;
  const mistaken = answers.filter(({ lang, named }) => named !== "und" && !isSame(lang, named));
  console.log(
    `\nLanguage of a headline: ${share(right, answers.length)} right, ${silent} not named, ${mistaken.length} wrong`,
  );
  if (wrong) for (const { id, lang, named, text } of mistaken) console.log(`    ${id} ${lang} → ${named} ${text}`);
}

/** `fa-AF` and `fa` are one where the text does not show it. */
function isSame(lang: string, named: string): boolean {
  return lang === named || (lang.startsWith("fa") && named.startsWith("fa"));
}

export function printVariants(title: string, resolutions: readonly Resolution[], wrong: boolean): void {
  console.log(`\n${title}`);
  for (const seen of [true, false]) {
    const those = resolutions.filter(({ variant }) => variant.seen === seen);
    const whole = those.filter(({ resolved, asked }) => resolved === asked).length;
    console.log(`  ${seen ? "seen in public text" : "inferred"}: ${share(whole, those.length)}`);
  }
  const missed = resolutions.filter(({ resolved, asked }) => resolved < asked);
  if (wrong)
    for (const { variant, resolved, asked } of missed)
      console.log(`    ${resolved}/${asked} ${variant.owner} ${variant.language} ${variant.text}`);
}

/** Every headline that a watch fires on: nothing says which are right, so they are to be read. */
export function printPool(pool: readonly string[], watches: readonly StarterWatch[], match: Matcher): void {
  console.log(`\n# ${pool.length} unlabelled headlines`);
  const fired = pool.flatMap((text) => match(text).map(({ name }) => ({ name, text })));
  for (const { name, severity } of watches) {
    const those = fired.filter((one) => one.name === name);
    console.log(`\n${name} (${severity}): ${those.length}`);
    for (const { text } of those) console.log(`    ${text}`);
  }
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${percent(whole === 0 ? 1 : part / whole)})`;
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)} %`;
}
