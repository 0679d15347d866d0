import { copy } from "./reasons-apart.ts";
import type { StoryFeatures } from "./story-features.ts";
import type { StoryText } from "./story-text.ts";
import { containment, runsOf } from "./weighted-words.ts";

/**
 * Whether two headlines are of one form over two things: “UK warns citizens”, “Australia warns citizens”. In the same place of the form
 * each has a telling word that the other report has nowhere. A copied text under an edited headline is the same news all the same.
 */
export function isOtherSubject(a: StoryFeatures, b: StoryFeatures): boolean {
  const common = commonWords(a.title.keys, b.title.keys);
  const share = (2 * common.length) / (a.title.keys.length + b.title.keys.length);
  if (share < oneForm || isCopied(a, b)) return false;
  const mayBeEdited = common.length >= long && a.title.names.includes(1);
  return hasSwap(common, subjectWords(a, b, mayBeEdited), subjectWords(b, a, mayBeEdited));
}

/** The share of the words of the two headlines that stands in both, in one order. */
const oneForm = 0.6;
/** In words: police and courts write shorter headlines by habit; in a longer one an editor may put one word for another, but no name. */
const long = 8;
/** Of 100: a word that may stand for another thing, and one of which there are hardly two words for one thing. */
const telling = 40;
const rare = 50;

/** So much of a text is the same only where somebody copied it. */
const retold = 0.8;

/** Agencies' texts are shortened on their way; of a short text that is written by habit most has to be the same. */
function isCopied(a: StoryFeatures, b: StoryFeatures): boolean {
  const length = Math.min(new Set(a.body.keys).size, new Set(b.body.keys).size);
  const runs = containment(runsOf(a.body, 3), runsOf(b.body, 3));
  if (length >= 24) return runs >= copy - 0.2;
  return length >= 12 && runs >= copy && (runs >= retold || !(namesOthers(a, b) && namesOthers(b, a)));
}

/** A text names somebody whom the other report names nowhere. */
function namesOthers({ body: { keys, weights, names } }: StoryFeatures, other: StoryFeatures): boolean {
  const said = new Set([...other.title.keys, ...other.body.keys]);
  const foreign = keys.filter((key, at) => names[at] === 1 && (weights[at] ?? 0) >= telling && !said.has(key));
  return foreign.length > 1;
}

interface SubjectWord {
  /** It tells something that the other report says nowhere. */
  readonly isForeign: boolean;
  /** What it means was read: that is compared by itself. */
  readonly isRead: boolean;
  readonly isRare: boolean;
}

function subjectWords(
  { title, titleRead }: StoryFeatures,
  other: StoryFeatures,
  onlyNames: boolean,
): readonly SubjectWord[] {
  const said = new Set([...other.title.keys, ...other.body.keys]);
  return title.keys.map((key, at) => ({
    isForeign: !said.has(key) && (titleRead.includes(at) || isTelling(title, at, onlyNames)),
    isRead: titleRead.includes(at),
    isRare: (title.weights[at] ?? 0) >= rare,
  }));
}

function isTelling({ weights, names }: StoryText, at: number, onlyNames: boolean): boolean {
  return (weights[at] ?? 0) >= telling && (!onlyNames || at === 0 || names[at] === 1);
}

type Pair = readonly [a: number, b: number];

/** Whether both titles have such a word between two that they share, and not only other words for what was read. */
function hasSwap(common: readonly Pair[], a: readonly SubjectWord[], b: readonly SubjectWord[]): boolean {
  const ends: readonly Pair[] = [...common, [a.length, b.length]];
  return ends.some(([toA, toB], at) => {
    const [fromA, fromB] = ends[at - 1] ?? [-1, -1];
    const foreign = [a.slice(fromA + 1, toA), b.slice(fromB + 1, toB)].map((gap) =>
      gap.filter((word) => word.isForeign),
    );
    return foreign.every(({ length }) => length > 0) && foreign.flat().some(({ isRead, isRare }) => isRare && !isRead);
  });
}

/** Where the words stand that both titles have in one order: their longest common subsequence. */
function commonWords(a: readonly number[], b: readonly number[]): readonly Pair[] {
  const longest = Array.from({ length: a.length + 1 }, () => new Uint8Array(b.length + 1));
  const from = (x: number, y: number) => longest[x]?.[y] ?? 0;
  for (let x = a.length - 1; x >= 0; x -= 1)
    for (let y = b.length - 1; y >= 0; y -= 1)
      longest[x]?.fill(a[x] === b[y] ? from(x + 1, y + 1) + 1 : Math.max(from(x + 1, y), from(x, y + 1)), y, y + 1);
  const pairs: Pair[] = [];
  for (let x = 0, y = 0; x < a.length && y < b.length; )
    if (a[x] === b[y]) pairs.push([x++, y++]);
    else if (from(x + 1, y) >= from(x, y + 1)) x += 1;
    else y += 1;
  return pairs;
}
