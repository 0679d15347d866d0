import { describe, expect, it } from "vitest";
import { aTeam } from "../a-team.ts";

const attack = "Suicide bomber kills 23 at a mosque in Kunduz; ISIS-K claims responsibility";

describe("a watch for what happened", () => {
  it("is explained in words", async () => {
    const { addWatch, ask } = await aTeam();
    await addWatch({
      query: "event:attack,arrest place:central-asia,Кундуз toll:10 NOT stance:claimed",
      name: "Deadly",
    });

    const answer = await ask("watch show", { watch: "Deadly" });

    expect(answer).toContain("• `event:attack,arrest`: the item reports: attack or arrest");
    expect(answer).toContain("it happened in central-asia or кундуз, or in what lies within");
    expect(answer).toContain("it reports at least 10 dead");
    expect(answer).toContain("the event is claimed by a group");
  });

  it("shows in a test which words were read as what", async () => {
    const { ask } = await aTeam();

    const answer = await ask("watch test", {
      query: "event:attack place:afghanistan toll:20 stance:claimed",
      text: attack,
    });

    expect(answer).toContain("would match");
    expect(answer).toContain("`place:afghanistan`: “Kunduz”");
    expect(answer).toMatch(/`toll:20`: “[^”]*23[^”]*” = 23 dead/);
    expect(answer).toMatch(/`stance:claimed`: “[^”]*claims[^”]*” = claimed/);
  });

  it.each([
    ["event:arrest", "The item's event: attack."],
    ["place:tajikistan", "The item's place of an event: Kunduz."],
    ["toll:50", "The item's number of dead: 23."],
    ["stance:denied", "The item's stance: claimed."],
  ])("shows in a test what the item has instead: %s", async (query, expected) => {
    const { ask } = await aTeam();

    expect(await ask("watch test", { query, text: attack })).toContain(expected);
  });

  it.each([
    ["event:atack", ["“atack” is no value of event:. Did you mean attack?", "plot-foiled", "Perhaps: `event:attack`"]],
    ["stance:proven", ["claimed, denied, attributed, unclaimed, none"]],
    ["place:kunduzz", ["No place or region is known as “kunduzz”. Did you mean"]],
    ["toll:many", ["toll:10 finds items that report at least 10"]],
  ])("names what is possible instead of %s", async (query, expected) => {
    const { ask } = await aTeam();

    const answer = await ask("watch add", { query });

    for (const part of expected) expect(answer).toContain(part);
  });

  it.each([
    ["event:att", ["event:attack"]],
    ["kabul (event:attack,op", ["kabul (event:attack,operation"]],
    ["stance:", ["stance:claimed", "stance:denied", "stance:attributed", "stance:unclaimed", "stance:none"]],
    ["event:attack place:central-as", ["event:attack place:central-asia"]],
    ["place:tajikis", ["place:tajikistan"]],
    ["@isis-", ["@isis-k"]],
    ["kabul airport", []],
    ["re:/event:/ x", []],
  ])("is completed from %j", async (typed, expected) => {
    const { suggest } = await aTeam();

    for (const path of ["watch add", "watch edit", "watch test"]) {
      const values = (await suggest(path, "query", typed)).map(({ value }) => value);
      expect(values.slice(0, 5)).toEqual(expected);
    }
  });

  it("is completed with a name of several words in quotation marks", async () => {
    const { suggest } = await aTeam();

    const values = (await suggest("watch add", "query", "event:attack place:kabul,khyber")).map(({ value }) => value);

    expect(values).toContain('event:attack place:kabul,"khyber pakhtunkhwa"');
  });

  it("is never completed to more than Discord takes", async () => {
    const { suggest } = await aTeam();

    expect(await suggest("watch add", "query", `${"kabul OR ".repeat(11)}event:`)).toEqual([]);
  });
});
