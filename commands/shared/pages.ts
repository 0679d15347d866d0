import { code, inLines, md, shortenMarkdown } from "../../src/chat/text.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";

/** Discord's limit of 2,000 characters, less the head, the foot and some air. */
const roomForLines = 1_750;

/** A long list as the page that was asked for, with how to see the next. */
export function pages(
  head: Markdown,
  lines: readonly Markdown[],
  wanted: string | undefined,
  command: string,
): Markdown {
  const all = pagesOfLines(lines);
  const number = wanted === undefined ? 1 : Number(wanted);
  const page = all[number - 1];
  if (page === undefined)
    throw new UserMistake(
      all.length === 1
        ? md`There is only one page; ${code(command)} shows it.`
        : md`There are ${all.length} pages; \`page\` is a number from 1 to ${all.length}.`,
    );
  const next = number < all.length ? md`; ${code(`${command} page:${number + 1}`)} shows the next` : md``;
  const foot = all.length === 1 ? "" : md`\nPage ${number} of ${all.length}${next}.`;
  return md`${head}\n${inLines(page)}${foot}`;
}

/** The first lines, as many as fit in a message of `room` characters, and how many were left out. */
export function firstLines(lines: readonly Markdown[], room = roomForLines): Markdown {
  const [page = []] = pagesOfLines(lines, room);
  const left = lines.length - page.length;
  return inLines([...page, ...(left > 0 ? [md`… and ${left} more.`] : [])]);
}

/** A list as the pages that fit into one message each. */
export function pagesOfLines(lines: readonly Markdown[], size = roomForLines): readonly (readonly Markdown[])[] {
  const all: Markdown[][] = [[]];
  let room = size;
  for (const line of lines.map((whole) => shortenMarkdown(whole, size))) {
    if (line.length + 1 > room && all.at(-1)?.length !== 0) {
      all.push([]);
      room = size;
    }
    all.at(-1)?.push(line);
    room -= line.length + 1;
  }
  return all;
}
