import { unitText } from "./unit-text.ts";
import { glues, WordStream } from "./word-stream.ts";

/** A word of a text: `folded` is what it is compared by, `text.slice(start, end)` what is written there. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Hangs together with the word before: by a hyphen, as a letter of a spelled-out name (I.S.K.P.), or as a hump of #CamelCase. */
  readonly glued: boolean;
}

/** The words of a text in order. Hyphens part words, apostrophes do not; hashtags and camel case are taken apart. */
export function segment(text: string): readonly Word[] {
  stream.read([text]);
  return Array.from({ length: stream.count }, (_, index) => {
    const from = stream.from[index] ?? 0;
    const to = stream.to[index] ?? 0;
    const folded = unitText(stream.buffer.units, from, to);
    return { folded, ...stream.original(from, to), glued: (stream.glue[index] ?? 0) >= glues.hyphen };
  });
}

const stream = new WordStream();
