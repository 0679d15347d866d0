import type { Answer, AnswerSection, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { PartialDate } from "../domain/partial-date.ts";
import { answerEntity } from "./answer-entity.ts";
import { plain } from "./answer-line.ts";
import { answerUnknown } from "./answer-unknown.ts";
import { eventLines } from "./event-lines.ts";
import { type EventFilter, fitsEvent, type KnownEvent, knownEvents } from "./known-events.ts";
import { fullName } from "./names-of.ts";
import { readAsOf } from "./read-as-of.ts";
import { entitiesMeant, type Resolved, resolveName } from "./resolve-name.ts";

/** How many events an answer tells in full, with who counted. */
const toldInFull = 4;

/** Events by name or place, period, kind and attribution. A single one is shown in full; of more, tolls and claims side by side. */
export function answerEvent(base: FactBase, question: Question, today: PartialDate): Answer {
  const { name, country, group } = question.args;
  const place = country === undefined ? undefined : resolveName(base, country, isPlace);
  if (country !== undefined && place?.kind === "unknown") return answerUnknown(question, country, place, places(base));
  const laidTo = group === undefined ? undefined : resolveName(base, group, ({ kind }) => kind === "group");
  if (group !== undefined && laidTo !== undefined && laidTo.kind !== "found")
    return answerUnknown(question, group, laidTo, []);

  const named = name === undefined ? undefined : eventsNamed(base, name);
  if (named?.kind === "unknown") return named.answer(question);
  const among = named?.events ?? knownEvents(base);
  const filter = filterOf(question, {
    ...(place !== undefined && { place: idsOf(place) }),
    ...(laidTo?.kind === "found" && { group: laidTo.entity.id }),
  });
  const fitting = among.filter((event) => fitsEvent(event, filter));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return answerEntity(base, question, only.entity, today);
  return only === undefined
    ? noneFits(base, question, among, filter)
    : listed(base, question, fitting, `Events${asked(question)}: ${fitting.length}`);
}

type Named =
  | { readonly kind: "events"; readonly events: readonly KnownEvent[] }
  | { readonly kind: "unknown"; readonly answer: (question: Question) => Answer };

/** By a name of theirs in any script, and by the place that they were in. */
function eventsNamed(base: FactBase, name: string): Named {
  const resolved = resolveName(base, name, ({ kind }) => kind === "event");
  const byName = entitiesMeant(resolved);
  const exact = resolved.kind === "found" && resolved.entity.id === name.trim().toLowerCase();
  const place = exact ? undefined : resolveName(base, name, isPlace);
  const inside = place === undefined ? new Set<string>() : idsOf(place);
  const events = knownEvents(base).filter(
    ({ entity, places: at }) => byName.includes(entity) || [...at].some((id) => inside.has(id)),
  );
  if (events.length > 0) return { kind: "events", events };
  const all = knownEvents(base).map(({ entity }) => entity);
  const near = resolved.kind === "unknown" ? resolved : ({ kind: "unknown", nearest: [] } as const);
  return { kind: "unknown", answer: (question) => answerUnknown(question, name, near, all) };
}

function filterOf({ args }: Question, known: Pick<EventFilter, "place" | "group">): EventFilter {
  const { from, to, kind } = args;
  return {
    ...known,
    ...(from !== undefined && { from: readAsOf(from, "from") }),
    ...(to !== undefined && { to: readAsOf(to, "to") }),
    ...(kind !== undefined && { kind }),
  };
}

function listed(base: FactBase, question: Question, events: readonly KnownEvent[], title: string): Answer {
  const brief = events.length > toldInFull;
  const lines = eventLines(base, events, brief);
  const ids = new Set(lines.flatMap(({ from }) => from));
  return {
    question,
    title,
    sections: [{ lines, bullets: true }],
    statements: events.flatMap(({ about }) => about.filter(({ id }) => ids.has(id))),
  };
}

/** Says that none is recorded, and shows what comes nearest: the same without its period, then without its kind. */
function noneFits(base: FactBase, question: Question, among: readonly KnownEvent[], filter: EventFilter): Answer {
  const { from: _from, to: _to, ...anyTime } = filter;
  const { kind: _kind, ...anyKind } = anyTime;
  const near = [anyTime, anyKind].map((wider) => among.filter((event) => fitsEvent(event, wider)));
  const nearest = near.find((events) => events.length > 0) ?? [];
  const { sections, statements } = listed(base, question, nearest.slice(0, toldInFull), "");
  const none: AnswerSection = { lines: [plain(`None is recorded here${asked(question)}.`)] };
  return {
    question,
    title: "Unknown: no event fits",
    sections: [none, ...sections.map((section) => ({ ...section, heading: "Nearest recorded" }))],
    statements,
  };
}

/** What was asked for, in words. */
function asked({ args: { name, country, from, to, kind, group } }: Question): string {
  const parts = [
    kind === undefined ? "" : `of kind ${kind}`,
    name === undefined ? "" : `“${name}”`,
    country === undefined ? "" : `in ${country}`,
    group === undefined ? "" : `laid to ${group}`,
    from === undefined ? "" : `from ${from}`,
    to === undefined ? "" : `to ${to}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : ` ${parts.join(", ")}`;
}

function idsOf(resolved: Resolved): ReadonlySet<string> {
  return new Set(entitiesMeant(resolved).map(({ id }) => id));
}

function isPlace({ kind }: Entity): boolean {
  return kind === "place";
}

function places(base: FactBase): readonly Entity[] {
  return [...base.entities.values()].filter(isPlace).toSorted((a, b) => fullName(a).localeCompare(fullName(b)));
}
