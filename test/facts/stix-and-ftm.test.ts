import { describe, expect, it } from "vitest";
import type { Statement } from "../../src/domain/statement.ts";
import { indexFacts } from "../../src/facts/build-fact-base.ts";
import { allFacts } from "../../src/facts/own-facts.ts";
import type { StixObject } from "../../src/facts/stix-things.ts";
import { toFtm } from "../../src/facts/to-ftm.ts";
import { toStix } from "../../src/facts/to-stix.ts";
import { shippedSettings } from "../shipped-settings.ts";
import { anEntity } from "./a-facts-file.ts";
import { ftmSchemata } from "./ftm-schemata.ts";

const scope = { guildId: "100", own: new Set<string>() };
const shipped = allFacts(shippedSettings.facts);

function stated(id: string, fields: Partial<Statement>): Statement {
  const own = {
    id,
    subject: "g",
    predicate: "led-by",
    value: { entity: "p" },
    grade: "B2",
    status: "confirmed",
  } as const;
  const source = { title: "A report", publisher: "Example News", url: "https://news.example.org/1" };
  return { ...own, source, tlp: "green", addedBy: "Tester", addedAt: "2026-11-02", ...fields };
}

const things = [
  anEntity("g", {
    kind: "group",
    names: [name("G"), name("Группа"), { ...name("GG"), strength: "weak", reason: "other" }],
  }),
  anEntity("p"),
  anEntity("e", { kind: "event" }),
  anEntity("m", { kind: "publication" }),
  anEntity("afghanistan", { kind: "place", names: [name("Afghanistan")] }),
  anEntity("town", { kind: "place", within: "afghanistan" }),
];
function name(text: string) {
  return { text, language: "en", kind: "official" } as const;
}
const statements = [
  stated("leads", { from: "2024-01-02", to: "2025-03-04", tlp: "amber+strict" }),
  stated("leads-roughly", { from: "2024-01", to: "2024" }),
  stated("leads-not", { status: "denied" }),
  stated("at", { subject: "e", predicate: "took-place-in", value: { entity: "town" }, tlp: "red" }),
  stated("listed", {
    subject: "p",
    predicate: "sanctioned",
    value: { text: "United Nations Security Council" },
    from: "2023-05",
  }),
  stated("killed", {
    subject: "p",
    predicate: "killed",
    value: { text: "in an operation" },
    from: "2025-03-04",
    grade: "F6",
  }),
];
const made = { entities: things, statements };

/** What the standard wants of each type besides what all have (STIX 2.1, chapters 4 and 5, 7.2 and 8). */
const required: Readonly<Record<string, readonly string[]>> = {
  identity: ["name"],
  "threat-actor": ["name"],
  incident: ["name"],
  location: [],
  grouping: ["context", "object_refs"],
  note: ["content", "object_refs"],
  report: ["name", "published", "object_refs"],
  relationship: ["relationship_type", "source_ref", "target_ref"],
  "marking-definition": ["extensions"],
};
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u;
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

function refsIn(object: StixObject): readonly string[] {
  return Object.entries(object).flatMap(([key, value]) => {
    if (/_ref$/u.test(key)) return [String(value)];
    return /_refs$/u.test(key) && Array.isArray(value) ? value.map(String) : [];
  });
}

describe.each([
  ["what comes with the bot", shipped],
  ["a few of each kind", made],
  ["nothing", { entities: [], statements: [] }],
])("STIX of %s", (_, facts) => {
  const { type, id, objects } = toStix(facts, scope);

  it("has what the standard wants of each object, and ids of its form, each once", () => {
    expect([type, id]).toEqual(["bundle", expect.stringMatching(new RegExp(`^bundle--${uuid}$`, "u"))]);
    expect(new Set(objects.map((one) => one.id)).size).toBe(objects.length);
    for (const object of objects) {
      const wanted = [...(required[object.type] ?? ["a type that is known"]), "created", "id", "spec_version"];
      expect(Object.keys(object)).toEqual(expect.arrayContaining(wanted));
      expect(object["spec_version"]).toBe("2.1");
      expect(object.id).toMatch(new RegExp(`^${object.type}--${uuid}$`, "u"));
      expect(object["created"]).toMatch(instant);
      for (const [key, value] of Object.entries(object)) {
        if (Array.isArray(value)) expect([object.id, key, value]).not.toEqual([object.id, key, []]);
        expect(key).toMatch(/^[a-z0-9_]{3,250}$|^id$/u);
      }
    }
  });

  it("speaks only of what it holds, and marks each object with one TLP", () => {
    const known = new Set(objects.map((one) => one.id));
    for (const object of objects) {
      expect(refsIn(object).filter((ref) => !known.has(ref))).toEqual([]);
      if (object.type === "marking-definition") continue;
      expect(object["object_marking_refs"]).toHaveLength(1);
      expect(object["modified"]).toMatch(instant);
      expect(String(object["modified"]) >= String(object["created"])).toBe(true);
    }
  });

  it("gives relationships a name of lower-case letters, and an end only after its beginning", () => {
    for (const object of objects.filter((one) => one.type === "relationship")) {
      expect(object["relationship_type"]).toMatch(/^[a-z0-9-]+$/u);
      const { start_time: start = "", stop_time: stop = "9" } = object;
      expect(String(stop) > String(start)).toBe(true);
    }
  });

  it("gives places a country or a region", () => {
    for (const object of objects.filter((one) => one.type === "location"))
      expect(object["country"] ?? object["region"]).toBeTruthy();
  });

  it("is the same each time", () => {
    expect(toStix(facts, scope)).toEqual({ type, id, objects });
  });
});

