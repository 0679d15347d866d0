/**
 * Writes src/text/small-words.generated.ts: English words that are written small, so that a capital does not make a name of them.
 * Run: `node tools/small-words.ts FOLDER-OF-TRAINING-SENTENCES HEADLINES.jsonl.gz`. Only single words leave this tool.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const [folder = "", headlines = ""] = process.argv.slice(2);
/** How often a word is written small, at least, and how much of all its places that is. */
const [leastTimes, leastShare] = [10, 0.3];

const small = new Map<string, number>();
const all = new Map<string, number>();
for (const text of [...sentences(join(folder, "eng.tsv.gz")), ...titles(headlines)])
  for (const [word] of text.matchAll(/\p{L}{5,}/gu)) {
    if (!/^[A-Z]?[a-z]+$/.test(word)) continue;
    const key = word.toLowerCase();
    all.set(key, (all.get(key) ?? 0) + 1);
    if (word === key) small.set(key, (small.get(key) ?? 0) + 1);
  }

const words = [...small]
  .filter(([word, times]) => times >= leastTimes && times >= leastShare * (all.get(word) ?? 0))
  .map(([word]) => word)
  .toSorted();
writeFileSync(
  "src/text/small-words.generated.ts",
  `/** Made by tools/small-words.ts from counts of single words. */\nexport const smallWords = ${JSON.stringify(words.join(" "))};\n`,
);
console.log(`${words.length} words`);

function sentences(path: string): readonly string[] {
  return unzipped(path).map((line) => line.split("\t")[1] ?? "");
}

function titles(path: string): readonly string[] {
  return unzipped(path).map((line) => {
    const { title, text } = Object(JSON.parse(line));
    return String(title ?? text ?? "");
  });
}

function unzipped(path: string): readonly string[] {
  return gunzipSync(readFileSync(path)).toString().trimEnd().split("\n");
}
