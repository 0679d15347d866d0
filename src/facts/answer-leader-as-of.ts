import type { Answer, AnswerSection, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { earliest, latest, type PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { inferred } from "./answer-leader.ts";
import { attribution, valueText } from "./describe-statement.ts";
import { formatDate, formatSpan } from "./format-date.ts";
import { headline } from "./headline.ts";
import { isCurrent, type Leader, leadersOf } from "./leaders-of.ts";
import { fullName, shortName } from "./names-of.ts";
import { touches } from "./read-as-of.ts";

/** Who led a group at a time: the one that sources agree on, or all candidates where they do not. */
export function answerLeaderAsOf(base: FactBase, question: Question, group: Entity, time: PartialDate): Answer {
  const before = beforeItsTime(base, question, group, time);
  if (before !== undefined) return before;

  const leaders = leadersOf(base, group.id);
  const candidates = leaders
    .map((leader) => ({ ...leader, terms: leader.terms.filter((term) => touches(term, time)) }))
    .filter(({ terms }) => terms.length > 0);
  const agreed = candidates.filter(({ terms }) => terms.some(isConfirmed));
  const rivals = candidates.filter((candidate) => !agreed.includes(candidate));
  return {
    question,
    title: titleOf(group, time, agreed, rivals),
    sections: [
      { ...(rivals.length > 0 && { heading: "Best supported" }), lines: agreed.flatMap(candidateLines) },
      { heading: "Disputed: others name", lines: rivals.flatMap(candidateLines), bullets: true },
      { lines: agreed.length === 0 ? nearestLines(leaders, time) : [] },
      { lines: agreed.flatMap((leader) => stillOpen(leaders, leader)) },
    ].map((section) => renamed(section, agreed)),
    statements: candidates.flatMap(({ terms, deputy }) => [...terms, ...deputy]),
  };
}

/** Nobody led what did not exist. Sources that date the founding earlier are named. */
function beforeItsTime(base: FactBase, question: Question, group: Entity, time: PartialDate): Answer | undefined {
  const founded = (base.about.get(group.id) ?? []).filter(({ predicate }) => predicate === "founded");
  const agreed = founded.filter(isConfirmed).toSorted((a, b) => (a.from ?? "").localeCompare(b.from ?? ""));
  const dated = agreed.filter(({ from }) => from !== undefined);
  const precise = dated.find(({ from }) => from?.length === 10) ?? dated[0];
  if (precise === undefined || dated.some(({ from = "" }) => earliest(from) <= latest(time))) return undefined;
  const others = founded.filter((statement) => !isConfirmed(statement));
  return {
    question,
    title: `${fullName(group)} did not exist yet in ${formatDate(time)}`,
    sections: [
      { lines: [foundingLine(base, precise)] },
      {
        heading: "Disputed: others date it earlier",
        lines: others.map((other) => foundingLine(base, other)),
        bullets: true,
      },
    ],
    statements: [...agreed, ...others],
  };
}

function foundingLine(base: FactBase, statement: Statement): string {
  const date = statement.from === undefined ? "" : `${formatDate(statement.from)}: `;
  return `${date}${valueText(base, statement.value)} (${attribution(statement)})`;
}

function titleOf(group: Entity, time: PartialDate, agreed: readonly Leader[], rivals: readonly Leader[]): string {
  const when = `${fullName(group)} in ${formatDate(time)}`;
  if (agreed.length + rivals.length === 0) return `${when}: leader unknown`;
  if (rivals.length === 0) return `${when}: ${agreed.map(({ entity }) => shortName(entity)).join(", then ")}`;
  return `${when}: leader disputed`;
}

function renamed(section: AnswerSection, agreed: readonly Leader[]): AnswerSection {
  if (agreed.length > 0 || section.bullets !== true) return section;
  return { ...section, heading: "Disputed: all candidates" };
}

function candidateLines({ entity, terms, deputy }: Leader): readonly string[] {
  const told = terms.map(
    (term) => `${headline(entity)}: leader ${formatSpan(term.from, term.to)}${inferred(term)} (${attribution(term)})`,
  );
  return [...told, ...deputy.map((term) => `${shortName(entity)}: deputy, not leader (${attribution(term)})`)];
}

/** Where nobody is agreed on: the last and the next that are. */
function nearestLines(leaders: readonly Leader[], time: PartialDate): readonly string[] {
  const terms = leaders.flatMap(({ entity, terms: all }) => all.filter(isConfirmed).map((term) => ({ entity, term })));
  const last = terms
    .filter(({ term: { to } }) => to !== undefined && latest(to) < earliest(time))
    .toSorted((a, b) => (b.term.to ?? "").localeCompare(a.term.to ?? ""))[0];
  const next = terms
    .filter(({ term: { from } }) => from !== undefined && earliest(from) > latest(time))
    .toSorted((a, b) => (a.term.from ?? "").localeCompare(b.term.from ?? ""))[0];
  return [
    ...(last?.term.to === undefined
      ? []
      : [
          `Last agreed before: ${shortName(last.entity)}, until ${formatDate(last.term.to)} (${attribution(last.term)})`,
        ]),
    ...(next?.term.from === undefined
      ? []
      : [`Next agreed: ${shortName(next.entity)}, from ${formatDate(next.term.from)} (${attribution(next.term)})`]),
  ];
}

/** A term without an end says no more than its last confirmation does. */
function stillOpen(leaders: readonly Leader[], { entity }: Leader): readonly string[] {
  const whole = leaders.find((leader) => leader.entity.id === entity.id);
  if (whole === undefined || !isCurrent(whole)) return [];
  const seen = whole.terms.filter(({ asOf, status }) => asOf !== undefined && status === "confirmed");
  const last = seen.toSorted((a, b) => (b.asOf ?? "").localeCompare(a.asOf ?? ""))[0];
  return last?.asOf === undefined ? [] : [`Last confirmed ${formatDate(last.asOf)} (${attribution(last)})`];
}

function isConfirmed({ status }: Statement): boolean {
  return status === "confirmed";
}