describe("STIX", () => {
  const { objects } = toStix(made, scope);
  const one = (id: string) =>
    objects.find(
      (object) => object["external_references"] && String(object["description"] ?? object["content"]).includes(id),
    );

  it("names TLP 2.0 by the ids that OASIS publishes", () => {
    const marks = objects.filter(({ type }) => type === "marking-definition");
    expect(marks.map(({ id, name: label }) => [label, id])).toEqual([
      ["TLP:CLEAR", "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"],
      ["TLP:GREEN", "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"],
      ["TLP:AMBER+STRICT", "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"],
      ["TLP:RED", "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"],
    ]);
    expect(marks.at(-2)?.["extensions"]).toEqual({
      "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d": {
        extension_type: "property-extension",
        tlp_2_0: "amber+strict",
      },
    });
  });

  it("makes no relationship of what is denied, and keeps how sure it is", () => {
    expect(objects.filter(({ type }) => type === "relationship")).toHaveLength(3);
    expect(one("denied")?.type).toBe("note");
    expect(one("killed")?.["confidence"] ?? one("operation")?.["confidence"]).toBeUndefined();
  });

  it("gives what is a guild's own ids of its own, and all else the same everywhere", () => {
    const idOf = (guildId: string, own: readonly string[]) =>
      toStix(made, { guildId, own: new Set(own) }).objects.find(({ type }) => type === "threat-actor")?.id;
    expect(idOf("100", [])).toBe(idOf("200", []));
    expect(idOf("100", ["g"])).not.toBe(idOf("200", ["g"]));
  });
});

describe.each([
  ["what comes with the bot", shipped],
  ["a few of each kind", made],
])("FollowTheMoney of %s", (_, facts) => {
  const entities = toFtm(facts);
  const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]));

  it("uses only names of schemata and properties that the model has, with what it requires", () => {
    for (const { schema, properties } of entities) {
      const known = ftmSchemata[schema];
      expect(known, schema).toBeDefined();
      for (const property of Object.keys(properties)) expect(known?.properties).toContain(property);
      for (const property of known?.required ?? []) expect(Object.keys(properties)).toContain(property);
      for (const [, values] of Object.entries(properties)) {
        expect(values.length).toBeGreaterThan(0);
        expect(values.every((value) => typeof value === "string" && value !== "")).toBe(true);
      }
    }
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
  });

  it("leads from links only to what is there and fits", () => {
    for (const { schema, properties } of entities)
      for (const [property, ranges] of Object.entries(ftmSchemata[schema]?.ranges ?? {}))
        for (const id of properties[property] ?? []) expect(ranges).toContain(schemaOf.get(id));
  });

  it("has dates as the model reads them", () => {
    for (const { properties } of entities)
      for (const property of ["startDate", "endDate", "date", "birthDate", "deathDate", "incorporationDate"])
        for (const date of properties[property] ?? []) expect(date).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/u);
  });
});

it("leaves out of both what is withdrawn", () => {
  const withdrawn = { at: "2026-11-03", why: "wrong" };
  const gone = allFacts(
    indexFacts(new Map(things.map((one) => [one.id, one])), [stated("gone", { withdrawn, note: "hapax" })]),
  );

  expect(JSON.stringify([toStix(gone, scope), toFtm(gone)])).not.toContain("hapax");
});
