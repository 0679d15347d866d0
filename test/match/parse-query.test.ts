import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../src/match/parse-query.ts";
import { printQuery } from "../../src/match/print-query.ts";
import { facets, fields, type Query } from "../../src/match/query.ts";

describe("parseQuery", () => {
  it.each([
    ["khorasan", "khorasan"],
    ["uzbek AND book", "uzbek book"],
    ["a OR b c", "a OR b c"],
    ["(a OR b) c", "(a OR b) c"],
    ["a OR (b OR c)", "a OR b OR c"],
    ["book -quran", "book NOT quran"],
    ["-(a OR b) c", "NOT (a OR b) c"],
    ["“Voice  of Khorasan”", '"Voice of Khorasan"'],
    ["«Вилаят Хорасан»", '"Вилаят Хорасан"'],
    ["a NEAR/3 b NEAR/4 c", "a NEAR/3 b NEAR/4 c"],
    ["a NEAR/3 (b NEAR/4 c)", "a NEAR/3 (b NEAR/4 c)"],
    ["khoras*", "khoras*"],
    ["=ISKP", "=ISKP"],
    ['="Al-Azaim Media"', '="Al-Azaim Media"'],
    ["@ISIS-K", "@isis-k"],
    ["title:(a OR b)", "title:(a OR b)"],
    ["Source:eurasianet tag:news,asia", "source:eurasianet tag:news,asia"],
    ["lang:uz,tg in:central-asian release:any", "lang:uz,tg in:central-asian release:any"],
    ["Event:Attack,operation -stance:claimed toll:10", "event:attack,operation NOT stance:claimed toll:10"],
    ['place:"Panjshir  Valley",kunduz "a b"', 'place:"panjshir valley",kunduz "a b"'],
    ["place:«Кабул»،کابل (a OR b)", "place:кабул,کابل (a OR b)"],
    ["re:/kh?o\\/r/", "re:/kh?o\\/r/"],
    ["ISIS-K, Kabul.", "ISIS-K Kabul"],
  ])("reads %s", (written, canonical) => {
    const parsed = parseQuery(written);

    expect(parsed.kind === "query" ? printQuery(parsed.query) : parsed.wrong.code).toBe(canonical);
  });

  it.each([
    ["", 0],
    ["   ", 0],
    ["*", 0],
    ["ab*", 0],
    ["kho*san", 3],
    ["(a OR b", 0],
    ["a OR b)", 6],
    ["()", 1],
    ['taliban "islamic state', 8],
    ["a OR", 4],
    ["OR a", 0],
    ["a AND OR b", 6],
    ["isis or daesh", 5],
    ["isis | daesh", 5],
    ["a !b", 2],
    ["a NEAR b", 2],
    ["a NEAR/99 b", 2],
    ["a NEAR/5 lang:uz", 2],
    ["headline:attack", 0],
    ["lang:", 5],
    ["event:", 6],
    ["place:,", 6],
    ['kabul place:kunduz,"new', 19],
    ["@", 0],
    ["=", 0],
    ["re:/(/x", -1],
    ["...", 0],
    ["title:", 0],
    [`"${"long ".repeat(250)}"`, 1000],
    [`${"(".repeat(20)}a${")".repeat(20)}`, -1],
    [Array.from({ length: 101 }, (_, at) => `w${at}`).join(" OR "), -1],
  ])("answers %j with its place", (written, at) => {
    const parsed = parseQuery(written);

    if (at >= 0) expect(parsed).toMatchObject({ kind: "mistake", at });
    else if (parsed.kind === "mistake") expect(parsed.wrong.code).toMatch(/^too-|slashes$/);
  });

  it("says of an open quotation mark that it is open, also where a value should begin", () => {
    expect(parseQuery('kabul place:"new york')).toMatchObject({ wrong: { code: "unclosed-quotation" }, at: 12 });
    expect(parseQuery('place:kunduz,"new')).toMatchObject({ suggestion: 'place:kunduz,"new"' });
  });

  it.each([
    "isis or daesh",
    "isis | daesh",
    "a !b",
    "a NEAR b",
    "headline:attack",
    '"islamic state',
    "(a OR b",
    "a OR b)",
    "kho*san",
  ])("suggests for %j a query that is right", (written) => {
    const parsed = parseQuery(written);

    expect(parsed.kind === "mistake" && parseQuery(parsed.suggestion ?? "").kind).toBe("query");
  });

  it("draws a caret under the place", () => {
    expect(parseQuery("isis or daesh")).toMatchObject({ caret: "isis or daesh\n     ^" });
  });

  it("keeps the caret in sight in a long query", () => {
    const parsed = parseQuery(`${"word ".repeat(60)}or ${"word ".repeat(60)}`);

    const [line = "", caret = ""] = parsed.kind === "mistake" ? parsed.caret.split("\n") : [];
    expect(line.length).toBeLessThan(130);
    expect(line.slice(caret.indexOf("^"))).toMatch(/^or /);
  });

  it("reads back what it prints, as the same query", () => {
    fc.assert(
      fc.property(aQuery, (query) => {
        expect(parseQuery(printQuery(query))).toEqual({ kind: "query", query });
      }),
      { numRuns: 2000 },
    );
  });

  it("never throws, and takes no second for anything", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'ab ()"*-=@:/,ORNT\\re«»“'.split(""), "OR ", "NEAR/3 ", "title:"),
          maxLength: 60,
        }),
        (text) => {
          const parsed = parseQuery(text);

          if (parsed.kind === "mistake") expect(parsed.at).toBeLessThanOrEqual(Math.max(text.length, 1000));
        },
      ),
      { numRuns: 3000 },
    );
  });
});

