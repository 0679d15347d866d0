import fc from "fast-check";
import { it } from "vitest";
import { createMatchIndex } from "../../src/match/match-index.ts";
import { printQuery } from "../../src/match/print-query.ts";
import type { Query } from "../../src/match/query.ts";
import { foldText } from "../../src/text/fold.ts";
import { segment } from "../../src/text/segment.ts";
import { aWatch, followedBy } from "./a-match.ts";

const vocabulary = ["kabul", "kab", "isis", "Хорасан", "хорас", "IŞİD", "داعش", "isiskab"];
const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 8 }).map((words) => words.join(", "));
const leaf: fc.Arbitrary<Query> = fc.oneof(
  fc.constantFrom(...vocabulary).map((word): Query => ({ kind: "word", text: word })),
  fc
    .array(fc.constantFrom(...vocabulary), { minLength: 2, maxLength: 3 })
    .map((words): Query => ({ kind: "phrase", text: words.join(" ") })),
  fc.constantFrom("kab", "хор", "isi").map((begin): Query => ({ kind: "prefix", text: begin })),
);
const { query } = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3 },
    leaf,
    tie("query").map((part): Query => ({ kind: "not", part })),
    fc.record({
      kind: fc.constant("near" as const),
      distance: fc.integer({ min: 1, max: 3 }),
      left: leaf,
      right: leaf,
    }),
    fc.record({
      kind: fc.constant("field" as const),
      field: fc.constantFrom("title" as const, "text" as const),
      part: tie("query"),
    }),
    fc.record({
      kind: fc.constantFrom("and" as const, "or" as const),
      parts: fc.array(tie("query"), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

/** What fails is printed with its seed. */
const cases = 100_000;

it("agrees with looking through each item word by word, whatever else is watched", () => {
  fc.assert(
    fc.property(
      fc.array(query, { minLength: 1, maxLength: 6 }),
      fc.array(fc.record({ title: text, text }), { maxLength: 3 }),
      fc.nat(),
      (queries, items, drop) => {
        const index = createMatchIndex({ names: [] });
        const kept = queries.filter(
          (each, at) =>
            index.set("g1", aWatch(printQuery(each), { id: String(at), name: printQuery(each) })).kind === "set",
        );
        const dropped = drop % queries.length;
        index.remove("g1", String(dropped));

        return items.every((item) => {
          const [match] = index.match(item, followedBy("g1"));
          const expected = kept.filter((each) => each !== queries[dropped] && naiveHolds(each, item));
          return sorted(match?.watches.map(({ name }) => name)) === sorted(expected.map(printQuery));
        });
      },
    ),
    { numRuns: cases },
  );
}, 180_000);

function sorted(names: readonly string[] = []): string {
  return names.toSorted().join("\n");
}

type Fields = Readonly<Record<"title" | "text", string>>;

/** First and last word of an occurrence, and the field it is in. */
type Occurrence = readonly [field: string, first: number, last: number];

function naiveHolds(query: Query, item: Fields, fields: readonly ("title" | "text")[] = ["title", "text"]): boolean {
  switch (query.kind) {
    case "and":
      return query.parts.every((part) => naiveHolds(part, item, fields));
    case "or":
      return query.parts.some((part) => naiveHolds(part, item, fields));
    case "not":
      return !naiveHolds(query.part, item, fields);
    case "field":
      return naiveHolds(query.part, item, [query.field]);
    case "near":
      return occurrences(query.left, item, fields).some((one) =>
        occurrences(query.right, item, fields).some((other) => isNear(one, other, query.distance)),
      );
    default:
      return occurrences(query, item, fields).length > 0;
  }
}

function isNear(one: Occurrence, other: Occurrence, distance: number): boolean {
  const [first, second] = one[1] < other[1] ? [one, other] : [other, one];
  return one[0] === other[0] && first[2] < second[1] && second[1] - first[2] <= distance;
}

function occurrences(query: Query, item: Fields, fields: readonly ("title" | "text")[]): Occurrence[] {
  if (query.kind !== "word" && query.kind !== "phrase" && query.kind !== "prefix") return [];
  const wanted = foldText(query.text).split(" ");
  return fields.flatMap((field) => {
    const words = segment(item[field]).map(({ folded }) => folded);
    return words.flatMap((word, at): Occurrence[] => {
      if (query.kind === "prefix") return word.startsWith(wanted[0] ?? "") ? [[field, at, at]] : [];
      if (wanted.every((each, offset) => words[at + offset] === each)) return [[field, at, at + wanted.length - 1]];
      return word === wanted.join("") ? [[field, at, at]] : [];
    });
  });
}
