import type { Answer, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { latest, type PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { answerEntity } from "./answer-entity.ts";
import { isAgreed } from "./is-agreed.ts";
import { endOfTerm } from "./term-ends.ts";

/** A group as it is now: of leaders and figures only the present ones, the past has its own look-ups. */
export function answerGroup(base: FactBase, question: Question, group: Entity, today: PartialDate): Answer {
  const figures = (base.about.get(group.id) ?? []).filter(({ predicate }) => predicate === "strength");
  const newest = figures.map(({ asOf = "" }) => asOf).toSorted((a, b) => latest(b).localeCompare(latest(a)))[0];
  // Enmity is shown once, from the group's own side.
  return answerEntity(
    base,
    question,
    group,
    today,
    (one) => isPresent(base, one, newest) && !(one.predicate === "enemy-of" && one.subject !== group.id),
  );
}

function isPresent(base: FactBase, statement: Statement, newestFigure: string | undefined): boolean {
  const { predicate, from, asOf } = statement;
  switch (predicate) {
    case "led-by":
      return isAgreed(statement) && from !== undefined && endOfTerm(base, statement) === undefined;
    case "spoken-for-by":
      return endOfTerm(base, statement) === undefined;
    case "leaders-fate":
    case "deputy-led-by":
    case "strength-change":
      return false;
    case "strength":
      return asOf === newestFigure;
    default:
      return true;
  }
}
