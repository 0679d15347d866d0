import type { Answer, AnswerLine, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { earliest, latest, type PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { stated } from "./answer-line.ts";
import { attribution, valueText } from "./describe-statement.ts";
import { formatDate, formatWhen } from "./format-date.ts";
import { isAgreed } from "./is-agreed.ts";
import { fullName } from "./names-of.ts";

/**
 * Nobody led what did not exist: the answer for a time before the founding that sources agree on, with those that date
 * it earlier; undefined for any later time.
 */
export function answerNotYet(base: FactBase, question: Question, group: Entity, time: PartialDate): Answer | undefined {
  const founded = (base.about.get(group.id) ?? []).filter(({ predicate }) => predicate === "founded");
  const agreed = founded.filter(isAgreed).toSorted((a, b) => (a.from ?? "").localeCompare(b.from ?? ""));
  const dated = agreed.filter(({ from }) => from !== undefined);
  const precise = dated.find(({ from }) => from?.length === 10) ?? dated[0];
  if (precise === undefined || dated.some(({ from = "" }) => earliest(from) <= latest(time))) return undefined;
  const others = founded.filter((statement) => !isAgreed(statement));
  return {
    question,
    title: `${fullName(group)} did not exist yet ${formatWhen(time)}`,
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

function foundingLine(base: FactBase, statement: Statement): AnswerLine {
  const date = statement.from === undefined ? "" : `${formatDate(statement.from)}: `;
  return stated(`${date}${valueText(base, statement.value)} (${attribution(statement)})`, [statement]);
}
