import { visibleText } from "../chat/text.ts";

/** Says on standard error what is wrong; answers the exit code of a verb that could not do its work. */
export function complain(problem: string): number {
  process.stderr.write(`${visibleText(problem)}\n`);
  return 1;
}
