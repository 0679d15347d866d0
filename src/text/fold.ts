import { FoldBuffer } from "./fold-buffer.ts";
import { unitText } from "./unit-text.ts";

/** A text as it is compared: `text[i]` stands for `original.slice(starts[i], ends[i])`. */
export interface Folded {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * The one fold, for what is searched and what is searched for: NFKC, case, marks, Arabic letter variants, invisible
 * characters, apostrophes, kinds of hyphen, borrowed look-alikes, stretched letters.
 *
 * Idempotent: `fold(fold(x).text).text === fold(x).text`.
 */
export function fold(text: string): Folded {
  scratch.clear();
  scratch.append(text);
  const { length } = scratch;
  return {
    text: unitText(scratch.units, 0, length),
    starts: scratch.starts.slice(0, length),
    ends: scratch.ends.slice(0, length),
  };
}

/** Only the folded text. */
export function foldText(text: string): string {
  if (plain.test(text)) return text;
  scratch.clear();
  scratch.append(text);
  return unitText(scratch.units, 0, scratch.length);
}

const scratch = new FoldBuffer();

/** Already folded, whatever the context rules say: lower-case words without a run of three. */
const plain = /^(?:([a-z])(?!\1\1)| )*$/;
