import { UserMistake } from "../src/lib/user-mistake.ts";

/** Discord's limit of 2,000 characters, less the head, the foot and some air. */
const roomForLines = 1_750;

/** A long list as the page that was asked for, with how to see the next. */
export function pages(head: string, lines: readonly string[], wanted: string | undefined, command: string): string {
  const all = paginate(lines);
  const number = wanted === undefined ? 1 : Number(wanted);
  const page = all[number - 1];
  if (page === undefined)
    throw new UserMistake(
      `There ${all.length === 1 ? "is 1 page" : `are ${all.length} pages`}; \`page\` is a number from 1 to ${all.length}.`,
    );
  const foot =
    all.length === 1
      ? ""
      : `\nPage ${number} of ${all.length}${number < all.length ? `; \`${command} page:${number + 1}\` shows the next` : ""}.`;
  return `${head}\n${page.join("\n")}${foot}`;
}

function paginate(lines: readonly string[]): readonly (readonly string[])[] {
  const all: string[][] = [[]];
  let room = roomForLines;
  for (const line of lines) {
    if (line.length + 1 > room && all.at(-1)?.length !== 0) {
      all.push([]);
      room = roomForLines;
    }
    all.at(-1)?.push(line.slice(0, roomForLines));
    room -= line.length + 1;
  }
  return all;
}
