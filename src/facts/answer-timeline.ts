import type { Answer, AnswerLine, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import type { Timeline } from "../domain/timeline.ts";
import { termText } from "./answer-leader.ts";
import { noneRecorded, stated } from "./answer-line.ts";
import { fateText } from "./describe-statement.ts";
import { eventLine, eventLines } from "./event-lines.ts";
import { isAgreed } from "./is-agreed.ts";
import { fitsEvent, type KnownEvent, knownEvents, weightOf } from "./known-events.ts";
import { knownFate, type Leader, leadersOf, termAndEnd } from "./leaders-of.ts";
import { fullName, shortName } from "./names-of.ts";
import { endOfTerm } from "./term-ends.ts";

/** Who led a group and what was laid to it, as text and as a picture; how each year's worst event compares is left to the reader. */
export function answerTimeline(base: FactBase, question: Question, group: Entity, today: PartialDate): Answer {
  const leaders = leadersOf(base, group.id).toReversed();
  const events = knownEvents(base)
    .filter((event) => fitsEvent(event, { group: group.id }) || isOfParent(base, event, group))
    .toReversed();
  if (leaders.length + events.length === 0)
    return {
      question,
      title: `${fullName(group)}: timeline`,
      sections: [noneRecorded("A leader or an event")],
      statements: [],
    };
  const lines = leaders.map((leader) => leaderLine(base, leader));
  const worst = worstOfEachYear(events).map((event) => eventLine(base, event, true));
  const all = eventLines(base, events, true);
  const ids = new Set([...lines, ...all].flatMap(({ from }) => from));
  return {
    question,
    title: `${fullName(group)}: timeline`,
    sections: [
      { heading: "Leaders", lines, bullets: true },
      { heading: "The deadliest event recorded of each year", lines: worst, bullets: true },
    ],
    earlier: [{ heading: "Events laid to it, or to the Islamic State without a branch", lines: all, bullets: true }],
    statements: base.statements.filter(({ id }) => ids.has(id)),
    timeline: pictureOf(base, group, leaders, events, today),
  };
}

/** The claims of a parent that names no branch stand beside those of the group. */
function isOfParent(base: FactBase, event: KnownEvent, group: Entity): boolean {
  const parents = (base.about.get(group.id) ?? []).filter(({ predicate }) => predicate === "part-of");
  return parents.some(({ value }) => "entity" in value && fitsEvent(event, { group: value.entity }));
}

function leaderLine(base: FactBase, leader: Leader): AnswerLine {
  const terms = leader.terms.toSorted((a, b) => Number(isAgreed(b)) - Number(isAgreed(a)));
  const fate = knownFate(leader);
  const parts = [
    ...terms.map((term) => `${isAgreed(term) ? "" : "disputed: "}${termText(term)}`),
    ...(fate === undefined ? [] : [fateText(base, fate)]),
  ];
  return stated(`${shortName(leader.entity)}: ${parts.join("; ")}`, [
    ...terms.flatMap((term) => termAndEnd(leader, term)),
    ...(fate === undefined ? [] : [fate]),
  ]);
}

function worstOfEachYear(events: readonly KnownEvent[]): readonly KnownEvent[] {
  const years = Map.groupBy(events, ({ from }) => (from ?? "").slice(0, 4));
  return [...years].flatMap(([year, some]) =>
    year === "" ? [] : (some.toSorted((a, b) => weightOf(b) - weightOf(a))[0] ?? []),
  );
}

function pictureOf(
  base: FactBase,
  group: Entity,
  leaders: readonly Leader[],
  events: readonly KnownEvent[],
  today: PartialDate,
): Timeline {
  const bars = leaders.map(({ entity, terms }) => ({
    name: shortName(entity),
    spans: terms.flatMap((term) => spanOf(base, term)),
  }));
  const marks = events.flatMap((event) =>
    event.from === undefined ? [] : [{ name: fullName(event.entity), at: event.from, weight: weightOf(event) }],
  );
  const begins = [...bars.flatMap(({ spans }) => spans.map(({ from }) => from)), ...marks.map(({ at }) => at)];
  return { title: fullName(group), from: begins.toSorted()[0] ?? today, to: today, bars, marks };
}

function spanOf(base: FactBase, term: Statement) {
  if (term.from === undefined) return [];
  const to = endOfTerm(base, term);
  return [{ from: term.from, ...(to !== undefined && { to }), disputed: !isAgreed(term) }];
}
