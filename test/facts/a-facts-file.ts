import type { Entity } from "../../src/domain/entity.ts";
import type { FactsFile } from "../../src/domain/facts-file.ts";

type Entry = NonNullable<FactsFile["statements"]>[number];

export function anEntity(id: string, fields: Partial<Entity> = {}): Entity {
  return { id, kind: "person", names: [{ text: id, language: "en", kind: "official" }], ...fields };
}

/** `a` says of `group` that `someone` leads it, unless it is given otherwise. */
export function anEntry(id: string, fields: Partial<Entry> = {}): Entry {
  return {
    id,
    subject: "group",
    predicate: "led-by",
    value: { entity: "someone" },
    source: "a",
    grade: "B2",
    status: "confirmed",
    ...fields,
  };
}

export function aFile(fields: Partial<FactsFile> = {}): FactsFile {
  return {
    tlp: "clear",
    addedBy: "tester",
    addedAt: "2026-01-01",
    sources: { a: { title: "A text", publisher: "A", date: "2024-05" } },
    entities: [anEntity("group", { kind: "group" }), anEntity("someone")],
    statements: [anEntry("someone-leads")],
    ...fields,
  };
}
