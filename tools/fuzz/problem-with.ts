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
  }
  return undefined;
}
