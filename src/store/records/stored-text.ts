import type { KeyvValue } from "keyv";
import { StoreProblem } from "../store-problem.ts";
import type { WordsOf } from "../word-index.ts";
import { openRecord, type RecordKind } from "./define-record.ts";
import type { Aside } from "./records.ts";
import type { RecordsDeps } from "./store-of.ts";

/** A row's key and text. */
export type StoredText = readonly [key: string, text: string];

/** Keyv reads a text that is no envelope of its own (`null`, `5`) as "not found"; here it comes back as a value that no kind of record accepts. */
export const wholeJson = {
  stringify: (envelope: unknown): string => JSON.stringify(envelope),
  parse<T>(text: string): T {
    const parsed = jsonOf(text);
    return isEnvelope(parsed) ? parsed : JSON.parse('{"value":null}');
  },
};

function jsonOf(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isEnvelope(parsed: unknown): boolean {
  return typeof parsed === "object" && parsed !== null && "value" in parsed;
}

/** A text here is one that was left undecoded: no value, so no record. */
export function partOf(raw: string | KeyvValue<unknown> | undefined): KeyvValue<unknown> {
  return typeof raw === "object" ? raw : {};
}

export function openStored<T>(
  kind: RecordKind<T>,
  key: string,
  raw: string | KeyvValue<unknown> | undefined,
): T | undefined {
  return raw === undefined ? undefined : openRecord(kind, key, partOf(raw).value);
}

export async function* decoded(rows: AsyncIterable<StoredText>): AsyncGenerator<readonly [string, unknown]> {
  for await (const [key, text] of rows) yield [key, partOf(wholeJson.parse(text)).value];
}

export async function* readEach<T>(
  kind: RecordKind<T>,
  rows: AsyncIterable<readonly [key: unknown, value: unknown]>,
  onUnreadable: RecordsDeps["onUnreadable"],
  aside: Aside = "damaged",
): AsyncGenerator<readonly [key: string, value: T]> {
  for await (const [key, value] of rows) {
    const read = readOrReport(kind, String(key), value, onUnreadable, aside);
    if (read !== undefined) yield [String(key), read.record];
  }
}

/** One damaged record does not keep the others from being read, where somebody is there to report it to. */
function readOrReport<T>(
  kind: RecordKind<T>,
  key: string,
  value: unknown,
  onUnreadable: RecordsDeps["onUnreadable"],
  aside: Aside,
): { readonly record: T } | undefined {
  try {
    return { record: openRecord(kind, key, value) };
  } catch (error) {
    if (onUnreadable === undefined || !(error instanceof StoreProblem)) throw error;
    if (error.code !== "bad-record" && (error.code !== "newer" || aside === "damaged")) throw error;
    onUnreadable(error);
    return undefined;
  }
}

/** Words of a row's text. */
export interface RowWords {
  readonly version: number;
  readonly words: (key: string, text: string) => Iterable<string>;
}

/** A record that cannot be read is found by nothing. */
export function rowWords<T>(kind: RecordKind<T>, { version, words }: WordsOf<T>): RowWords {
  return {
    version,
    words(key, text) {
      const value = readText(kind, key, text);
      return value === undefined ? [] : words(value);
    },
  };
}

function readText<T>(kind: RecordKind<T>, key: string, text: string): T | undefined {
  try {
    return openRecord(kind, key, partOf(wholeJson.parse(text)).value);
  } catch (error) {
    if (error instanceof StoreProblem) return undefined;
    throw error;
  }
}
