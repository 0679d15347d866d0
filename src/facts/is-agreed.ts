import type { Statement } from "../domain/statement.ts";

/** Confirmed, or a guild's correction of what was: it takes that one's place in an answer and says that it is a correction. */
export function isAgreed({ status, corrects }: Statement): boolean {
  return status === "confirmed" || (status === "reported" && corrects?.status === "confirmed");
}
