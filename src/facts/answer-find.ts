import type { Answer, Question } from "../domain/answer.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { answerUnknown } from "./answer-unknown.ts";
import { attribution, standing, timeText, valueText } from "./describe-statement.ts";
import { nameOf, nameWithOther } from "./names-of.ts";
import { labelOf } from "./predicates.ts";
import { nameKey, resolveName } from "./resolve-name.ts";

const mostEntities = 6;
const mostStatements = 10;

/** Entities whose name, and statements whose words hold every word asked for, in any script that a name is known in. */
export function answerFind(base: FactBase, question: Question, text: string): Answer {
  const words = nameKey(text).split(" ");
  const holds = (text: string) => words.every((word) => nameKey(text).includes(word));
  const entities = [...base.entities.values()].filter(
    ({ kind, names }) => kind !== "topic" && names.some((name) => holds(name.text)),
  );
  const statements = base.statements.filter((one) => holds(`${sentence(base, one)} ${one.note ?? ""}`));
  if (nameKey(text) === "" || entities.length + statements.length === 0) {
    const resolved = resolveName(base, text, () => true);
    return answerUnknown(question, text, resolved.kind === "found" ? { kind: "unknown", nearest: [] } : resolved, []);
  }
  return {
    question,
    title: `Found for “${text}”`,
    sections: [
      {
        lines: entities.slice(0, mostEntities).map((entity) => `${nameWithOther(entity)}: ${entity.kind}`),
        bullets: true,
      },
      {
        heading: "Statements",
        lines: statements.slice(0, mostStatements).map((one) => sentence(base, one)),
        bullets: true,
      },
      { lines: leftOver(entities.length - mostEntities, statements.length - mostStatements) },
    ],
    statements,
  };
}

/** One statement on its own, with its subject, time and source. */
function sentence(base: FactBase, statement: Statement): string {
  const parts = [valueText(base, statement.value), timeText(statement), standing(statement)].filter(
    (part) => part !== "",
  );
  const doubt = statement.status === "reported" ? ", reported" : "";
  return `${nameOf(base, statement.subject)}, ${labelOf(statement.predicate).toLowerCase()}: ${parts.join(", ")}${doubt} (${attribution(statement)})`;
}

function leftOver(entities: number, statements: number): readonly string[] {
  const parts = [
    entities > 0 ? `${entities} more names` : "",
    statements > 0 ? `${statements} more statements` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? [] : [`… ${parts.join(", ")}: ask with more words`];
}
