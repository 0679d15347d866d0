import { isDeepStrictEqual } from "node:util";
import type { AuditPart } from "../domain/audit.ts";
import { defined } from "../lib/defined.ts";
import { fieldsOf } from "./fields.ts";

/** The fields of records whose entries are changed one by one. */
const maps: readonly string[] = ["access", "changes", "triage"];

/** A field's elements or entries by their ids, and where each is in a list. */
export type Elements = ReadonlyMap<string, { readonly at?: number; readonly value: unknown }>;

/** What differs between two states of a record: single entries of maps, single elements of lists that have ids, else whole fields. */
export function changedParts(before: object, after: object): readonly AuditPart[] {
  const was = fieldsOf(before);
  const is = fieldsOf(after);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => partsOf(field, was.get(field), is.get(field)));
}

function partsOf(field: string, before: unknown, after: unknown): readonly AuditPart[] {
  if (isDeepStrictEqual(before, after)) return [];
  const was = elementsOf(field, before ?? (Array.isArray(after) ? [] : {}));
  const is = elementsOf(field, after ?? (Array.isArray(before) ? [] : {}));
  if (was === undefined || is === undefined) return [{ path: [field], ...defined({ before, after }) }];
  const isFirst = before === undefined || undefined;
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  return keys
    .filter((key) => !isDeepStrictEqual(was.get(key)?.value, is.get(key)?.value))
    .map((key) => ({
      path: [field, key],
      ...defined({
        at: was.get(key)?.at ?? is.get(key)?.at,
        isFirst,
        before: was.get(key)?.value,
        after: is.get(key)?.value,
      }),
    }));
}

/** `undefined` where the field is neither a map nor a list whose elements have ids. */
export function elementsOf(field: string, value: unknown): Elements | undefined {
  if (Array.isArray(value)) {
    const elements = new Map(value.map((element, at) => [idOf(element), { at, value: element }]));
    return elements.size === value.length && !elements.has("") ? elements : undefined;
  }
  if (!maps.includes(field) || typeof value !== "object" || value === null) return undefined;
  return new Map([...fieldsOf(value)].map(([key, entry]) => [key, { value: entry }]));
}

interface Ids {
  readonly kind?: unknown;
  readonly id?: unknown;
  readonly channelId?: unknown;
  readonly statementId?: unknown;
  readonly statement?: unknown;
  readonly entity?: unknown;
  readonly item?: unknown;
  readonly code?: unknown;
  readonly at?: unknown;
}
const noIds: Ids = {};

/** The id that elements of our records have; a change of the facts is known by its statement or thing, its kind and time, a deed by its code and time. Empty where there is none. */
function idOf(element: unknown): string {
  if (typeof element !== "object" || element === null) return "";
  const { kind, id, channelId, statementId, statement, entity, item, code, at } = { ...noIds, ...element };
  const about = id ?? channelId ?? statementId ?? (typeof code === "string" ? code : idOf(statement ?? entity ?? item));
  if (typeof about !== "string" || about === "") return "";
  return [kind, about, at].filter((part) => typeof part === "string" || typeof part === "number").join(" ");
}
