import { type RecordKind, sealRecord } from "../records/define-record.ts";
import { checkInstant, checkKey, type Entry, type Records } from "../records/records.ts";
import type { RecordsDeps } from "../records/store-of.ts";
import { decoded, openStored, partOf, readEach, type StoredText, wholeJson } from "../records/stored-text.ts";
import type { ServerRows, Written } from "./server-rows.ts";
import type { ServerWords } from "./server-words.ts";

/** The records of one kind over the rows of a server. */
export function serverRecords<T>(
  kind: RecordKind<T>,
  rows: ServerRows,
  words: Pick<ServerWords, "of">,
  { turns, durability, onUnreadable }: RecordsDeps,
): Records<T> {
  const namespace = kind.name;
  const raw = (key: string) => storedPart(rows, namespace, checkKey(key));
  const get = async (key: string) => openStored(kind, key, await raw(key));
  const write = async (entries: readonly Entry<T>[]) => {
    const written = new Map(entries.map((entry) => [entry.key, rowOf(kind, entry, words)]));
    await rows.write([...written.values()], durability);
  };
  const remove = (keys: readonly string[]) => rows.write(keys.map((key) => ({ namespace, key })));
  const each = (texts: AsyncIterable<StoredText>, aside?: Parameters<Records<T>["entries"]>[0]) =>
    readEach(kind, decoded(texts), onUnreadable, aside);

  return {
    get,
    getMany: (keys) => Promise.all(keys.map(get)),
    set: async (key, value, expiry) =>
      turns.take([checkKey(key)], () => write([{ key, value, expiresAt: expiry?.expiresAt }])),
    async setMany(entries) {
      const keys = entries.map(({ key }) => checkKey(key));
      await turns.take(keys, () => write(entries));
    },
    delete: async (key) => turns.take([checkKey(key)], async () => (await remove([key]))[0] ?? false),
    deleteMany: async (keys) => turns.take(keys.map(checkKey), async () => void (await remove(keys))),
    change: async (key, edit, expiry) =>
      turns.take([checkKey(key)], async () => {
        const found = await raw(key);
        const current = openStored(kind, key, found);
        const next = edit(current);
        if (next === current) return current;
        if (next === undefined) await remove([key]);
        else await write([{ key, value: next, expiresAt: expiry?.expiresAt ?? found?.expires }]);
        return next;
      }),
    entries: (aside) => each(rows.entries(namespace), aside),
    firstToExpire: (until) => each(rows.firstToExpire(namespace, until), "damaged or newer"),
    newestFirst: (aside) => each(rows.lastToExpire(namespace), aside),
  };
}

async function storedPart(rows: ServerRows, namespace: string, key: string) {
  const text = await rows.get(namespace, key);
  return text === undefined ? undefined : partOf(wholeJson.parse(text));
}

function rowOf<T>(kind: RecordKind<T>, { key, value, expiresAt }: Entry<T>, words: Pick<ServerWords, "of">): Written {
  const expires = checkInstant(expiresAt);
  const text = wholeJson.stringify({ value: sealRecord(kind, key, value), expires });
  return { namespace: kind.name, key, value: text, expires, words: words.of(kind.name, key, text) };
}
