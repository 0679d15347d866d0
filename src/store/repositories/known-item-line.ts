import type { KnownItem } from "../../domain/known-item.ts";

const base = 36;

/** A known item in one line without its id: there are more of these than of all other records together. */
export function toLine(item: KnownItem): string {
  const { shownOn, firstSeenAt, date, editedOn, edits, guid, link, host, fragment, words, text, title } = item;
  const numbers = [shownOn, firstSeenAt, date, editedOn, edits].map((number) => number.toString(base));
  return [...numbers, guid, link, host, fragment, words, text, title].join(" ");
}

/** Throws on a line that `toLine` did not write: an item that is not recognised would alert twice. */
export function ofLine(id: string, line: string): KnownItem {
  const parts = line.split(" ");
  if (parts.length !== 12) throw new Error(`a known item is not in twelve parts but in ${parts.length}`);
  const number = (at: number) => Number.parseInt(parts[at] ?? "", base);
  const mark = (at: number) => parts[at] ?? "";
  return {
    id,
    shownOn: number(0),
    firstSeenAt: number(1),
    date: number(2),
    editedOn: number(3),
    edits: number(4),
    guid: mark(5),
    link: mark(6),
    host: mark(7),
    fragment: mark(8),
    words: mark(9),
    text: mark(10),
    title: mark(11),
  };
}
