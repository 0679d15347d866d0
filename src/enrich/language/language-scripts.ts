/**
 * Which script a UTF-16 unit belongs to. The first three have a table of letter sequences; the others are recognised only by their
 * letters or their words.
 */
export const scriptNames = [
  "none",
  "Latn",
  "Cyrl",
  "Arab",
  "Deva",
  "Hebr",
  "Grek",
  "Armn",
  "Geor",
  "Beng",
  "Guru",
  "Gujr",
  "Orya",
  "Taml",
  "Telu",
  "Knda",
  "Mlym",
  "Sinh",
  "Thai",
  "Laoo",
  "Tibt",
  "Mymr",
  "Ethi",
  "Khmr",
  "Hang",
  "Kana",
  "Hani",
  "Mong",
  "Tfng",
  "Olck",
] as const;

export type ScriptName = (typeof scriptNames)[number];

/** First and last unit of each block; the blocks are those of the Unicode chart, marks and digits among them left in. */
const blocks: readonly (readonly [ScriptName, number, number])[] = [
  ["Latn", 0x41, 0x5a],
  ["Latn", 0x61, 0x7a],
  ["Latn", 0xc0, 0xd6],
  ["Latn", 0xd8, 0xf6],
  ["Latn", 0xf8, 0x2af],
  ["Grek", 0x370, 0x3ff],
  ["Cyrl", 0x400, 0x52f],
  ["Armn", 0x531, 0x587],
  ["Hebr", 0x5d0, 0x5f2],
  ["Arab", 0x620, 0x64a],
  ["Arab", 0x66e, 0x6d5],
  ["Arab", 0x6ee, 0x6ef],
  ["Arab", 0x6fa, 0x6ff],
  ["Arab", 0x750, 0x77f],
  ["Arab", 0x8a0, 0x8c9],
  ["Deva", 0x904, 0x963],
  ["Beng", 0x980, 0x9e3],
  ["Guru", 0xa01, 0xa5e],
  ["Gujr", 0xa81, 0xae3],
  ["Orya", 0xb01, 0xb63],
  ["Taml", 0xb82, 0xbcd],
  ["Telu", 0xc00, 0xc63],
  ["Knda", 0xc80, 0xce3],
  ["Mlym", 0xd00, 0xd63],
  ["Sinh", 0xd82, 0xddf],
  ["Thai", 0xe01, 0xe4e],
  ["Laoo", 0xe81, 0xece],
  ["Tibt", 0xf40, 0xfbc],
  ["Mymr", 0x1000, 0x103e],
  ["Geor", 0x10a0, 0x10ff],
  ["Hang", 0x1100, 0x11ff],
  ["Ethi", 0x1200, 0x137c],
  ["Khmr", 0x1780, 0x17d3],
  ["Mong", 0x1820, 0x18aa],
  ["Olck", 0x1c5a, 0x1c7d],
  ["Geor", 0x1c90, 0x1cbf],
  ["Latn", 0x1e00, 0x1eff],
  ["Grek", 0x1f00, 0x1fff],
  ["Tfng", 0x2d30, 0x2d67],
  ["Kana", 0x3041, 0x30ff],
  ["Hani", 0x3400, 0x4dbf],
  ["Hani", 0x4e00, 0x9fff],
  ["Hang", 0xac00, 0xd7a3],
  ["Hani", 0xf900, 0xfaff],
];

/** The index of a script in `scriptNames`, as `scriptOfUnit` holds it. */
export function scriptPosition(name: ScriptName): number {
  return scriptNames.indexOf(name);
}

/** The script of each UTF-16 unit, as a position in `scriptNames`. */
export const scriptOfUnit: Uint8Array = fillScripts();

function fillScripts(): Uint8Array {
  const filled = new Uint8Array(0x10000);
  for (const [name, first, last] of blocks) filled.fill(scriptNames.indexOf(name), first, last + 1);
  return filled;
}

/** Letters beyond these change no verdict about the script. */
const enoughLetters = 4000;

/** A Han character or a syllable of Hangul or Kana says as much as two letters do. */
const weights: Uint8Array = Uint8Array.from(scriptNames, (name) => (["Hani", "Hang", "Kana"].includes(name) ? 2 : 1));

const counts = new Uint32Array(scriptNames.length);

/** The script most of a text's letters are in, and their share of all letters; `none` when there are none. */
export function leadingScript(text: string): { readonly script: ScriptName; readonly share: number } {
  counts.fill(0);
  let total = 0;
  for (let at = 0; at < text.length && total < enoughLetters; at++) {
    const position = scriptOfUnit[text.charCodeAt(at)] ?? 0;
    if (position === 0) continue;
    const weight = weights[position] ?? 1;
    counts[position] = (counts[position] ?? 0) + weight;
    total += weight;
  }
  let leading = 0;
  counts.forEach((count, position) => {
    if (count > (counts[leading] ?? 0)) leading = position;
  });
  return { script: scriptNames[leading] ?? "none", share: total === 0 ? 0 : (counts[leading] ?? 0) / total };
}
