import type { Markdown } from "../lib/shown-text.ts";
import { inLines } from "./text.ts";
export interface FittingLines {
  readonly text: Markdown;
  /** How many had no room. */
  readonly left: number;
}

/**
 * So many lines as have room, in UTF-16 units. Each draws itself with its link, or without one where the lines would not all fit
 * with theirs: a line that is seen is worth more than a link.
 */
export function fittingLines(lines: readonly ((withLink: boolean) => Markdown)[], room: number): FittingLines {
  const full = fitting(
    lines.map((line) => line(true)),
    room,
  );
  if (full.left === 0) return full;
  return fitting(
    lines.map((line) => line(false)),
    room,
  );
}

function fitting(lines: readonly Markdown[], room: number): FittingLines {
  const shown: Markdown[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > room) break;
    shown.push(line);
  }
  return { text: inLines(shown), left: lines.length - shown.length };
}
