import { letterPairs } from "./letter-pairs.generated.ts";

/**
 * The charsets of one byte a letter that are told apart: for which letters each is, and by how many half bits it has to be likelier
 * than the first: another alphabet by a word, a rare charset by more, the same alphabet by a letter or two.
 */
export const guessedCharsets = [
  ["windows-1252", "western", 0],
  ["windows-1254", "turkish", 12],
  ["windows-1250", "central", 24],
  ["windows-1251", "cyrillic", 40],
  ["koi8-u", "cyrillic", 60],
  ["iso-8859-5", "cyrillic", 60],
  ["ibm866", "cyrillic", 60],
  ["windows-1256", "arabic", 40],
  ["iso-8859-6", "arabic", 60],
] as const;

type Charset = (typeof guessedCharsets)[number];

/** As much of a body as says what it is written in, in bytes. */
const mostBytes = 200_000;
/** Text costs some eight half bits a pair; what costs more than these over so many pairs is of no language that is known here. */
const dearestText = { western: 99, turkish: 14, central: 14, cyrillic: 11.5, arabic: 14 } as const;
const fewPairs = 30;

/**
 * The charset in which bytes that are not UTF-8, and of which nothing reliable is declared, make the likeliest text: by which letter
 * follows which in the languages of its script, whatever cannot be text counting against it. windows-1252 where none is clearly better.
 */
export function guessCharset(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, mostBytes);
  const pairs = sample.reduce((count, byte, at) => count + Number(byte >= 0x80 || (sample[at - 1] ?? 0) >= 0x80), 0);
  let best: { readonly name: string; readonly cost: number } = { name: "windows-1252", cost: Number.POSITIVE_INFINITY };
  for (const charset of guessedCharsets) {
    const [name, letters, gain] = charset;
    const cost = costOf(sample, charset);
    const isText = pairs < fewPairs || cost <= dearestText[letters] * pairs;
    if (isText && cost + gain < best.cost) best = { name, cost: cost + gain };
  }
  return best.name;
}

/** In half bits, of the pairs of bytes of which one is not ASCII. */
function costOf(bytes: Uint8Array, charset: Charset): number {
  const classes = classesOf(charset);
  const costs = costsOf(charset[1]);
  const size = letterPairs[charset[1]].letters.length + 2;
  let cost = 0;
  let before = 0;
  let wasHigh = false;
  for (const byte of bytes) {
    const is = classes[byte] ?? 0;
    const isHigh = byte >= 0x80;
    if (isHigh || wasHigh)
      cost += is === strange || before === strange ? dearest : (costs[before * size + is] ?? dearest);
    before = is;
    wasHigh = isHigh;
  }
  return cost;
}

/** Between two letters there may be a sign or an end (0); of Cyrillic and Arabic, all Latin letters are one (1). */
const other = 0;
const latin = 1;
/** What no text holds: half a drawing, a control, a letter of nobody's language. */
const strange = 255;
const dearest = 35;
const commonSigns = "«»“”„‘’‹›–—…№°§·•©®™€£±×÷¡¿،؛؟ـ\u00a0\u00ad\u200c\u200d\u200e\u200f";

const known = new Map<string, Uint8Array>();

function classesOf([name, script]: Charset): Uint8Array {
  const made = known.get(name) ?? Uint8Array.from({ length: 256 }, (_, byte) => classOf(byte, name, script));
  known.set(name, made);
  return made;
}

function classOf(byte: number, name: string, script: Charset[1]): number {
  const sign = new TextDecoder(name).decode(Uint8Array.of(byte)).toLowerCase();
  const place = letterPairs[script].letters.indexOf(sign);
  if (place >= 0) return place + 2;
  if (byte < 0x80) return /[a-z]/.test(sign) ? latin : other;
  return commonSigns.includes(sign) ? other : strange;
}

const tables = new Map<string, Uint8Array>();

function costsOf(script: Charset[1]): Uint8Array {
  const made =
    tables.get(script) ?? Uint8Array.from(letterPairs[script].costs.join(""), (digit) => Number.parseInt(digit, 36));
  tables.set(script, made);
  return made;
}
