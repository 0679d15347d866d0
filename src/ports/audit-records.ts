/** What is stored of what people changed. Every read throws when the store fails and never reads as “not found”. */
import type { AuditChange, AuditEntry } from "../domain/audit.ts";
import type { Refusals } from "../domain/refusals.ts";

export interface AuditLog {
  /** Stores what somebody changed under the server's next number, with what is needed to undo it; what it undid says so from then on. */
  append(entry: Omit<AuditEntry, "number">): Promise<AuditEntry>;
  get(guildId: string, number: number): Promise<AuditEntry | undefined>;
  /** Newest first, those below a number, as far back as they are kept. */
  newestFirst(guildId: string, below?: number): AsyncIterable<AuditEntry>;
  /** The changes of an entry as they were; `undefined` once they are no longer kept. */
  changesOf(guildId: string, number: number): Promise<readonly AuditChange[] | undefined>;
}

/** What people tried and may not do, counted until their server's operators are notified of it. */
export interface RefusalRecords {
  note(guildId: string, way: string, userId: string, now: number): Promise<void>;
  of(guildId: string): Promise<Refusals | undefined>;
  forget(guildId: string): Promise<void>;
}