const aWord = fc.constantFrom("kabul", "ISIS-K", "Хорасан", "o‘zbek", "خراسان", "b2b", "İŞİD");
const aPlace: fc.Arbitrary<Query> = fc.oneof(
  aWord.map((text): Query => ({ kind: "word", text })),
  fc.array(aWord, { minLength: 1, maxLength: 3 }).map((words): Query => ({ kind: "phrase", text: words.join(" ") })),
  fc.constantFrom("khor", "Хорас").map((text): Query => ({ kind: "prefix", text })),
  fc.constantFrom("ISKP", "Al-Azaim Media").map((text): Query => ({ kind: "exact", text })),
  fc.constantFrom("isis-k", "al-azaim").map((id): Query => ({ kind: "entity", id })),
);
const aLeaf: fc.Arbitrary<Query> = fc.oneof(
  { weight: 4, arbitrary: aPlace },
  fc.constantFrom("a+", "k\\/b", "[)(]").map((source): Query => ({ kind: "regex", source })),
  fc
    .tuple(
      fc.constantFrom(...facets),
      fc.array(fc.constantFrom("uz", "tg", "any", "кундуз", "panjshir valley", "a,b"), { minLength: 1, maxLength: 2 }),
    )
    .map(([facet, values]): Query => ({ kind: "facet", facet, values })),
);
const { query: aQuery } = fc.letrec<{ query: Query; near: Query }>((tie) => ({
  near: fc
    .record({
      distance: fc.integer({ min: 1, max: 50 }),
      left: fc.oneof({ maxDepth: 2 }, aPlace, tie("near")),
      right: fc.oneof({ maxDepth: 2 }, aPlace, tie("near")),
    })
    .map((near): Query => ({ kind: "near", ...near })),
  query: fc.oneof(
    { maxDepth: 3 },
    aLeaf,
    tie("near"),
    tie("query").map((part): Query => ({ kind: "not", part })),
    fc.tuple(fc.constantFrom(...fields), tie("query")).map(([field, part]): Query => ({ kind: "field", field, part })),
    fc
      .tuple(fc.constantFrom("and" as const, "or" as const), fc.array(tie("query"), { minLength: 2, maxLength: 3 }))
      .map(([kind, parts]) => flat(kind, parts)),
  ),
}));

/** As the parser makes it: no AND directly within an AND. */
function flat(kind: "and" | "or", parts: readonly Query[]): Query {
  return { kind, parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])) };
}
