import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { guessedCharsets } from "../src/ingest/feed/guess-charset.ts";
import { holdOut } from "./language-training/hold-out.ts";
import { readCorpus, readOthers, type Sentence } from "./language-training/read-corpus.ts";

/**
 * Counts which letter follows which, for telling charsets apart where nothing is declared. Run by hand: `node tools/train-charsets.ts DATA`;
 * DATA holds `train/*.tsv.gz` and `other_latin_sib200.tsv.gz`. Each language of a script counts as much as the others.
 */
const [data] = process.argv.slice(2);
if (data === undefined) throw new Error("usage: node tools/train-charsets.ts DATA");

const languages = {
  cyrillic: "ru uk be bg mk sr uz-Cyrl",
  arabic: "ar fa ur",
  western:
    "en de fr es it id por_Latn nld_Latn swe_Latn dan_Latn nob_Latn fin_Latn cat_Latn fao_Latn est_Latn als_Latn zsm_Latn",
  turkish: "tr az crh_Latn",
  central: "pl tk ces_Latn slk_Latn hun_Latn hrv_Latn slv_Latn ron_Latn",
};
const sentences = [...holdOut("tenth", readCorpus(data)).train, ...holdOut("tenth", readOthers(data)).train];
const tables = Object.entries(languages).map(([script, labels]) => `  ${script}: ${table(script, labels.split(" "))},`);
writeFileSync(
  resolve(import.meta.dirname, "../src/ingest/feed/letter-pairs.generated.ts"),
  [
    "/** Made by `tools/train-charsets.ts`; what each digit means says `guess-charset.ts`. */",
    "export const letterPairs = {",
    ...tables,
    "} as const;",
    "",
  ].join("\n"),
);

function table(script: string, labels: readonly string[]): string {
  const letters = lettersOf(script);
  const places = new Map([...letters].map((letter, at) => [letter, at + 2]));
  const size = letters.length + 2;
  const shares = Array.from({ length: size }, () => new Float64Array(size));
  for (const label of labels) {
    const counts = countsOf(
      sentences.filter((one) => one.label === label),
      places,
      size,
      script,
    );
    const all = counts.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0);
    if (all === 0) throw new Error(`no sentence of ${label}`);
    for (const [from, row] of counts.entries()) {
      for (const [to, count] of row.entries()) {
        const share = shares[from];
        if (share !== undefined) share[to] = (share[to] ?? 0) + count / all;
      }
    }
  }
  const smooth = 2e-6;
  const rows = shares.map((row) => {
    const all = row.reduce((a, b) => a + b + smooth, 0);
    return [...row]
      .map((share) => Math.min(35, Math.round(-2 * Math.log2((share + smooth) / all))).toString(36))
      .join("");
  });
  return `{\n    letters: ${JSON.stringify(letters)},\n    costs: [\n${rows.map((row) => `      ${JSON.stringify(row)},\n`).join("")}    ],\n  }`;
}

/** All letters that a charset of the script can write, small. */
function lettersOf(script: string): string {
  const bytes = Uint8Array.from({ length: 128 }, (_, at) => at + 128);
  const high = guessedCharsets
    .filter(([, of]) => of === script)
    .flatMap(([name]) => [...new TextDecoder(name).decode(bytes)])
    .map((sign) => sign.toLowerCase())
    .filter((sign) => [...sign].length === 1 && /\p{L}/u.test(sign) && sign !== "ª" && sign !== "º");
  const own = isLatin(script) ? "abcdefghijklmnopqrstuvwxyz" : "";
  return [...new Set([...own, ...high.filter((sign) => isLatin(script) || !/\p{Script=Latin}/u.test(sign))])].join("");
}

function countsOf(of: readonly Sentence[], places: ReadonlyMap<string, number>, size: number, script: string) {
  const counts = Array.from({ length: size }, () => new Float64Array(size));
  for (const { text } of of) {
    let before = 0;
    for (const sign of ` ${text.toLowerCase().normalize("NFC").replaceAll("ș", "ş").replaceAll("ț", "ţ")} `) {
      const latinLetter = !isLatin(script) && /[a-z]/.test(sign);
      const at = latinLetter ? 1 : (places.get(sign) ?? (/\p{L}/u.test(sign) ? -1 : 0));
      const row = counts[before];
      if (at >= 0 && row && !(latinLetter && before > 1) && !(before === 1 && at > 1)) row[at] = (row[at] ?? 0) + 1;
      before = at;
    }
  }
  return counts;
}

function isLatin(script: string): boolean {
  return script !== "cyrillic" && script !== "arabic";
}
