/**
 * Look-ups over a store of 100,000 statements: the shipped facts and invented ones of the same kinds. Each question is asked once
 * cold and then five times; the limit is 300 ms. `node bench/lookups.ts [STATEMENTS]`, some ten seconds.
 */
import { performance } from "node:perf_hooks";
import type { Question } from "../src/domain/answer.ts";
import type { Entity } from "../src/domain/entity.ts";
import type { Statement } from "../src/domain/statement.ts";
import { answerLookup } from "../src/facts/answer-lookup.ts";
import { indexFacts } from "../src/facts/build-fact-base.ts";
import { heldAt } from "../src/facts/held-at.ts";
import { shipped } from "../test/facts/shipped-facts.ts";
import { median, report } from "./median.ts";

const limit = 300;
const wanted = Number(process.argv[2] ?? 100_000);
const perEvent = 8;
const base = grown();

const questions: readonly Question[] = [
  { lookup: "leader", args: {} },
  { lookup: "leader", args: { as_of: "2019-01" } },
  { lookup: "group", args: {} },
  { lookup: "person", args: { name: "Azam" } },
  { lookup: "role", args: { role: "spokesman" } },
  { lookup: "publication", args: { kind: "magazine" } },
  { lookup: "event", args: { country: "Afghanistan", from: "2024", kind: "attack" } },
  { lookup: "event", args: { name: "Крокус" } },
  { lookup: "strength", args: {} },
  { lookup: "country", args: { name: "Pakistan" } },
  { lookup: "find", args: { text: "summer kabul" } },
  { lookup: "relation", args: { name: "Azam", other: "al-azaim" } },
  { lookup: "timeline", args: {} },
  { lookup: "forecasts", args: {} },
  { lookup: "changes", args: { since: "2026-11-25" } },
  { lookup: "doubtful", args: { why: "one-source" } },
  { lookup: "doubtful", args: { why: "stale" } },
  { lookup: "person", args: { name: "Azzaam" } },
];

console.log(`${base.statements.length} statements, ${base.entities.size} things, Node ${process.version}`);
const times = questions.map((question) => {
  const [cold = 0, ...warm] = Array.from({ length: 6 }, () =>
    timed(() => answerLookup(base, question, "isis-k", "2026-11-30")),
  );
  console.log(
    `${`${question.lookup} ${JSON.stringify(question.args)}`.padEnd(70)} cold ${cold.toFixed(0)} ms, then ${median(warm).toFixed(0)} ms`,
  );
  return median(warm);
});
report("what was held here by a day", [timed(() => heldAt(base, "2026-11-25"))], "ms", limit);
report("all look-ups, the slowest", [Math.max(...times)], "ms", limit);

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function grown() {
  const own = shipped.base;
  const [model] = own.statements;
  if (model === undefined) throw new Error("no facts ship");
  const places = [...own.entities.values()].filter(({ kind }) => kind === "place");
  const count = Math.ceil((wanted - own.statements.length) / perEvent);
  const events = Array.from(
    { length: count },
    (_, at): Entity => ({
      id: `invented-${at}`,
      kind: "event",
      names: [{ text: `Invented event ${at}, ${2015 + (at % 11)}`, language: "en", kind: "description" }],
    }),
  );
  const statements = events.flatMap(({ id }, at) =>
    Array.from({ length: perEvent }, (_, part): Statement => ({ ...model, ...invented(id, at, part, places) })),
  );
  const entities = new Map([...own.entities, ...events.map((event): [string, Entity] => [event.id, event])]);
  return indexFacts(entities, [...own.statements, ...own.withdrawn, ...statements]);
}

function invented(subject: string, at: number, part: number, places: readonly Entity[]) {
  const from = `${2015 + (at % 11)}-0${1 + (at % 9)}-1${at % 9}`;
  const common = { id: `${subject}-${part}`, subject, from };
  if (part === 0)
    return { ...common, predicate: "took-place-in", value: { entity: places[at % places.length]?.id ?? "" } };
  if (part === 1) return { ...common, predicate: "kind", value: { text: "attack" } };
  if (part === 2)
    return { ...common, predicate: "claimed-by", value: { entity: at % 20 === 0 ? "isis-k" : "taliban" } };
  if (part < 6)
    return {
      ...common,
      predicate: "killed-count",
      value: { number: at % 50, unit: "people", bound: "exact" as const },
    };
  return { ...common, predicate: "outcome", value: { text: `invented words ${at} of part ${part}` } };
}
