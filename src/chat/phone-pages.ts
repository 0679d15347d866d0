import type { Markdown } from "../lib/shown-text.ts";
import { inLines, shortenMarkdown } from "./text.ts";

/** A phone shows so many letters in a line, and so many lines below a message's head and above its buttons. */
const lettersOfLine = 50;
const linesOfScreen = 12;
/** Discord's limit of an embed's description is 4,096 UTF-16 units. */
const room = 3_800;

export interface PhonePage<T> {
  readonly rows: readonly T[];
  readonly text: Markdown;
}

/** Rows as pages of a phone's screen at most; a row is never parted, and one that is longer has a page of its own. */
export function phonePages<T>(rows: readonly T[], draw: (row: T) => Markdown): readonly PhonePage<T>[] {
  const pages: { rows: T[]; lines: number; texts: Markdown[]; length: number }[] = [];
  for (const row of rows) {
    const text = shortenMarkdown(draw(row), room);
    const [lines, last] = [phoneLines(text), pages.at(-1)];
    if (last !== undefined && last.lines + lines <= linesOfScreen && last.length + text.length < room) {
      last.rows.push(row);
      last.texts.push(text);
      last.lines += lines;
      last.length += text.length + 1;
    } else pages.push({ rows: [row], texts: [text], lines, length: text.length });
  }
  return pages.map(({ rows: shown, texts }) => ({ rows: shown, text: inLines(texts) }));
}

/** How many lines of a phone a text takes, by the letters that are seen of it. */
export function phoneLines(text: string): number {
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(seen(line).length / lettersOfLine)));
  return lines.reduce((sum, one) => sum + one, 0);
}

function seen(line: string): string {
  return line
    .replaceAll(/\[([^\]]*)\]\(<?[^)\s]*>?\)/gu, "$1")
    .replaceAll(/<t:\d+:R>/gu, "12 hours ago")
    .replaceAll(/<t:\d+:f>/gu, "1 December 2026 at 12:00")
    .replaceAll(/[\\*`]/gu, "");
}
