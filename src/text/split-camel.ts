import type { FoldBuffer } from "./fold-buffer.ts";

/**
 * Whether a new hump of a camel-case word begins at `at`: a capital after a small letter (StateKhorasan), in a hashtag also
 * the last of several capitals before a small one (#ISISKhorasan; in prose that is an abbreviation with an ending, ISKPning).
 * Judged by the original, because folded text has no case.
 */
export function startsHump(
  text: string,
  { units, starts }: FoldBuffer,
  start: number,
  at: number,
  end: number,
): boolean {
  const place = starts[at] ?? 0;
  if (text.charCodeAt(place) === units[at] || !isCapital(text, place) || at - 1 < start) return false;
  if (starts[at - 1] === place) return false;
  if (isSmall(text, starts[at - 1] ?? 0)) return true;
  return (
    units[start - 1] === hash &&
    at + 1 < end &&
    isSmall(text, starts[at + 1] ?? 0) &&
    isCapital(text, starts[at - 1] ?? 0)
  );
}

const hash = 0x23;

/** Whether the character at `place` is a capital letter. */
export function isCapital(text: string, place: number): boolean {
  const char = text.charAt(place);
  return char !== char.toLowerCase();
}

function isSmall(text: string, place: number): boolean {
  const char = text.charAt(place);
  return char !== char.toUpperCase();
}
