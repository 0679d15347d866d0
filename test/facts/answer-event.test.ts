import { describe, expect, it } from "vitest";
import type { Statement } from "../../src/domain/statement.ts";
import { ask, shipped, shown } from "./shipped-facts.ts";

const events = [...shipped.base.entities.values()].filter(({ kind }) => kind === "event").map(({ id }) => id);
const said = (id: string, predicate: string) =>
  (shipped.base.about.get(id) ?? []).filter((one) => one.predicate === predicate && one.status !== "denied");
const textIs = (text: string) => (one: Statement) => "text" in one.value && one.value.text === text;
const pointsTo = (id: string) => (one: Statement) => "entity" in one.value && one.value.entity === id;

/** Ids of the events that an answer lists, by the statements that it rests on. */
function listed(args: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set(ask("event", args).statements.map(({ subject }) => subject))].toSorted();
}

describe("/lookup event", () => {
  it.each(["attack", "arrest", "trial", "plot-foiled", "sanction", "operation"])(
    "of kind %s lists those of that kind, and no other",
    (kind) => {
      const right = events.filter((id) => said(id, "kind").some(textIs(kind)));

      expect(right.length).toBeGreaterThan(3);
      expect(listed({ kind })).toEqual(right.toSorted());
    },
  );

  it.each(["isis-k", "islamic-state", "taliban"])(
    "laid to %s lists what it claimed and what is attributed to it",
    (group) => {
      const right = events.filter((id) =>
        [...said(id, "claimed-by"), ...said(id, "attributed-to")].some(pointsTo(group)),
      );

      expect(listed({ group })).toEqual(right.toSorted());
    },
  );

  it("of a period lists those that begin in it, to the day, the month and the year", () => {
    const inMarch = ask("event", { from: "2024-03", to: "2024-03" }).sections[0]?.lines.join("\n") ?? "";

    expect(inMarch).toContain("Crocus City Hall");
    expect(inMarch).toContain("Kandahar, 21 Mar 2024");
    expect(inMarch).not.toContain("Kerman");
    // Of what is only known to the month, any day of it may have been the day.
    expect(listed({ from: "2024-03-22", to: "2024-03-22" })).toEqual(["crocus-city-hall-2024", "gera-arrests-2024"]);
  });

  it("in a province or a town lists only what was there, and in the country all of it", () => {
    const inside = (country: string) => listed({ country });

    expect(inside("Nangarhar")).toContain("jalalabad-prison-2020");
    expect(inside("Nangarhar")).not.toContain("kaj-2022");
    expect(inside("Afghanistan")).toEqual(expect.arrayContaining([...inside("Nangarhar"), ...inside("Кабул")]));
    expect(inside("Джелалабад")).toEqual(inside("Jalalabad"));
  });

  it("tells tolls side by side, each with who counted, and a bound as a bound", () => {
    const answer = shown("event", { name: "kunduz-mosque-2021" });

    expect(answer).toMatch(/Killed: 46 people \(Taliban official to AFP\); at least 50 people \(officials, News18\)/);
    expect(answer).toMatch(/Killed or injured: .*300 killed or injured \(the claim of the group\)/);
  });

  it.each(events)("%s has statements, each with a source that has a title", (id) => {
    const about = shipped.base.about.get(id) ?? [];

    expect(about.length).toBeGreaterThan(0);
    expect(about.filter(({ source }) => source.title.length < 5)).toEqual([]);
  });
});
