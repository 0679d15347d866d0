import { isDeepStrictEqual } from "node:util";
import type { AuditPart } from "../domain/audit.ts";
import { elementsOf } from "./changed-parts.ts";
import { fieldsOf } from "./fields.ts";

export type TakenBack =
  /** As it was before, part by part; whatever else was changed since is as it is now. */
  | { readonly kind: "record"; readonly record: Readonly<Record<string, unknown>> }
  /** One of the parts is something else by now. */
  | { readonly kind: "changed"; readonly part: AuditPart; readonly now: unknown };

/** Takes parts of a record back to what they were, where all of them are still what they became. */
export function takeBack(record: object, parts: readonly AuditPart[]): TakenBack {
  for (const part of parts) {
    const now = valueAt(record, part);
    if (!isDeepStrictEqual(now, part.after) || isReferredTo(record, part)) return { kind: "changed", part, now };
  }
  const fields = new Map(fieldsOf(record));
  for (const field of new Set(parts.map(({ path }) => path[0] ?? ""))) {
    const before = fieldBefore(fields.get(field), ofField(parts, field));
    if (before === undefined) fields.delete(field);
    else fields.set(field, before);
  }
  return { kind: "record", record: Object.fromEntries(fields) };
}

function ofField(parts: readonly AuditPart[], field: string): readonly AuditPart[] {
  return parts.filter(({ path }) => path[0] === field);
}

function valueAt(record: object, { path: [field = "", key] }: AuditPart): unknown {
  const value = fieldsOf(record).get(field);
  return key === undefined ? value : elementsOf(field, value ?? {})?.get(key)?.value;
}

/** A change of the facts that a later one is about does not go before that one. */
function isReferredTo(record: object, { path: [field = ""], after }: AuditPart): boolean {
  const list = fieldsOf(record).get(field);
  if (field !== "changes" || !Array.isArray(list)) return false;
  const at = list.findIndex((element) => isDeepStrictEqual(element, after));
  return list.slice(at + 1).some((later) => statementsOf(later).some((id) => statementsOf(after).includes(id)));
}

function statementsOf(change: unknown): readonly unknown[] {
  const fields = fieldsOf(change);
  const own = fieldsOf(fields.get("statement")).get("id");
  return [own, fields.get("statementId")].filter((id) => id !== undefined);
}

function fieldBefore(now: unknown, parts: readonly AuditPart[]): unknown {
  const [first] = parts;
  if (first?.path[1] === undefined) return first?.before;
  const isList = parts.some(({ at }) => at !== undefined);
  const before = isList ? listBefore(now, parts) : mapBefore(now, parts);
  const isEmpty = Object.keys(before).length === 0;
  return isEmpty && parts.some(({ isFirst }) => isFirst) ? undefined : before;
}

function mapBefore(now: unknown, parts: readonly AuditPart[]): object {
  const entries = new Map(fieldsOf(now));
  for (const { path, before } of parts) {
    if (before === undefined) entries.delete(path[1] ?? "");
    else entries.set(path[1] ?? "", before);
  }
  return Object.fromEntries(entries);
}

/** The elements go back to where they were, the first first: each finds those that were before it in their places. */
function listBefore(now: unknown, parts: readonly AuditPart[]): readonly unknown[] {
  const changed = new Set(parts.map(({ path }) => path[1]));
  const kept = [...(elementsOf(parts[0]?.path[0] ?? "", now ?? []) ?? [])].filter(([key]) => !changed.has(key));
  const list = kept.map(([, { value }]) => value);
  const back = parts.filter(({ before }) => before !== undefined).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  for (const { at = list.length, before } of back) list.splice(at, 0, before);
  return list;
}
