import type { Answer, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import { nameWithOther } from "./names-of.ts";
import type { Resolved } from "./resolve-name.ts";

/** “Unknown”, with what comes nearest, and what could be asked instead. Never a guess. */
export function answerUnknown(
  question: Question,
  asked: string,
  resolved: Exclude<Resolved, { kind: "found" }>,
  known: readonly Entity[],
): Answer {
  if (resolved.kind === "several") {
    const lines = resolved.entities.map(nameWithOther);
    return {
      question,
      title: `“${asked}” may be several`,
      sections: [{ lines, bullets: true }],
      statements: [],
    };
  }
  const nearest = resolved.nearest.map(nameWithOther).join("; ");
  const names = known.slice(0, 12).map(nameWithOther).join("; ");
  const more = known.length > 12 ? `; … ${known.length - 12} more` : "";
  const instead =
    known.length === 0 ? "Nothing known comes near. Fewer or other words may find it." : `Known: ${names}${more}`;
  const hint = nearest === "" ? instead : `Nearest known: ${nearest}`;
  return { question, title: `Unknown: “${asked}”`, sections: [{ lines: [hint] }], statements: [] };
}
