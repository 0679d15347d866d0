import type { Markdown } from "../lib/shown-text.ts";
import { withoutMarkdown } from "./without-markdown.ts";

/** How many letters a phone shows in a row, and how many rows at once. */
const lettersInRow = 42;
export const rowsOfPhone = 26;

/** How many rows a text takes on a phone, about. */
export function phoneRows(text: Markdown): number {
  const lines = withoutMarkdown(text).split("\n");
  return lines.reduce((rows, line) => rows + Math.max(1, Math.ceil([...line].length / lettersInRow)), 0);
}
