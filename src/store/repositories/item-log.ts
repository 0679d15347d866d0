import { z } from "zod";
import { ItemRow } from "../../domain/item-row.ts";
import { digest } from "../../lib/digest.ts";
import type { ItemLog } from "../../ports/source-records.ts";
import { defineRecord } from "../records/define-record.ts";
import { setInSlices } from "../records/records.ts";
import type { Store } from "../store-engine.ts";

/** Without names and without the source, which the key holds: there are more of these than of all other records together. */
const Packed = z.tuple([
  z.string().describe("id"),
  z.string().describe("link, or empty"),
  z.number().describe("first seen"),
  ItemRow.shape.verdict,
  z.int().nonnegative().describe("matched"),
  z.string().describe("doubtful date, or empty"),
  ItemRow.shape.identity.nullish(),
  ItemRow.shape.edited,
]);
type Packed = z.infer<typeof Packed>;

export const ItemRowRecord = defineRecord({
  name: "item-row",
  version: 2,
  schema: Packed,
  migrations: { 1: (old) => packed(ItemRow.parse(old)) },
});

/** A row for each item and address, found again by source and address; removed automatically after `retentionMs`. */
export function openItemLog(store: Store, retentionMs: number): ItemLog {
  const records = store.records(ItemRowRecord);
  return {
    async note(rows) {
      await setInSlices(
        records,
        rows.map(({ address, row }) => ({
          key: digest(row.sourceKey, address),
          value: packed(row),
          expiresAt: row.firstSeenAt + retentionMs,
        })),
      );
    },

    async find(address, sourceKeys) {
      const found = await records.getMany(sourceKeys.map((sourceKey) => digest(sourceKey, address)));
      return found.flatMap((row, index) => (row === undefined ? [] : [unpacked(row, sourceKeys[index] ?? "")]));
    },
  };
}

function packed({
  itemId,
  link = "",
  firstSeenAt,
  verdict,
  matched,
  doubtfulDate = "",
  identity,
  edited,
}: ItemRow): Packed {
  const first = [itemId, link, firstSeenAt, verdict, matched, doubtfulDate] as const;
  if (edited !== undefined) return [...first, identity ?? null, edited];
  return identity === undefined ? [...first] : [...first, identity];
}

function unpacked(row: Packed, sourceKey: string): ItemRow {
  const [itemId, link, firstSeenAt, verdict, matched, doubtful, identity, edited] = row;
  return {
    itemId,
    sourceKey,
    ...(link !== "" && { link }),
    firstSeenAt,
    verdict,
    matched,
    ...(doubtful !== "" && { doubtfulDate: doubtful }),
    ...(identity && { identity }),
    ...(edited !== undefined && { edited }),
  };
}
