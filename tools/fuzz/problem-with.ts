import { Item } from "../../src/domain/item.ts";
import { ReadFailure } from "../../src/domain/read-failure.ts";
import type { BodyReading } from "../../src/ingest/threads/read-body.ts";

/** Which promise of the reading path a reading breaks; `undefined` when it keeps all. */
export function problemWith(reading: BodyReading): string | undefined {
  if ("polluted" in {}) return "a prototype is polluted";
  if (reading.kind === "unreadable")
    return ReadFailure.safeParse(reading.failure).success ? undefined : "no known failure";

  const ids = new Set(reading.items.map(({ id }) => id));
  if (ids.size !== reading.items.length) return "two items have one id";
  for (const item of reading.items) {
    const { success, error } = Item.safeParse(item);
    if (!success) return `an item is not one: ${error.message}`;
    if (item.link !== undefined && !/^https?:\/\//.test(item.link)) return "a link is neither http nor https";
    if (item.title.includes("\n")) return "a title has two lines";
    for (const date of [item.published, item.updated])
      if (date !== undefined && Number.isNaN(Date.parse(date))) return "a date is no instant";
    const { guid = "", author = "", language = "en", title, text, tags = [] } = item;
    if (![guid, author, title, text, ...tags].every((one) => one.isWellFormed())) return "half a sign is in an item";
    if (guid.length > 1_100 || author.length > 510 || tags.length > 50) return "a field has no bound";
    if (text.length > 100_010 || tags.some((tag) => tag.length > 110)) return "a text has no bound";
    if (!/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(language)) return "a language is none";
  }
  return undefined;
}
