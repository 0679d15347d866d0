import { scriptNames, scriptOfUnit } from "./language-scripts.ts";

/** The scripts that several languages share, each with a table of letter sequences. */
export type TableScript = "Latn" | "Cyrl" | "Arab";

/** What a UTF-16 unit is to the reader of one script: one of `meanings`, or the letter it is read as. */
export type Meaning = number;

/** It parts words; it is not seen at all; it is an apostrophe. Anything greater is a letter. */
export const meanings = { parts: 0, dropped: 1, apostrophe: 2 } as const;

/** Stands for every letter of a script that no trained language writes: Chuvash ӑ, Ossetian ӕ, Kashmiri ٲ. */
const foreignLetter: Readonly<Record<TableScript, string>> = { Latn: "", Cyrl: "ѡ", Arab: "ࢢ" };

const cyrillic = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўђјљњћџѓѕќѐѝәғқңөұүһҳҷӣӯҗҙҡҫ";
const arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىئءآأإؤةٱپچژگکیہھۂۃےۓٹڈڑںۀەڕڵۆێڤټځڅډړږښڼېۍګۇۈۋڭٻڀٺٽٿڄڃڇڌڏڊڍڦڪڳڱڻ";

/** Latin letters that people and scanners put into Cyrillic words, and a few old or mistaken Cyrillic ones. */
const cyrillicLookAlikes: Readonly<Record<string, string>> = {
  ...{ a: "а", c: "с", e: "е", i: "і", o: "о", p: "р", x: "х", y: "у", h: "һ", ə: "ә", ɵ: "ө", ï: "ї", j: "ј", s: "ѕ" },
  ...{ A: "а", B: "в", C: "с", E: "е", I: "і", K: "к", M: "м", H: "н", O: "о", P: "р", T: "т", X: "х", Ə: "ә", Ɵ: "ө" },
  ...{ ѳ: "ө", Ѳ: "ө", ҝ: "қ", ԛ: "қ", ӊ: "ң", ҥ: "ѡ", ӄ: "қ" },
};

const apostrophes = "'`´\u02b9\u02bb\u02bc\u02bf\u2018\u2019\u2032\uff07";

/** Joiners, bidi marks, soft hyphens, combining marks, harakat, tatweel. */
const unseen: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x483, 0x487],
  [0x610, 0x61a],
  [0x640, 0x640],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e8],
  [0x6ea, 0x6ed],
  [0x200b, 0x200b],
  [0x200d, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfe0f, 0xfe0f],
  [0xfeff, 0xfeff],
];

const tables = new Map<TableScript, Uint16Array>();

/** The meaning of each UTF-16 unit in one script; made at the first call. */
export function meaningOf(script: TableScript): Uint16Array {
  const known = tables.get(script) ?? makeTable(script);
  tables.set(script, known);
  return known;
}

function makeTable(script: TableScript): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [first, last] of unseen) table.fill(meanings.dropped, first, last + 1);
  const position = scriptNames.indexOf(script);
  for (let unit = 0; unit < scriptOfUnit.length; unit++) {
    if (scriptOfUnit[unit] === position) table[unit] = readAs(script, String.fromCharCode(unit));
  }
  if (script !== "Arab") for (const sign of apostrophes) table[sign.charCodeAt(0)] = meanings.apostrophe;
  if (script === "Cyrl")
    for (const [from, to] of Object.entries(cyrillicLookAlikes)) table[from.charCodeAt(0)] = to.charCodeAt(0);
  if (script === "Arab") table[0x200c] = 0x200c;
  return table;
}

function readAs(script: TableScript, letter: string): number {
  const lower = letter === "İ" ? "i" : letter.toLowerCase();
  const alphabet = { Latn: undefined, Cyrl: cyrillic, Arab: arabic }[script];
  const known = alphabet === undefined || alphabet.includes(lower);
  return (known ? lower : foreignLetter[script]).charCodeAt(0);
}
