import { shorten } from "../../src/chat/text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";

/** Discord's limit of 2,000 characters, less the head, the foot and some air. */
const roomForLines = 1_750;

/** A long list as the page that was asked for, with how to see the next. */
export function pages(head: string, lines: readonly string[], wanted: string | undefined, command: string): string {
  const all = pagesOfLines(lines);
  const number = wanted === undefined ? 1 : Number(wanted);
  const page = all[number - 1];
  if (page === undefined)
    throw new UserMistake(
      all.length === 1
        ? `There is only one page; \`${command}\` shows it.`
        : `There are ${all.length} pages; \`page\` is a number from 1 to ${all.length}.`,
    );
  const next = number < all.length ? `; \`${command} page:${number + 1}\` shows the next` : "";
  const foot = all.length === 1 ? "" : `\nPage ${number} of ${all.length}${next}.`;
  return `${head}\n${page.join("\n")}${foot}`;
}

/** The first lines, as many as fit in a message of `room` characters, and how many were left out. */
export function firstLines(lines: readonly string[], room = roomForLines): string {
  const [page = []] = pagesOfLines(lines, room);
  const left = lines.length - page.length;
  return [...page, ...(left > 0 ? [`… and ${left} more.`] : [])].join("\n");
}

/** A list as the pages that fit into one message each. */
export function pagesOfLines(lines: readonly string[], size = roomForLines): readonly (readonly string[])[] {
  const all: string[][] = [[]];
  let room = size;
  for (const line of lines.map((whole) => shorten(whole, size))) {
    if (line.length + 1 > room && all.at(-1)?.length !== 0) {
      all.push([]);
      room = size;
    }
    all.at(-1)?.push(line);
    room -= line.length + 1;
  }
  return all;
}
