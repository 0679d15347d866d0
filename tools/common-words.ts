/**
 * Writes src/same-news/common-words.generated.ts: the words that mean little, by how many bits their appearance in an item is worth.
 * Run: `node tools/common-words.ts FOLDER-OF-TRAINING-SENTENCES [HEADLINES.jsonl.gz]`. Only counts of single words leave this tool.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Endings, wordKey } from "../src/same-news/word-key.ts";
import { segment } from "../src/text/segment.ts";

const languages: readonly (readonly [string, Endings])[] = [
  ["eng", "few"],
  ["rus", "chained"],
  ["uzn", "chained"],
  ["tgk", "chained"],
  ["kir", "chained"],
  ["kaz", "chained"],
  ["fas", "few"],
  ["pus", "few"],
  ["ara", "few"],
  ["tur", "chained"],
];
/** Menus and error messages are no prose. */
const interfaces = /mediawiki|firefox|GNOME|libreoffice|\.mo\b/;
const leastShare = 2 ** -8;

const [folder = "", headlines] = process.argv.slice(2);
const shares = new Map<string, number>();
for (const [name, endings] of languages) count(sentencesOf(join(folder, `${name}.tsv.gz`)), endings, leastShare);
if (headlines !== undefined) count(headlinesOf(headlines), "few", leastShare / 8);

const rows = Map.groupBy(shares, ([, share]) => Math.max(1, Math.round(-Math.log2(share))));
const lines = [...rows.keys()]
  .toSorted((a, b) => a - b)
  .map(
    (bits) =>
      `  [${bits}, ${JSON.stringify(
        (rows.get(bits) ?? [])
          .map(([word]) => word)
          .toSorted()
          .join(" "),
      )}],`,
  );
writeFileSync(
  "src/same-news/common-words.generated.ts",
  `/** Made by tools/common-words.ts from counts of single words; as \`wordKey\` writes them. [bits, words] */\nexport const commonWords: readonly (readonly [number, string])[] = [\n${lines.join("\n")}\n];\n`,
);
console.log(`${shares.size} words`);

function count(texts: readonly string[], endings: Endings, least: number): void {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const key of new Set(segment(text).map(({ start, end }) => wordKey(text.slice(start, end), endings))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [key, documents] of counts) {
    const share = documents / texts.length;
    if (share >= least && documents >= 3 && !/^\d/.test(key) && key !== "")
      shares.set(key, Math.max(share, shares.get(key) ?? 0));
  }
}

function sentencesOf(path: string): readonly string[] {
  return unzipped(path)
    .map((line) => line.split("\t"))
    .flatMap(([source = "", sentence = ""]) => (interfaces.test(source) ? [] : [sentence]));
}

function headlinesOf(path: string): readonly string[] {
  return unzipped(path).map((line) => String(Object(JSON.parse(line))["text"]));
}

function unzipped(path: string): readonly string[] {
  return gunzipSync(readFileSync(path)).toString().trimEnd().split("\n");
}
