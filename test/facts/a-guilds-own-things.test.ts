import { describe, expect, it } from "vitest";
import type { FactBase } from "../../src/domain/fact-base.ts";
import type { FactChange, GuildFacts } from "../../src/domain/guild-facts.ts";
import type { Statement } from "../../src/domain/statement.ts";
import { clearedLayer, type Tlp } from "../../src/facts/filter-by-tlp.ts";
import { layeredFacts } from "../../src/facts/layered-facts.ts";
import { resolveName } from "../../src/facts/resolve-name.ts";
import { withOtherNames } from "../../src/facts/with-other-names.ts";
import { shippedSettings } from "../shipped-settings.ts";

const { facts } = shippedSettings;
const own = (id: string, said: Pick<Statement, "subject" | "predicate" | "value"> & Partial<Statement>): Statement => ({
  id,
  source: { title: "Noted in chat", publisher: "news.example.org" },
  grade: "F6",
  status: "reported",
  tlp: "green",
  addedBy: "Dana",
  addedAt: "2026-11-22",
  ...said,
});
const person = {
  id: "own-someone",
  kind: "person",
  names: [{ text: "Invented Name", language: "und-Latn", kind: "official" }],
} as const;
const leads = own("own-1", { subject: "isis-k", predicate: "led-by", value: { entity: person.id } });
const made: FactChange = { kind: "added", statement: leads, at: 1 };
const named: FactChange = { kind: "named", entity: person, at: 1 };
const layer = (changes: readonly FactChange[]): GuildFacts => ({ guildId: "100", changes });

function shown(changes: readonly FactChange[], clearance: Tlp = "green"): FactBase {
  return withOtherNames(clearedLayer(layeredFacts(facts, layer(changes)), facts, clearance, changes));
}

function knows(base: FactBase, name: string): boolean {
  return resolveName(base, name, () => true).kind === "found";
}

describe("a thing that a guild made known", () => {
  it("is not known by name where only what is above the clearance speaks of it, or spoke of it", () => {
    const red: FactChange = { ...made, statement: { ...leads, tlp: "red" } };

    expect(knows(shown([named, red]), "Invented Name")).toBe(false);
    expect(knows(shown([named, red], "red"), "Invented Name")).toBe(true);
    expect(knows(shown([named, red, { kind: "retracted", statementId: "own-1", at: 2 }]), "Invented Name")).toBe(false);
  });
});

describe("one more name that a guild gave", () => {
  const called = own("own-3", { subject: "al-azaim", predicate: "also-called", value: { text: "Ихтиро ном" } });
  const given: FactChange = { kind: "added", statement: called, at: 1 };

  it("finds the thing while its statement is shown, and no longer", () => {
    const found = (base: FactBase) => resolveName(base, "Ихтиро ном", () => true);

    expect(found(shown([given]))).toMatchObject({ kind: "found", entity: { id: "al-azaim" } });
    expect(found(shown([given, { kind: "retracted", statementId: "own-3", at: 2 }])).kind).toBe("unknown");
    const amber: FactChange = { ...given, statement: { ...called, tlp: "amber" } };
    expect(found(shown([amber])).kind).toBe("unknown");
    expect(found(shown([amber], "amber")).kind).toBe("found");
  });
});
