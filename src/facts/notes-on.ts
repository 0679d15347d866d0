import type { AnswerLine } from "../domain/answer.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { stated } from "./answer-line.ts";
import { attribution, timeText, valueText } from "./describe-statement.ts";
import { nameOf } from "./names-of.ts";

/** What a server's own people noted on these things, for the main answer: with the thing's name, as reported. */
export function notesOn(base: FactBase, ids: readonly string[]): readonly Statement[] {
  return [...new Set(ids)].flatMap((id) => (base.about.get(id) ?? []).filter(({ predicate }) => predicate === "noted"));
}

export function noteLine(base: FactBase, note: Statement): AnswerLine {
  const parts = [valueText(base, note.value), timeText(note)].filter((part) => part !== "");
  return stated(`${nameOf(base, note.subject)}: ${parts.join(", ")} (${attribution(note)})`, [note]);
}
