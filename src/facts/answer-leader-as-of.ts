import type { Answer, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { earliest, latest, type PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { termText } from "./answer-leader.ts";
import { answerNotYet } from "./answer-not-yet.ts";
import { attribution, fateText } from "./describe-statement.ts";
import { formatDate, formatWhen } from "./format-date.ts";
import { isCurrent, type Leader, leadersOf } from "./leaders-of.ts";
import { fullName, nameWithOther, shortName } from "./names-of.ts";
import { touches } from "./read-as-of.ts";

/** Who led a group at a time: the one that sources agree on, or all candidates where they do not. */
export function answerLeaderAsOf(base: FactBase, question: Question, group: Entity, time: PartialDate): Answer {
  const before = answerNotYet(base, question, group, time);
  if (before !== undefined) return before;

  const leaders = leadersOf(base, group.id);
  const candidates = leaders
    .map((leader) => ({ ...leader, terms: leader.terms.filter((term) => touches(term, time)) }))
    .filter(({ terms }) => terms.length > 0);
  const agreed = candidates.filter(({ terms }) => terms.some(isConfirmed)).toReversed();
  const rivals = candidates.filter((candidate) => !agreed.includes(candidate));
  return {
    question,
    title: titleOf(group, time, agreed, rivals, leaders),
    sections: [
      { ...(rivals.length > 0 && { heading: "Best supported" }), lines: agreed.map(candidateLine) },
      {
        heading: agreed.length > 0 ? "Disputed: others name" : "Disputed: all candidates",
        lines: rivals.map(candidateLine),
        bullets: true,
      },
      { heading: "Disputed", lines: agreed.flatMap((leader) => doubtfulEnds(base, leader, time)), bullets: true },
      { lines: agreed.length === 0 ? nearestLines(leaders, time) : [] },
      { lines: agreed.flatMap((leader) => stillOpen(leaders, leader)) },
    ],
    statements: candidates.flatMap(({ terms, deputy, fates }) => [...terms, ...deputy, ...fates]),
  };
}

function titleOf(
  group: Entity,
  time: PartialDate,
  agreed: readonly Leader[],
  rivals: readonly Leader[],
  leaders: readonly Leader[],
): string {
  const when = `${fullName(group)} ${formatWhen(time)}`;
  if (agreed.length + rivals.length === 0) return `${when}: leader unknown`;
  if (rivals.length > 0) return `${when}: leader disputed`;
  const names = agreed.map(({ entity }) => shortName(entity)).join(", then ");
  const stale = agreed.some((leader) => latest(lastSeen(leaders, leader)?.asOf ?? "9999") < earliest(time));
  return stale ? `${when}: not confirmed; last known ${names}` : `${when}: ${names}`;
}

/** One line a person: every term that sources give, best supported first, and who calls the same person the deputy. */
function candidateLine({ entity, terms, deputy }: Leader): string {
  const ordered = terms.toSorted((a, b) => Number(isConfirmed(b)) - Number(isConfirmed(a)));
  const parts = [
    ...ordered.map((term) => `leader ${termText(term)}`),
    ...deputy.map((term) => `only deputy ${termText(term)}`),
  ];
  return `${nameWithOther(entity)}: ${parts.join("; ")}`;
}

/** Reports by then that a leader had met an end which nobody confirmed. */
function doubtfulEnds(base: FactBase, { fates }: Leader, time: PartialDate): readonly string[] {
  if (fates.some(isConfirmed)) return [];
  const reported = fates.filter(
    ({ status, from }) => status === "reported" && from !== undefined && earliest(from) <= latest(time),
  );
  return reported.map((fate) => fateText(base, fate));
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
function stillOpen(leaders: readonly Leader[], leader: Leader): readonly string[] {
  const last = lastSeen(leaders, leader);
  return last?.asOf === undefined ? [] : [`Last confirmed ${formatDate(last.asOf)} (${attribution(last)})`];
}

/** The last confirmation of who leads now; undefined for anyone else. */
function lastSeen(leaders: readonly Leader[], { entity }: Leader): Statement | undefined {
  const whole = leaders.find((leader) => leader.entity.id === entity.id);
  if (whole === undefined || !isCurrent(whole)) return undefined;
  const seen = whole.terms.filter(({ asOf, status }) => asOf !== undefined && status === "confirmed");
  return seen.toSorted((a, b) => (b.asOf ?? "").localeCompare(a.asOf ?? ""))[0];
}

function isConfirmed({ status }: Statement): boolean {
  return status === "confirmed";
}
