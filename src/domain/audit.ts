import { z } from "zod";

/** A part of a record that was changed: a field, an entry of a map, or an element of a list by its id. */
export const AuditPart = z.strictObject({
  path: z.array(z.string()).min(1).max(2).readonly(),
  /** Of an element of a list: where it is, or was before. */
  at: z.int().nonnegative().optional(),
  /** True where the map or the list itself was not there before. */
  isFirst: z.literal(true).optional(),
  /** Absent where there was nothing. */
  before: z.unknown().optional(),
  /** Absent where nothing is left. */
  after: z.unknown().optional(),
});
export type AuditPart = z.infer<typeof AuditPart>;

/** The records that people change, each by the word that they have for it. */
const audited = ["server", "watches", "sources", "facts", "alert"] as const;

/** What was changed of one record. */
export const AuditChange = z.strictObject({
  record: z.enum(audited),
  /** The server's id, or the story's. */
  key: z.string(),
  /** Of an alert: its short id, and its channels then. */
  story: z.strictObject({ shortId: z.string(), channelIds: z.array(z.string()).readonly() }).optional(),
  parts: z.array(AuditPart).min(1).readonly(),
});
export type AuditChange = z.infer<typeof AuditChange>;

/** What was done besides, and cannot be put back as a record. */
export const AuditDeed = z.discriminatedUnion("code", [
  z.strictObject({ code: z.literal("split"), shortId: z.string(), channelIds: z.array(z.string()).readonly() }),
  z.strictObject({ code: z.literal("joined"), shortId: z.string(), channelIds: z.array(z.string()).readonly() }),
  z.strictObject({ code: z.literal("sent-held"), channelId: z.string(), alerts: z.int() }),
  z.strictObject({ code: z.literal("moved"), channelIds: z.array(z.string()).readonly(), alerts: z.int() }),
  z.strictObject({ code: z.literal("released"), sourceKey: z.string(), items: z.int() }),
  /** `at` as the discarded items have it; by it they are found again. */
  z.strictObject({
    code: z.literal("discarded"),
    sourceKey: z.string(),
    items: z.int(),
    at: z.number().optional(),
  }),
  z.strictObject({ code: z.literal("held-again"), sourceKey: z.string(), items: z.int() }),
  /** Who had the watch before, where somebody had it. */
  z.strictObject({ code: z.literal("took-duty"), from: z.string().optional() }),
  z.strictObject({ code: z.literal("handed-over"), channelId: z.string() }),
  /** An earlier entry was undone. */
  z.strictObject({ code: z.literal("undid"), number: z.int() }),
]);
export type AuditDeed = z.infer<typeof AuditDeed>;

/** What one press or command changed: who, when, where, what. */
export const AuditEntry = z.strictObject({
  /** Counted from 1 in each server. */
  number: z.int().positive(),
  guildId: z.string(),
  at: z.number(),
  by: z.strictObject({ id: z.string(), name: z.string() }),
  channelId: z.string(),
  /** `/watch add`, or the name of a button. */
  way: z.string(),
  /** Addresses in them are only their hosts. */
  changes: z.array(AuditChange).readonly(),
  deeds: z.array(AuditDeed).readonly(),
  /** The entry that undid it. */
  undoneBy: z.int().optional(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** What is needed to undo an entry: its changes as they were, kept for less long. */
export const AuditUndo = z.strictObject({ changes: z.array(AuditChange).readonly() });
export type AuditUndo = z.infer<typeof AuditUndo>;
