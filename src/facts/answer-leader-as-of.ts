import type { Answer, AnswerLine, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { earliest, latest, type PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { termText } from "./answer-leader.ts";
import { noneRecorded, stated } from "./answer-line.ts";
import { answerNotYet } from "./answer-not-yet.ts";
import { attribution, fateText } from "./describe-statement.ts";
import { formatDate, formatWhen } from "./format-date.ts";
import { isAgreed } from "./is-agreed.ts";
import { isCurrent, type Leader, leadersOf, termAndEnd } from "./leaders-of.ts";
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
  const agreed = candidates.filter(({ terms }) => terms.some(isAgreed)).toReversed();
  const rivals = candidates.filter((candidate) => !agreed.includes(candidate));
  return {
    question,
    title: titleOf(group, time, agreed, rivals, leaders),
    sections: [
      ...(candidates.length === 0 ? [noneRecorded("A leader at that time")] : []),
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
    statements: [
      ...candidates.flatMap(({ terms, deputy, fates }) => [...terms, ...deputy, ...fates]),
      ...(agreed.length === 0 ? leaders : agreed).flatMap(({ terms }) => terms),
    ],
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
  if (agreed.length + rivals.length === 0) return `${when}: no leader recorded`;
  if (rivals.length > 0) return `${when}: leader disputed`;
  const names = agreed.map(({ entity }) => shortName(entity)).join(", then ");
  const stale = agreed.some((leader) => latest(lastSeen(leaders, leader)?.asOf ?? "9999") < earliest(time));
  return stale ? `${when}: not confirmed; last known ${names}` : `${when}: ${names}`;
}

/** One line a person: every term that sources give, best supported first, and who calls the same person the deputy. */
function candidateLine(leader: Leader): AnswerLine {
  const { entity, terms, deputy } = leader;
  const ordered = terms.toSorted((a, b) => Number(isAgreed(b)) - Number(isAgreed(a)));
  const parts = [
    ...ordered.map((term) => `leader ${termText(term)}`),
    ...deputy.map((term) => `only deputy ${termText(term)}`),
  ];
  return stated(
    `${nameWithOther(entity)}: ${parts.join("; ")}`,
    [...ordered, ...deputy].flatMap((term) => termAndEnd(leader, term)),
  );
}

/** Reports by then that a leader had met an end which nobody confirmed. */
function doubtfulEnds(base: FactBase, { fates }: Leader, time: PartialDate): readonly AnswerLine[] {
  if (fates.some(isAgreed)) return [];
  const reported = fates.filter(
    ({ status, from }) => status === "reported" && from !== undefined && earliest(from) <= latest(time),
  );
  return reported.map((fate) => stated(fateText(base, fate), [fate]));
}

/** Where nobody is agreed on: the last and the next that are. */
function nearestLines(leaders: readonly Leader[], time: PartialDate): readonly AnswerLine[] {
  const terms = leaders.flatMap(({ entity, terms: all }) => all.filter(isAgreed).map((term) => ({ entity, term })));
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
          stated(
            `Last agreed before: ${shortName(last.entity)}, until ${formatDate(last.term.to)} (${attribution(last.term)})`,
            [last.term],
          ),
        ]),
    ...(next?.term.from === undefined
      ? []
      : [
          stated(
            `Next agreed: ${shortName(next.entity)}, from ${formatDate(next.term.from)} (${attribution(next.term)})`,
            [next.term],
          ),
        ]),
  ];
}

/** A term without an end says no more than its last confirmation does. */
function stillOpen(leaders: readonly Leader[], leader: Leader): readonly AnswerLine[] {
  const last = lastSeen(leaders, leader);
  return last?.asOf === undefined
    ? []
    : [stated(`Last confirmed ${formatDate(last.asOf)} (${attribution(last)})`, [last])];
}

/** The last confirmation of who leads now; undefined for anyone else. */
function lastSeen(leaders: readonly Leader[], { entity }: Leader): Statement | undefined {
  const whole = leaders.find((leader) => leader.entity.id === entity.id);
  if (whole === undefined || !isCurrent(whole)) return undefined;
  const seen = whole.terms.filter((term) => term.asOf !== undefined && isAgreed(term));
  return seen.toSorted((a, b) => (b.asOf ?? "").localeCompare(a.asOf ?? ""))[0];
}
