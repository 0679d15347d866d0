import { describe, expect, it } from "vitest";
import type { FactChange } from "../../src/domain/guild-facts.ts";
import type { Statement } from "../../src/domain/statement.ts";
import { buildFactBase } from "../../src/facts/build-fact-base.ts";
import { clearedLayer, filterByTlp } from "../../src/facts/filter-by-tlp.ts";
import { layeredFacts } from "../../src/facts/layered-facts.ts";
import { aFile, anEntity } from "./a-facts-file.ts";

const { base } = buildFactBase([{ file: "a.yaml", facts: aFile() }]);
const at = Date.UTC(2026, 10, 1);
const name = (text: string) => ({ text, language: "ru", kind: "spelling" }) as const;

function ofGuild(...changes: readonly FactChange[]) {
  return layeredFacts(base, { guildId: "100", changes });
}

function noted(subject: string, tlp: Statement["tlp"]): FactChange {
  const source = { title: "Noted in chat", publisher: "example.org" };
  const own = { id: `own-${subject}`, grade: "F6", status: "reported", source } as const;
  const statement = { ...own, subject, predicate: "noted", value: { text: "Invented" }, tlp };
  return { kind: "added", statement: { ...statement, addedBy: "Dana", addedAt: "2026-11-01" }, at };
}

describe("things of a guild's own", () => {
  it("are known to it, and only to it", () => {
    const facts = ofGuild({ kind: "named", entity: anEntity("newcomer"), at });

    expect(facts.entities.get("newcomer")?.kind).toBe("person");
    expect(base.entities.has("newcomer")).toBe(false);
  });

  it("add names to a thing of the files, all that were given, and change nothing else of it", () => {
    const facts = ofGuild(
      { kind: "named", entity: anEntity("someone", { kind: "group", names: [name("Некто")] }), at },
      { kind: "named", entity: anEntity("someone", { names: [name("Никто"), name("someone")] }), at: at + 1 },
    );

    const { kind, names } = facts.entities.get("someone") ?? {};
    expect(kind).toBe("person");
    expect(names?.map(({ text }) => text)).toEqual(["someone", "Некто", "Никто"]);
  });

  it("are not shown, also not by name, where all that is said of them is above the clearance", () => {
    const facts = ofGuild(
      { kind: "named", entity: anEntity("newcomer"), at },
      { kind: "named", entity: anEntity("silent"), at },
      noted("newcomer", "red"),
      noted("group", "red"),
    );

    const shown = (tlp: Statement["tlp"]) => [...clearedLayer(facts, filterByTlp(base, tlp), tlp, []).entities.keys()];
    expect(shown("green")).toEqual(["group", "someone", "silent"]);
    expect(shown("red")).toEqual(["group", "someone", "newcomer", "silent"]);
  });
});
