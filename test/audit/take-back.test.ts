import { describe, expect, it } from "vitest";
import { changedParts } from "../../src/audit/changed-parts.ts";
import { takeBack } from "../../src/audit/take-back.ts";
import type { FactChange } from "../../src/domain/guild-facts.ts";
import type { Statement } from "../../src/domain/statement.ts";
import { anEntity } from "../facts/a-facts-file.ts";

const at = Date.UTC(2026, 10, 1);
const named: FactChange = { kind: "named", entity: anEntity("newcomer"), at };

function stated(id: string, fields: Partial<Statement>, later = 0): FactChange {
  const own = { id, subject: "group", predicate: "noted", value: { text: "Invented" } } as const;
  const how = { grade: "F6", status: "reported", tlp: "green", addedBy: "Dana", addedAt: "2026-11-01" } as const;
  const source = { title: "Noted in chat", publisher: "example.org" };
  return { kind: "added", statement: { ...own, ...how, source, ...fields }, at: at + later };
}

const layer = (...changes: readonly FactChange[]) => ({ guildId: "100", changes });

describe("taking back changes of the facts", () => {
  it("goes for a thing and what is said of it at once", () => {
    const before = layer(stated("own-0", {}));
    const after = layer(stated("own-0", {}), named, stated("own-1", { subject: "newcomer" }));

    expect(takeBack(after, changedParts(before, after))).toEqual({ kind: "record", record: before });
  });

  it.each<[string, Partial<Statement>]>([
    ["is about it", { subject: "newcomer" }],
    ["names it", { predicate: "led-by", value: { entity: "newcomer" } }],
    ["is a role in it", { predicate: "role", of: "newcomer" }],
  ])("refuses a thing while a later statement %s", (_, fields) => {
    const after = layer(named);
    const later = layer(named, stated("own-1", fields, 1));

    expect(takeBack(later, changedParts(layer(), after)).kind).toBe("changed");
  });

  it("takes back two thousand at once, in their places", () => {
    const kept = stated("kept", {});
    const many = Array.from({ length: 2_000 }, (_, index) => stated(`own-${index}`, {}));
    const after = layer(kept, ...many, stated("later", {}, 1));

    const taken = takeBack(after, changedParts(layer(kept), layer(kept, ...many)));

    expect(taken).toEqual({ kind: "record", record: layer(kept, stated("later", {}, 1)) });
  });
});
