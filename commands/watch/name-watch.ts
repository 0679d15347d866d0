import { shorten, visibleText } from "../../src/chat/text.ts";
import type { EntityNames } from "../../src/domain/names.ts";
import type { Watch } from "../../src/domain/watch.ts";
import { findByName } from "../shared/find-by-name.ts";

const longestName = 80;

/** What alerts call a watch, in signs that a person can see: the name given, else the entity or the phrase that the whole query is, else the query. */
export function nameWatch(name: string | undefined, query: string, names: readonly EntityNames[]): string {
  const [, id] = /^@([\p{L}\p{N}_-]+)$/u.exec(query) ?? [];
  const [, phrase] = /^"([^"]+)"$/u.exec(query) ?? [];
  const entity = names.find((candidate) => candidate.id === id?.toLowerCase());
  const given = visibleText(name ?? "");
  return shorten(given || (entity?.canonical ?? visibleText(phrase ?? query)), longestName);
}

/** A name that nobody gave, with a number behind it where a watch that looks for something else has it. */
export function freeName({ name, query }: Pick<Watch, "name" | "query">, watches: readonly Watch[]): string {
  let free = name;
  for (let number = 2; isOfAnother(findByName(watches, free), query); number += 1)
    free = `${shorten(name, longestName - 4)} ${number}`;
  return free;
}

function isOfAnother(watch: Watch | undefined, query: string): boolean {
  return watch !== undefined && watch.query !== query;
}
