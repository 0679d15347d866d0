import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** One training sentence: its label, where it comes from, its text. */
export interface Sentence {
  readonly label: string;
  readonly source: string;
  readonly text: string;
}

/** The labels of the corpus's file names. South Azerbaijani and Dari keep their own until the detector decides. */
const labels: Readonly<Record<string, string>> = {
  ...{ uzn: "uz-Latn", "uzn-Cyrl": "uz-Cyrl", tgk: "tg", kir: "ky", kaz: "kk", tuk: "tk", uig: "ug", fas: "fa" },
  ...{ pus: "ps", kaa: "kaa", "kaa-Cyrl": "kaa", tat: "tt", bak: "ba", mon: "mn", rus: "ru", ukr: "uk", bel: "be" },
  ...{ bul: "bg", mkd: "mk", "srp-Cyrl": "sr", aze: "az", azb: "azb", tur: "tr", kmr: "ku", ckb: "ckb", ara: "ar" },
  ...{ urd: "ur", snd: "sd", eng: "en", deu: "de", fra: "fr", spa: "es", ita: "it", pol: "pl", ind: "id", heb: "he" },
  hin: "hi",
};

/** Every sentence of `train/*.tsv.gz`, in the order of the files, cleaned of what is not language. */
export function readCorpus(folder: string): readonly Sentence[] {
  return readdirSync(join(folder, "train"))
    .filter((name) => name.endsWith(".tsv.gz"))
    .toSorted()
    .flatMap((name) => {
      const label = labels[name.slice(0, -".tsv.gz".length)];
      if (label === undefined) throw new Error(`${name}: no label is known for this file`);
      return readRows(join(folder, "train", name)).map(([source, text]) => ({ label, source, text: clean(text) }));
    })
    .filter((one) => one.text.length > 3 && !isEnglish(one));
}

/** The further Latin-script languages; `label` is their FLORES code. */
export function readOthers(folder: string): readonly Sentence[] {
  const path = join(folder, "other_latin_sib200.tsv.gz");
  if (!existsSync(path)) return [];
  return readRows(path).map(([label, text]) => ({ label, source: "dadelani/sib-200", text: clean(text) }));
}

function readRows(path: string): readonly (readonly [string, string])[] {
  return gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter((line) => line.includes("\t"))
    .map((line) => [line.slice(0, line.indexOf("\t")), line.slice(line.indexOf("\t") + 1)]);
}

/** Placeholders, markup and entities of program messages. */
function clean(text: string): string {
  return text
    .replace(/\{\{[^{}|:]*[|:]|[{}[\]|]/gu, " ")
    .replace(/<[^>]*>|&\w+;|\$\(?\w+\)?|%\(\w+\)\w|%\d*\$?[a-z]|\\n|\bn?https?:\S+|\buser_n\b/giu, " ")
    .replace(/_(?=\p{L})/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * English left in program messages of other languages (an eighth of Firefox in Uzbek), also where it went through the conversion
 * to Cyrillic and became “нотифиcатионс” or “тҳис”. Unless it goes, many an English headline of five words is Uzbek.
 */
function isEnglish({ label, source, text }: Sentence): boolean {
  if (label === "uz-Cyrl")
    return /\p{Script=Cyrillic}[a-z]|[a-z]\p{Script=Cyrillic}/iu.test(text) || converted.test(text);
  if (!withEnglish.has(label)) return false;
  if (english.test(text)) return true;
  if (!source.includes("langpack")) return false;
  return label === "az" ? !/[əıöüşçğ]/iu.test(text) : /w|c(?!h)|th/iu.test(text);
}

const withEnglish: ReadonlySet<string> = new Set(["uz-Latn", "az", "tk", "kaa", "ku", "id"]);

const english =
  /\b(?:the|your|with|this|that|have|has|been|from|could|would|will|are|was|were|for|and|you|not|which|cannot)\b.*\b(?:the|of|to|is|be|by|in|on|at|an?|or|it|for|and|you|your|not|from|with|this|that|are|was|were|have|has|been|will|can|could|should|must|page|file|list|site|error|web|warning)\b/iu;

const converted = /(?<!\p{L})(?:тҳе|тҳис|тҳат|тҳан|фор|анд|фром|ёур|оф|нот)(?!\p{L})/iu;
