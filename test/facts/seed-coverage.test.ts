import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { shipped } from "./shipped-facts.ts";

const table = readFileSync(resolve(import.meta.dirname, "../../docs/seed-coverage.md"), "utf8");
const rows = [...table.matchAll(/^\| (\d+) \| (.+?) \| (.+) \|$/gm)].map(([, sentence, , ids = ""]) => ({
  sentence: Number(sentence),
  ids: [...ids.matchAll(/`([a-z0-9-]+)`/g)].map(([, id]) => id),
}));

describe("the table of the seed document's sentences", () => {
  it("has a row for each of the 22 sentences, in order", () => {
    expect(rows.map(({ sentence }) => sentence)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
  });

  it.each(rows)("leads from sentence $sentence to statements that ship", ({ ids }) => {
    const known = shipped.base.statements.map(({ id }) => id);

    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => id === undefined || !known.includes(id))).toEqual([]);
  });

  it("leaves out no statement that rests on the article, its summary or the testimony", () => {
    const fromTheSeed = shipped.base.statements.filter(({ source }) =>
      /Seeks to Recruit Uzbeks|Testimony of Gen\. Kenneth/.test(source.title),
    );
    const listed = new Set(rows.flatMap(({ ids }) => ids));

    expect(fromTheSeed.map(({ id }) => id).filter((id) => !listed.has(id))).toEqual([]);
  });
});
