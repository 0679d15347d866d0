import { displayWidth } from "./ansi.ts";

/**
 * Breaks one line at spaces so that each takes at most `width` columns; later lines begin with `hang` spaces.
 *
 * A word is never cut: a link stays one that can be clicked, and the terminal breaks what is too long.
 */
export function wrapText(text: string, width: number, hang = 0): readonly string[] {
  const lines: string[] = [];
  const [lead = ""] = /^ */.exec(text) ?? [];
  const [first = "", ...rest] = text.slice(lead.length).split(" ");
  let line = lead + first;
  for (const word of rest) {
    if (displayWidth(`${line} ${word}`) <= width) line += ` ${word}`;
    else {
      lines.push(line.trimEnd());
      line = " ".repeat(hang) + word;
    }
  }
  return [...lines, line.trimEnd()];
}
