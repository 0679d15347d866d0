import fc from "fast-check";
import { it } from "vitest";
import type { Event } from "../../src/domain/event.ts";
import { createMatchIndex } from "../../src/match/match-index.ts";
import { printQuery } from "../../src/match/print-query.ts";
import type { Query } from "../../src/match/query.ts";
import { foldText } from "../../src/text/fold.ts";
import { segment } from "../../src/text/segment.ts";
import { aWatch, followedBy } from "./a-match.ts";
import { anEvent, dead, fewPlaces } from "./an-event.ts";

const vocabulary = ["kabul", "kab", "isis", "Хорасан", "хорас", "IŞİD", "داعش", "isiskab"];
const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 8 }).map((words) => words.join(", "));
const leaf: fc.Arbitrary<Query> = fc.oneof(
  fc.constantFrom(...vocabulary).map((word): Query => ({ kind: "word", text: word })),
  fc
    .array(fc.constantFrom(...vocabulary), { minLength: 2, maxLength: 3 })
    .map((words): Query => ({ kind: "phrase", text: words.join(" ") })),
  fc.constantFrom("kab", "хор", "isi").map((begin): Query => ({ kind: "prefix", text: begin })),
);

const kinds = ["attack", "arrest", "analysis"] as const;
const facetValues: Readonly<Record<string, readonly string[]>> = {
  event: kinds,
  stance: ["claimed", "none"],
  place: ["kunduz", "afghanistan", "tajikistan", "south-asia"],
  toll: ["0", "1", "8", "9", "40"],
};
const filter: fc.Arbitrary<Query> = fc
  .constantFrom("event" as const, "stance" as const, "place" as const, "toll" as const)
  .chain((facet) =>
    fc
      .array(fc.constantFrom(...(facetValues[facet] ?? [])), { minLength: 1, maxLength: 2 })
      .map((values): Query => ({ kind: "facet", facet, values })),
  );
const event: fc.Arbitrary<Event | undefined> = fc.option(
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      stance: fc.constantFrom("claimed" as const, "none" as const),
      toll: fc.option(fc.constantFrom(0, 1, 7, 8, 9, 39, 40, 41, 1000), { nil: undefined }),
      isAbroad: fc.boolean(),
    })
    .map(({ kind, stance, toll, isAbroad }) =>
      anEvent({ kind, stance, ...(toll !== undefined && { dead: dead(toll) }), ...(isAbroad && { places: [] }) }),
    ),
  { nil: undefined },
);
const { query } = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3 },
    leaf,
    filter,
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

/** What fails is printed with its seed. An index costs as much as a dozen items, so each is asked about that many. */
const cases = 10_000;
const items = { minLength: 8, maxLength: 20 };

it("agrees with looking through each item word by word, whatever else is watched", () => {
  fc.assert(
    fc.property(
      fc.array(query, { minLength: 1, maxLength: 6 }),
      fc.array(fc.record({ title: text, text, event }), items),
      fc.nat(),
      (queries, asked, drop) => {
        const index = createMatchIndex({ names: [], places: fewPlaces });
        const kept = queries.filter(
          (each, at) =>
            index.set("g1", aWatch(printQuery(each), { id: String(at), name: printQuery(each) })).kind === "set",
        );
        const dropped = drop % queries.length;
        index.remove("g1", String(dropped));

        return asked.every((item) => {
          const [match] = index.match(item, followedBy("g1"), { event: item.event });
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

interface Fields extends Readonly<Record<"title" | "text", string>> {
  readonly event: Event | undefined;
}

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
    case "facet":
      return query.values.some((value) => item.event !== undefined && happened(query.facet, value, item.event));
    default:
      return occurrences(query, item, fields).length > 0;
  }
}

/** An event is in Kunduz, or nowhere. */
function happened(facet: string, value: string, { kind, stance, places, dead: toll }: Event): boolean {
  if (facet === "event") return kind === value;
  if (facet === "stance") return stance === value;
  if (facet === "toll") return toll !== undefined && toll.value >= Number(value);
  return places.length > 0 && value !== "tajikistan";
}

function isNear(one: Occurrence, other: Occurrence, distance: number): boolean {
  const [first, second] = one[1] < other[1] ? [one, other] : [other, one];
  return one[0] === other[0] && first[2] < second[1] && second[1] - first[2] <= distance;
}

function occurrences(query: Query, item: Fields, fields: readonly ("title" | "text")[]): Occurrence[] {
  if (query.kind !== "word" && query.kind !== "phrase" && query.kind !== "prefix") return [];
  const wanted = foldText(query.text).split(" ");
  return fields.flatMap((field) => {
    const words = wordsOf(item[field]);
    return words.flatMap((word, at): Occurrence[] => {
      if (query.kind === "prefix") return word.startsWith(wanted[0] ?? "") ? [[field, at, at]] : [];
      if (wanted.every((each, offset) => words[at + offset] === each)) return [[field, at, at + wanted.length - 1]];
      return word === wanted.join("") ? [[field, at, at]] : [];
    });
  });
}

const known = new Map<string, readonly string[]>();

function wordsOf(written: string): readonly string[] {
  const words = known.get(written) ?? segment(written).map(({ folded }) => folded);
  known.set(written, words);
  return words;
}
