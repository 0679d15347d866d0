import type { Answer, AnswerLine, Question } from "../domain/answer.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { plain } from "./answer-line.ts";
import { answerUnknown } from "./answer-unknown.ts";
import { nameKeysOf } from "./name-index.ts";
import { nameKey } from "./name-key.ts";
import { nameWithOther } from "./names-of.ts";
import { resolveName } from "./resolve-name.ts";
import { sentenceLine } from "./statement-line.ts";
import { statementsHolding } from "./statement-words.ts";

const mostEntities = 6;
const mostStatements = 10;

/** Entities whose name, and statements whose words hold every word asked for, in any script that a name is known in. */
export function answerFind(base: FactBase, question: Question, text: string): Answer {
  const words = nameKey(text).split(" ");
  const entities = [...base.entities.values()].filter(
    (entity) => entity.kind !== "topic" && nameKeysOf(entity).some((key) => words.every((word) => key.includes(word))),
  );
  const statements = nameKey(text) === "" ? [] : statementsHolding(base, words);
  if (nameKey(text) === "" || entities.length + statements.length === 0) {
    const resolved = resolveName(base, text, () => true);
    return answerUnknown(question, text, resolved.kind === "found" ? { kind: "unknown", nearest: [] } : resolved, []);
  }
  const shown = statements.slice(0, mostStatements);
  return {
    question,
    title: `Found for “${text}”`,
    sections: [
      {
        lines: entities.slice(0, mostEntities).map((entity) => plain(`${nameWithOther(entity)}: ${entity.kind}`)),
        bullets: true,
      },
      { heading: "Statements", lines: shown.map((one) => sentenceLine(base, one)), bullets: true },
      { lines: leftOver(entities.length - mostEntities, statements.length - mostStatements) },
    ],
    statements: shown,
  };
}

function leftOver(entities: number, statements: number): readonly AnswerLine[] {
  const parts = [
    entities > 0 ? `${entities} more names` : "",
    statements > 0 ? `${statements} more statements` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? [] : [plain(`… ${parts.join(", ")}: ask with more words`)];
}
