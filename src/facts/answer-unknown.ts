import type { Answer, NextQuestion, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import { plain } from "./answer-line.ts";
import { nameWithOther, shortName } from "./names-of.ts";
import type { Resolved } from "./resolve-name.ts";

/** “Unknown”, with what comes nearest, and what could be asked instead. Never a guess. */
export function answerUnknown(
  question: Question,
  asked: string,
  resolved: Exclude<Resolved, { kind: "found" }>,
  known: readonly Entity[],
  option = nameOption(question.lookup),
): Answer {
  if (resolved.kind === "several") {
    const lines = resolved.entities.map((entity) => plain(nameWithOther(entity)));
    return {
      question,
      title: `“${asked}” may be several`,
      sections: [{ lines, bullets: true }],
      statements: [],
      nearest: instead(question, resolved.entities, option),
    };
  }
  const nearest = resolved.nearest.map(nameWithOther).join("; ");
  const names = known.slice(0, 12).map(nameWithOther).join("; ");
  const more = known.length > 12 ? `; … ${known.length - 12} more` : "";
  const other =
    known.length === 0 ? "Nothing known comes near. Fewer or other words may find it." : `Known: ${names}${more}`;
  const hint = nearest === "" ? other : `Nearest known: ${nearest}`;
  return {
    question,
    title: `Unknown: “${asked}”`,
    sections: [{ lines: [plain(hint)] }],
    statements: [],
    nearest: instead(question, resolved.nearest, option),
  };
}

/** The same question with a name that is known in place of the one that was not. */
function instead({ lookup, args }: Question, entities: readonly Entity[], option: string): readonly NextQuestion[] {
  return entities.slice(0, 4).map((entity) => ({
    name: shortName(entity),
    question: { lookup, args: { ...args, [option]: entity.id } },
  }));
}

/** Who asks with words is shown the thing itself. */
function nameOption(lookup: Question["lookup"]): string {
  return lookup === "find" ? "text" : "name";
}
