import type { Answer, AnswerLine, AnswerSection, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { earliest, latest } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { noneRecorded, plain, stated } from "./answer-line.ts";
import { attribution, attributionWithDoubt, fateText } from "./describe-statement.ts";
import { formatDate, formatSpan } from "./format-date.ts";
import { isAgreed } from "./is-agreed.ts";
import { isCurrent, isDisputed, knownFate, type Leader, leadersOf, termAndEnd } from "./leaders-of.ts";
import { fullName, nameWithOther, shortName } from "./names-of.ts";
import { noteLine, notesOn } from "./notes-on.ts";
import { fateOf } from "./predicates.ts";

/** How many past leaders the answer itself names; the button shows all of them in full. */
const shownBefore = 8;

/** Who leads a group now, what of that is disputed, and who led before. */
export function answerLeader(base: FactBase, question: Question, group: Entity): Answer {
  const leaders = leadersOf(base, group.id);
  const current = leaders.filter(isCurrent);
  const named = leaders.filter((leader) => isNamedSince(leader, current));
  const past = leaders.filter((leader) => !current.includes(leader) && !named.includes(leader));
  const [first, ...others] = current;
  const notes = notesOn(base, [...leaders.map(({ entity }) => entity.id), group.id]);
  return {
    question,
    title: first === undefined ? `${fullName(group)}: no present leader` : nameWithOther(first.entity),
    sections: [
      first === undefined ? noneRecorded("A present leader") : { lines: [presentLine(first)] },
      ...others.map((leader) => ({ lines: [alsoLine(leader), presentLine(leader)] })),
      {
        heading: "Disputed",
        lines: [
          ...named.flatMap(namedLines),
          ...current.flatMap((leader) => disputedLines(base, leader)),
          ...notes.map((note) => noteLine(base, note)),
        ],
        bullets: true,
      },
      { heading: "Before", lines: beforeLines(past), bullets: true },
    ],
    earlier: past.map((leader) => inFull(base, leader)),
    statements: [...leaders.flatMap(({ terms, deputy, fates }) => [...terms, ...deputy, ...fates]), ...notes],
  };
}

/** Called the leader by somebody from a later day on than the present one, without an end and without a fate: a report, not the past. */
function isNamedSince(leader: Leader, current: readonly Leader[]): boolean {
  if (leader.fates.length > 0 || current.includes(leader)) return false;
  const since = current.flatMap(({ terms }) => terms.flatMap(({ from }) => from ?? []));
  return leader.terms.some(
    (term) =>
      term.to === undefined && term.from !== undefined && since.every((day) => earliest(term.from ?? "") > latest(day)),
  );
}

function namedLines({ entity, terms }: Leader): readonly AnswerLine[] {
  return terms.map((term) => stated(`${nameWithOther(entity)}: named as leader ${termText(term)}`, [term]));
}

/** Everything that is said of one leader's term and fate, each with its source. */
function inFull(base: FactBase, leader: Leader): AnswerSection {
  const { entity, terms, deputy, fates } = leader;
  const lines = [
    ...terms.map((term) => stated(`leader ${termText(term)}`, termAndEnd(leader, term))),
    ...deputy.map((term) => stated(`deputy ${termText(term)}`, termAndEnd(leader, term))),
    ...fates.map((fate) => stated(fateText(base, fate), [fate])),
  ];
  return { heading: nameWithOther(entity), lines, bullets: true };
}

/** `August 2018 – April 2019 (IANS, Apr 2020; date inferred: …)`. */
export function termText(term: Statement): string {
  const span = formatSpan(term.from, term.to);
  const time = span === "" && term.asOf !== undefined ? `as of ${formatDate(term.asOf)}` : span;
  return `${time} (${attributionWithDoubt(term)})`.trimStart();
}

function alsoLine({ entity, terms }: Leader): AnswerLine {
  return stated(`Also: ${nameWithOther(entity)}`, terms);
}

function presentLine({ terms }: Leader): AnswerLine {
  const open = terms.filter((term) => isAgreed(term) && term.to === undefined);
  const since = open.filter(({ from }) => from !== undefined).toSorted((a, b) => sooner(a.from, b.from))[0];
  const seen = open.filter(({ asOf }) => asOf !== undefined).toSorted((a, b) => sooner(b.asOf, a.asOf))[0];
  const parts = [
    since?.from === undefined ? "Leader" : `Leader since ${formatDate(since.from)} (${attribution(since)})`,
    seen?.asOf === undefined ? undefined : `last confirmed ${formatDate(seen.asOf)} (${attribution(seen)})`,
  ];
  const text = parts.filter((part) => part !== undefined).join(" · ");
  return stated(
    text,
    since === undefined && seen === undefined ? open : [since, seen].filter((one) => one !== undefined),
  );
}

function disputedLines(base: FactBase, leader: Leader): readonly AnswerLine[] {
  const { terms, fates } = leader;
  const reported = terms.filter((term) => !isAgreed(term) && term.from !== undefined);
  return [
    ...fates.filter((fate) => !isAgreed(fate)).map((fate) => stated(fateText(base, fate), [fate])),
    ...reported.map((term) => stated(`leader ${termText(term)}`, termAndEnd(leader, term))),
  ];
}

function beforeLines(past: readonly Leader[]): readonly AnswerLine[] {
  const left = past.length - shownBefore;
  return [...past.slice(0, shownBefore).map(pastLine), ...(left > 0 ? [plain(`… ${left} earlier`)] : [])];
}

function pastLine(leader: Leader): AnswerLine {
  const fate = knownFate(leader);
  const date = fate?.from === undefined ? "" : ` ${formatDate(fate.from)}`;
  const ending = fate === undefined ? "fate unknown" : `${fateOf(fate.predicate)}${date}`;
  const from = [...leader.terms, ...leader.deputy, ...(fate === undefined ? [] : [fate])];
  return stated(`${shortName(leader.entity)}: ${ending}${doubt(leader)}`, from);
}

function doubt(leader: Leader): string {
  if (!isDisputed(leader)) return "";
  return leader.deputy.length > 0 ? " (leader or deputy: disputed)" : " (term disputed)";
}

function sooner(a: string | undefined, b: string | undefined): number {
  return (a ?? "").localeCompare(b ?? "");
}
