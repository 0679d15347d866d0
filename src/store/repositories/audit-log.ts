import { z } from "zod";
import { maskAddresses } from "../../audit/mask-addresses.ts";
import { type AuditChange, AuditEntry, AuditUndo } from "../../domain/audit.ts";
import type { AuditLog } from "../../ports/audit-records.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const AuditRecord = defineRecord({ name: "audit", version: 1, schema: AuditEntry });
const AuditUndoRecord = defineRecord({ name: "audit-undo", version: 1, schema: AuditUndo });
/** The number of a server's last entry. */
const AuditCountRecord = defineRecord({ name: "audit-count", version: 1, schema: z.int().positive() });

/** How long entries are kept, and what is needed to undo them, in milliseconds. */
export interface AuditRetention {
  readonly audit?: number;
  readonly undo?: number;
}

const pageLength = 50;

/** One record an entry, numbered in each server; a crash may leave a number out. Only what undoes an entry has whole addresses. */
export function openAuditLog(store: Store, retention: AuditRetention): AuditLog {
  const entries = store.records(AuditRecord);
  const undos = store.records(AuditUndoRecord);
  const counts = store.records(AuditCountRecord);
  const expiry = (at: number, keptMs: number | undefined) => (keptMs === undefined ? {} : { expiresAt: at + keptMs });
  return {
    async append(given) {
      const { guildId, at, changes } = given;
      const number = (await counts.change(guildId, (last = 0) => last + 1)) ?? 1;
      const entry = { ...given, number, changes: changes.map(masked) };
      if (changes.length > 0) await undos.set(keyOf(guildId, number), { changes }, expiry(at, retention.undo));
      await entries.set(keyOf(guildId, number), entry, expiry(at, retention.audit));
      for (const deed of entry.deeds) {
        if (deed.code !== "undid") continue;
        await entries.change(keyOf(guildId, deed.number), (undone) => undone && { ...undone, undoneBy: number });
      }
      return entry;
    },
    get: (guildId, number) => entries.get(keyOf(guildId, number)),
    async *newestFirst(guildId, below) {
      let next = below ?? ((await counts.get(guildId)) ?? 0) + 1;
      while (next > 1) {
        const numbers = Array.from({ length: Math.min(pageLength, next - 1) }, (_, at) => next - 1 - at);
        const found = (await entries.getMany(numbers.map((number) => keyOf(guildId, number)))).filter(
          (entry) => entry !== undefined,
        );
        if (found.length === 0) return;
        yield* found;
        next -= pageLength;
      }
    },
    changesOf: async (guildId, number) => (await undos.get(keyOf(guildId, number)))?.changes,
  };
}

function keyOf(guildId: string, number: number): string {
  return `${guildId} ${number}`;
}

function masked({ parts, ...change }: AuditChange): AuditChange {
  return {
    ...change,
    parts: parts.map(({ before, after, ...part }) => ({
      ...part,
      ...(before !== undefined && { before: maskAddresses(before) }),
      ...(after !== undefined && { after: maskAddresses(after) }),
    })),
  };
}
