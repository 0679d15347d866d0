import type { Answer, AnswerSection, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { attribution, attributionWithDoubt, fateText } from "./describe-statement.ts";
import { formatDate, formatSpan } from "./format-date.ts";
import { isCurrent, isDisputed, knownFate, type Leader, leadersOf } from "./leaders-of.ts";
import { fullName, nameWithOther, shortName } from "./names-of.ts";
import { fateOf } from "./predicates.ts";

/** How many past leaders the answer itself names; the button shows all of them in full. */
const shownBefore = 8;

/** Who leads a group now, what of that is disputed, and who led before. */
export function answerLeader(base: FactBase, question: Question, group: Entity): Answer {
  const leaders = leadersOf(base, group.id);
  const current = leaders.filter(isCurrent);
  const past = leaders.filter((leader) => !isCurrent(leader));
  const [first, ...others] = current;
  return {
    question,
    title: first === undefined ? `${fullName(group)}: leader unknown` : nameWithOther(first.entity),
    sections: [
      { lines: first === undefined ? [] : [presentLine(first)] },
      ...others.map((leader) => ({ lines: [`Also: ${nameWithOther(leader.entity)}`, presentLine(leader)] })),
      { heading: "Disputed", lines: current.flatMap((leader) => disputedLines(base, leader)), bullets: true },
      { heading: "Before", lines: beforeLines(past) },
    ],
    earlier: past.map((leader) => inFull(base, leader)),
    statements: leaders.flatMap(({ terms, deputy, fates }) => [...terms, ...deputy, ...fates]),
  };
}

/** Everything that is said of one leader's term and fate, each with its source. */
function inFull(base: FactBase, { entity, terms, deputy, fates }: Leader): AnswerSection {
  const lines = [
    ...terms.map((term) => `leader ${termText(term)}`),
    ...deputy.map((term) => `deputy ${termText(term)}`),
    ...fates.map((fate) => fateText(base, fate)),
  ];
  return { heading: nameWithOther(entity), lines, bullets: true };
}

/** `August 2018 – April 2019 (IANS, Apr 2020; date inferred: …)`. */
export function termText(term: Statement): string {
  const span = formatSpan(term.from, term.to);
  const time = span === "" && term.asOf !== undefined ? `as of ${formatDate(term.asOf)}` : span;
  return `${time} (${attributionWithDoubt(term)})`.trimStart();
}

function presentLine({ terms }: Leader): string {
  const open = terms.filter(({ status, to }) => status === "confirmed" && to === undefined);
  const since = open.filter(({ from }) => from !== undefined).toSorted((a, b) => sooner(a.from, b.from))[0];
  const seen = open.filter(({ asOf }) => asOf !== undefined).toSorted((a, b) => sooner(b.asOf, a.asOf))[0];
  const parts = [
    since?.from === undefined ? "Leader" : `Leader since ${formatDate(since.from)} (${attribution(since)})`,
    seen?.asOf === undefined ? undefined : `last confirmed ${formatDate(seen.asOf)} (${attribution(seen)})`,
  ];
  return parts.filter((part) => part !== undefined).join(" · ");
}

function disputedLines(base: FactBase, { terms, fates }: Leader): readonly string[] {
  const reported = terms.filter(({ status, from }) => status !== "confirmed" && from !== undefined);
  return [
    ...fates.filter(({ status }) => status !== "confirmed").map((fate) => fateText(base, fate)),
    ...reported.map((term) => `leader ${termText(term)}`),
  ];
}

function beforeLines(past: readonly Leader[]): readonly string[] {
  if (past.length === 0) return [];
  const left = past.length - shownBefore;
  return [[...past.slice(0, shownBefore).map(pastPart), ...(left > 0 ? [`… ${left} earlier`] : [])].join(" · ")];
}

function pastPart(leader: Leader): string {
  const fate = knownFate(leader);
  const date = fate?.from === undefined ? "" : ` ${formatDate(fate.from)}`;
  const ending = fate === undefined ? "fate unknown" : `${fateOf(fate.predicate)}${date}`;
  return `${shortName(leader.entity)}: ${ending}${doubt(leader)}`;
}

function doubt(leader: Leader): string {
  if (!isDisputed(leader)) return "";
  return leader.deputy.length > 0 ? " (leader or deputy: disputed)" : " (term disputed)";
}

function sooner(a: string | undefined, b: string | undefined): number {
  return (a ?? "").localeCompare(b ?? "");
}
