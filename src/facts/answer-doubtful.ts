import type { Answer, AnswerLine, AnswerSection, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { earliest, latest, type PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { noneRecorded, plain, stated } from "./answer-line.ts";
import { attribution, valueText } from "./describe-statement.ts";
import { formatDate } from "./format-date.ts";
import { isAgreed } from "./is-agreed.ts";
import { fullName, nameOf } from "./names-of.ts";
import { labelOf } from "./predicates.ts";
import { sentenceLine } from "./statement-line.ts";
import { bearerOf, endOfTerm } from "./term-ends.ts";

export const doubts = ["one-source", "low-grade", "stale"] as const;

/** From this grade on a statement is weak: a source that is not always reliable, of what is possibly true. */
const weakest = "C3";

/** How long after its last confirmation something that should hold on is called stale, in years. */
const staleAfterYears = 1;

/** How many lines an answer carries: a longer list is asked for by a name. */
const mostShown = 200;

/** What rests on one source, is graded C3 or worse, or was not confirmed for long; of one thing where its name is given. */
export function answerDoubtful(base: FactBase, question: Question, today: PartialDate, about?: Entity): Answer {
  const of = (one: Statement) => about === undefined || one.subject === about.id || pointsAt(one, about.id);
  const all = base.statements.filter(of);
  const why = doubts.find((one) => one === question.args["why"]) ?? "one-source";
  const { title, found, line } = finders[why](base, all, today);
  const shown = found.slice(0, mostShown);
  const left = found.length - shown.length;
  const section: AnswerSection = found.length === 0 ? noneRecorded(title) : { lines: shown.map(line), bullets: true };
  return {
    question,
    title: `${title}${about === undefined ? "" : `, of ${fullName(about)}`}: ${found.length}`,
    sections: [section, { lines: left > 0 ? [plain(`… ${left} more: ask with a name`)] : [] }],
    statements: shown,
  };
}

interface Found {
  readonly title: string;
  readonly found: readonly Statement[];
  readonly line: (statement: Statement) => AnswerLine;
}

const finders: Readonly<
  Record<(typeof doubts)[number], (base: FactBase, all: readonly Statement[], today: PartialDate) => Found>
> = {
  "one-source": (base, all) => ({
    title: "Resting on one source",
    found: all.filter((one) => isAlone(base, one)),
    line: (one) => sentenceLine(base, one),
  }),
  "low-grade": (base, all) => ({
    title: `Graded ${weakest} or worse`,
    found: all.filter(({ grade }) => grade >= weakest).toSorted((a, b) => b.grade.localeCompare(a.grade)),
    line: (one) => sentenceLine(base, one, `${one.grade}: `),
  }),
  stale: (base, all, today) => ({
    title: "Not confirmed for a year or longer",
    found: staleAmong(base, all, today),
    line: (one) => staleLine(base, one),
  }),
};

/** No other page was read for it, and no other publisher says the same. */
function isAlone(base: FactBase, { id, subject, predicate, value, alsoIn, source }: Statement): boolean {
  if (alsoIn !== undefined) return false;
  const same = JSON.stringify(value);
  return !(base.about.get(subject) ?? []).some(
    (other) =>
      other.id !== id &&
      other.predicate === predicate &&
      other.source.publisher !== source.publisher &&
      JSON.stringify(other.value) === same,
  );
}

/** Of each thing that should hold on, the last confirmation, where it is old. */
function staleAmong(base: FactBase, all: readonly Statement[], today: PartialDate): readonly Statement[] {
  const limit = `${Number(today.slice(0, 4)) - staleAfterYears}${today.slice(4)}`;
  const held = all.filter(
    (one) => isHeld(one) && (isAgreed(one) || one.status === "reported") && endOfTerm(base, one) === undefined,
  );
  const groups = Map.groupBy(
    held,
    ({ subject, predicate, value }) => `${subject} ${predicate} ${JSON.stringify(value)}`,
  );
  const last = [...groups.values()].flatMap((group) => group.toSorted(latestSeenFirst)[0] ?? []);
  return last
    .filter((one) => latest(seenAt(one)) < earliest(limit))
    .toSorted((a, b) => seenAt(a).localeCompare(seenAt(b)));
}

/** What is said to go on: terms, reach, outlets. A figure is of its day, and a sanction holds until it is lifted. */
function isHeld(one: Statement): boolean {
  const goesOn =
    bearerOf(one) !== undefined || ["active-in", "has-outlet", "has-partner", "enemy-of"].includes(one.predicate);
  return goesOn && one.to === undefined && seenAt(one) !== "";
}

function staleLine(base: FactBase, one: Statement): AnswerLine {
  const text = `${nameOf(base, one.subject)}, ${labelOf(one.predicate).toLowerCase()}: ${valueText(base, one.value)}`;
  return stated(`${text}: last confirmed ${formatDate(seenAt(one))} (${attribution(one)})`, [one]);
}

function seenAt({ asOf, from }: Statement): string {
  return asOf ?? from ?? "";
}

function latestSeenFirst(a: Statement, b: Statement): number {
  return latest(seenAt(b)).localeCompare(latest(seenAt(a)));
}

function pointsAt({ value }: Statement, id: string): boolean {
  return "entity" in value && value.entity === id;
}
