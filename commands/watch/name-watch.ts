import { shorten, visibleText } from "../../src/chat/text.ts";
import type { EntityNames } from "../../src/domain/names.ts";

const longestName = 80;

/** What alerts call a watch, in signs that a person can see: the name given, else the entity or the phrase that the whole query is, else the query. */
export function nameWatch(name: string | undefined, query: string, names: readonly EntityNames[]): string {
  const [, id] = /^@([\p{L}\p{N}_-]+)$/u.exec(query) ?? [];
  const [, phrase] = /^"([^"]+)"$/u.exec(query) ?? [];
  const entity = names.find((candidate) => candidate.id === id?.toLowerCase());
  const given = visibleText(name ?? "");
  return shorten(given || (entity?.canonical ?? visibleText(phrase ?? query)), longestName);
}
