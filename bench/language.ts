/**
 * Lines of ten words a second through `detectLanguage`, against a naive alternative in the same process: how many of a line's trigrams each
 * of a dozen languages shares, kept in Maps of strings.
 * Run: `node bench/language.ts`; some 5 s. The lines are invented.
 */
import { detectLanguage } from "../src/enrich/language/detect-language.ts";
import { shippedModel } from "../src/enrich/language/language-model.ts";

const rounds = 5;
const lines = [
  "Бугун шаҳарда янги кутубхона очилди ва кўп одамлар келиб кўрди",
  "Имрӯз дар шаҳр китобхонаи нав кушода шуд ва мардуми зиёд",
  "Бүгүн шаарда жаңы китепкана ачылып, көп адам келип аны көрдү",
  "Бүгін қалада жаңа кітапхана ашылып, көп адам келіп оны көрді",
  "Сегодня в городе открылась новая библиотека, и пришло много людей",
  "Bugun shaharda yangi kutubxona ochildi va ko‘p odamlar kelib ko‘rdi",
  "Şu gün şäherde täze kitaphana açyldy we köp adam gelip",
  "A new library opened in the city today and many came",
  "بۈگۈن شەھەردە يېڭى كۈتۈپخانا ئېچىلدى ۋە نۇرغۇن ئادەم كېلىپ كۆردى",
  "امروز در شهر کتابخانه تازه‌ای باز شد و مردم زیادی برای دیدن",
  "نن په ښار کې نوی کتابتون پرانیستل شو او ډېر خلک",
  "افتتحت اليوم في المدينة مكتبة جديدة وحضر كثير من الناس لرؤيتها",
];
const batch = Array.from({ length: 24_000 }, (_, at) => lines[at % lines.length] ?? "");

const loading = performance.now();
shippedModel();
const loaded = performance.now() - loading;

const profiles = lines.map((line) => trigrams(line));
detectAll();
naiveAll();
const ours: number[] = [];
const naive: number[] = [];
for (let round = 0; round < rounds; round++) {
  ours.push(perSecond(detectAll));
  naive.push(perSecond(naiveAll));
}
const long = "Бугун шаҳарда янги кутубхона очилди. ".repeat(2800);
const start = performance.now();
detectLanguage(long);
const longest = performance.now() - start;

console.log(`medians of ${rounds} rounds of ${batch.length} lines, Node ${process.version}`);
console.log(
  `model read in ${loaded.toFixed(1)} ms; a text of ${long.length} units answered in ${longest.toFixed(1)} ms`,
);
console.log(`detectLanguage   ${Math.round(median(ours)).toLocaleString("en")} lines a second`);
console.log(
  `naive trigrams   ${Math.round(median(naive)).toLocaleString("en")} lines a second, over ${profiles.length} languages`,
);
console.log(`ratio            ${(median(ours) / median(naive)).toFixed(2)}`);

function detectAll(): void {
  for (const line of batch) detectLanguage(line);
}

function naiveAll(): void {
  for (const line of batch) {
    const own = trigrams(line);
    profiles.map((profile) => [...own.keys()].filter((gram) => profile.has(gram)).length);
  }
}

function trigrams(line: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const text = ` ${line.toLowerCase().replace(/[^\p{L}]+/gu, " ")} `;
  for (let at = 0; at + 3 <= text.length; at++) {
    const gram = text.slice(at, at + 3);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function perSecond(work: () => void): number {
  const begun = performance.now();
  work();
  return (batch.length / (performance.now() - begun)) * 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
