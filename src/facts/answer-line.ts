import type { AnswerLine, AnswerSection } from "../domain/answer.ts";
import type { Statement } from "../domain/statement.ts";

/** A line with what it rests on. */
export function stated(text: string, from: readonly Statement[]): AnswerLine {
  return { text, from: [...new Set(from.map(({ id }) => id))] };
}

/** A line that claims nothing of the world: names that are known, what is not recorded, how much more there is. */
export function plain(text: string): AnswerLine {
  return { text, from: [] };
}

/** What is said where nothing is: never that it is unknown to the world. */
export function noneRecorded(what: string): AnswerSection {
  return { lines: [plain(`${what}: none is recorded here.`)] };
}
