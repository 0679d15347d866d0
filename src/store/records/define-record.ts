import { z } from "zod";
import { StoreProblem } from "../store-problem.ts";

/** Takes a record's data as one version had it to what the next version has. */
type Migration = (old: unknown) => unknown;

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
  const parsed = kind.schema.safeParse(value);
  if (parsed.success) return { v: kind.version, d: parsed.data };
  throw new StoreProblem(
    "bad-record",
    `The ${kind.name} record “${key}” was not written: it has an unexpected shape at ${placesOf(parsed.error)}. This is a mistake of the program; report it with its version.`,
    { cause: parsed.error },
  );
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
      { record: { kind: kind.name, key } },
    );
  }
  const parsed = kind.schema.safeParse(migrate(kind, key, version, data));
  if (parsed.success) return parsed.data;
  throw badRecord(kind, key, `has an unexpected shape at ${placesOf(parsed.error)}`, parsed.error);
}

function migrate<T>(kind: RecordKind<T>, key: string, version: number, data: unknown): unknown {
  let current = data;
  for (let from = version; from < kind.version; from++) {
    try {
      current = kind.migrations[from]?.(current);
    } catch (error) {
      throw badRecord(kind, key, `could not be migrated from version ${from} to ${from + 1}`, error);
    }
  }
  return current;
}

/** Where it is wrong, never the value there: records hold what people watch for. */
function placesOf(error: z.ZodError): string {
  const places = error.issues.map((issue) => issue.path.join(".") || "its top");
  return places.slice(0, 3).join(", ");
}

function badRecord<T>(kind: RecordKind<T>, key: string, what: string, cause: unknown): StoreProblem {
  return new StoreProblem(
    "bad-record",
    `The ${kind.name} record “${key}” ${what}. Put back a backup, or report this with the program's version.`,
    { cause, record: { kind: kind.name, key } },
  );
}
