import { z } from "zod";
import { StoreProblem } from "./store-problem.ts";

/** Takes a record's data as one version had it to what the next version has. */
export type Migration = (old: unknown) => unknown;

/** A kind of record: what it is called, what it looks like, and how older ones become like it. */
export interface RecordKind<T> {
  /** Its namespace in the store; never changed once released. */
  readonly name: string;
  /** 1 at first; raised, with a migration, by each change that older records would not pass. */
  readonly version: number;
  readonly schema: z.ZodType<T>;
  /** By the version they start from: `migrations[1]` makes 2 out of 1. */
  readonly migrations: Readonly<Record<number, Migration>>;
}

/** Throws at import when a step of the migrations is missing. */
export function defineRecord<T>(kind: Omit<RecordKind<T>, "migrations"> & Partial<RecordKind<T>>): RecordKind<T> {
  const migrations = kind.migrations ?? {};
  for (let from = 1; from < kind.version; from++) {
    if (migrations[from] === undefined)
      throw new Error(`Records “${kind.name}” lack the migration from version ${from}`);
  }
  return { ...kind, migrations };
}

const Envelope = z.object({ v: z.int().positive(), d: z.unknown() });
export type Envelope = z.infer<typeof Envelope>;

/** What is stored of a record. Throws when the value is not of its kind: nothing is written that could not be read. */
export function sealRecord<T>(kind: RecordKind<T>, key: string, value: T): Envelope {
  return { v: kind.version, d: check(kind, key, value, "was not written: it") };
}

/** The record as the newest version has it. Throws a StoreProblem on anything else: what cannot be understood is never "not found". */
export function openRecord<T>(kind: RecordKind<T>, key: string, stored: unknown): T {
  const envelope = Envelope.safeParse(stored);
  if (!envelope.success) throw badRecord(kind, key, "cannot be decoded", envelope.error);
  const { v: version, d: data } = envelope.data;
  if (version > kind.version) {
    throw new StoreProblem(
      "newer",
      `The ${kind.name} record “${key}” was written by a newer version of this program (record version ${version}, known up to ${kind.version}). Update the program, or put back a backup made with this version.`,
    );
  }
  return check(kind, key, migrate(kind, key, version, data), "");
}

function migrate<T>(kind: RecordKind<T>, key: string, version: number, data: unknown): unknown {
  let current = data;
  for (let from = version; from < kind.version; from++) {
    try {
      current = kind.migrations[from]?.(current);
    } catch (error) {
      throw badRecord(kind, key, `could not be brought from version ${from} to ${from + 1}`, error);
    }
  }
  return current;
}

function check<T>(kind: RecordKind<T>, key: string, data: unknown, prefix: string): T {
  const parsed = kind.schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map((issue) => issue.path.join(".") || "the whole record").slice(0, 3);
  throw badRecord(kind, key, `${prefix} has an unexpected shape at ${places.join(", ")}`.trimStart(), parsed.error);
}

function badRecord<T>(kind: RecordKind<T>, key: string, what: string, cause: unknown): StoreProblem {
  return new StoreProblem(
    "bad-record",
    `The ${kind.name} record “${key}” ${what}. Put back a backup, or report this with the program's version.`,
    { cause },
  );
}
