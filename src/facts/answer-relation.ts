import type { Answer, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { noneRecorded, stated } from "./answer-line.ts";
import { nameOf, shortName } from "./names-of.ts";
import { sentence, sentenceLine } from "./statement-line.ts";
import { fateEnding } from "./term-ends.ts";

/** How many things between the two an answer names. */
const mostBetween = 8;

/** What is stated of two things together, and what both are stated to have to do with. */
export function answerRelation(base: FactBase, question: Question, one: Entity, other: Entity): Answer {
  const direct = linksOf(base, one.id).filter(({ to }) => to === other.id);
  const mine = Map.groupBy(linksOf(base, one.id), ({ to }) => to);
  const theirs = Map.groupBy(linksOf(base, other.id), ({ to }) => to);
  const between = [...mine.keys()].filter((id) => theirs.has(id) && isTelling(base, id));
  const through = between.slice(0, mostBetween).map((id) => {
    const statements = [...(mine.get(id) ?? []), ...(theirs.get(id) ?? [])].map(({ statement }) => statement);
    return { id, statements };
  });
  return {
    question,
    title: `${shortName(one)} and ${shortName(other)}`,
    sections: [
      direct.length === 0
        ? noneRecorded(`A statement of ${shortName(one)} and ${shortName(other)} together`)
        : { lines: direct.map(({ statement }) => sentenceLine(base, statement)), bullets: true },
      {
        heading: "Both have to do with",
        lines: through.map(({ id, statements }) =>
          stated(
            `${nameOf(base, id)}: ${statements.map((each) => sentence(base, each)).join("; ")}`,
            statements.flatMap((each) => [each, fateEnding(base, each) ?? each]),
          ),
        ),
        bullets: true,
      },
    ],
    statements: [...direct.map(({ statement }) => statement), ...through.flatMap(({ statements }) => statements)],
  };
}

interface Link {
  readonly to: string;
  readonly statement: Statement;
}

/** Where statements lead from a thing, in both directions. */
function linksOf(base: FactBase, id: string): readonly Link[] {
  const out = (base.about.get(id) ?? []).flatMap((statement) => [
    ...("entity" in statement.value ? [{ to: statement.value.entity, statement }] : []),
    ...(statement.of === undefined ? [] : [{ to: statement.of, statement }]),
  ]);
  const back = (base.pointingAt.get(id) ?? []).map((statement) => ({ to: statement.subject, statement }));
  return [...out, ...back];
}

/** A place or a whole group that both are linked to says little of the two. */
function isTelling(base: FactBase, id: string): boolean {
  return ["person", "event", "outlet", "publication"].includes(base.entities.get(id)?.kind ?? "");
}
