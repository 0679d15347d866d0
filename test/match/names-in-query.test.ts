import { describe, expect, it } from "vitest";
import { plainTexts, withEntity } from "../../src/match/names-in-query.ts";
import { parseQuery } from "../../src/match/parse-query.ts";
import { printQuery } from "../../src/match/print-query.ts";
import type { Query } from "../../src/match/query.ts";

function read(text: string): Query {
  const parsed = parseQuery(text);
  if (parsed.kind === "mistake") throw new Error(text);
  return parsed.query;
}

describe("what of a query may be a name", () => {
  it.each([
    ["Ghafari", ["Ghafari"]],
    ['title:(Ghafari OR "Al Azaim")', ["Al Azaim", "Ghafari"]],
    ["taliban NEAR/5 daesh", ["taliban", "daesh"]],
    ["islamic state book", ["islamic state book", "islamic state", "state book", "islamic", "state", "book"]],
    ["islamic @isis-k state", ["islamic", "state"]],
    ["=ISKP recruit* @isis-k re:/a/ lang:uz", []],
    ["attack NOT Ghafari -khorasan", ["attack"]],
  ])("%s", (query, expected) => {
    expect(plainTexts(read(query))).toEqual(expected);
  });
});

describe("an entity in the place of its name", () => {
  it.each([
    ["Ghafari", "Ghafari", "@x"],
    ["title:Ghafari OR ghazni", "Ghafari", "title:@x OR ghazni"],
    ['"al azaim" NEAR/3 book', "al azaim", "@x NEAR/3 book"],
    ["sanaullah ghafari arrested", "sanaullah ghafari", "@x arrested"],
    ["sanaullah ghafari", "sanaullah ghafari", "@x"],
    ["attack NOT Ghafari", "Ghafari", "attack NOT Ghafari"],
    ["(a OR Ghafari) book", "Ghafari", "(a OR @x) book"],
  ])("in %s", (query, text, expected) => {
    expect(printQuery(withEntity(read(query), text, "x"))).toBe(expected);
  });
});
