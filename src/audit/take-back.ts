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
  const fields = new Map(fieldsOf(record));
  for (const [field, some] of Map.groupBy(parts, ({ path }) => path[0] ?? "")) {
    const now = fields.get(field);
    const is = valuesIn(field, now);
    const changed = some.find((part) => !isDeepStrictEqual(is(part), part.after)) ?? referredTo(field, now, some);
    if (changed !== undefined) return { kind: "changed", part: changed, now: is(changed) };
    const before = fieldBefore(now, some);
    if (before === undefined) fields.delete(field);
    else fields.set(field, before);
  }
  return { kind: "record", record: Object.fromEntries(fields) };
}

function valuesIn(field: string, now: unknown): (part: AuditPart) => unknown {
  const elements = elementsOf(field, now ?? {});
  return ({ path: [, key] }) => (key === undefined ? now : elements?.get(key)?.value);
}

/** A change of the facts that a later one is about does not go before that one; what goes together is in nobody's way. */
function referredTo(field: string, now: unknown, parts: readonly AuditPart[]): AuditPart | undefined {
  const elements = field === "changes" && Array.isArray(now) ? elementsOf(field, now) : undefined;
  if (elements === undefined) return undefined;
  const going = new Set(parts.map(({ path }) => path[1]));
  const staying = [...elements].flatMap(([key, { at = 0, value }]) => (going.has(key) ? [] : [{ at, value }]));
  const lastAbout = new Map(staying.flatMap(({ at, value }) => namedIn(value).map((id) => [id, at])));
  return parts.find(({ path, after }) => {
    const own = elements.get(path[1] ?? "")?.at ?? 0;
    return madeBy(after).some((id) => (lastAbout.get(id) ?? -1) > own);
  });
}

/** What a change of the facts makes or changes, by which a later one is about it. */
function madeBy(change: unknown): readonly string[] {
  const fields = fieldsOf(change);
  const statements = [fields.get("statementId"), fieldsOf(fields.get("statement")).get("id")];
  return [...marked("statement", statements), ...marked("thing", [fieldsOf(fields.get("entity")).get("id")])];
}

/** The same with what its statement speaks of. */
function namedIn(change: unknown): readonly string[] {
  const statement = fieldsOf(fieldsOf(change).get("statement"));
  const value = fieldsOf(statement.get("value")).get("entity");
  return [...madeBy(change), ...marked("thing", [statement.get("subject"), statement.get("of"), value])];
}

function marked(what: string, ids: readonly unknown[]): readonly string[] {
  return ids.flatMap((id) => (typeof id === "string" ? [`${what} ${id}`] : []));
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
