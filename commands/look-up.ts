import type { Question } from "../src/domain/answer.ts";
import { answerLookup } from "../src/facts/answer-lookup.ts";
import type { Doors, Message } from "../src/ports.ts";
import { drawAnswer } from "./draw-answer.ts";

/** Asks the fact store, leaving out the options that were not given. */
export function lookUp(
  lookup: Question["lookup"],
  args: Readonly<Record<string, string | undefined>>,
  { facts, defaultGroup }: Pick<Doors, "facts" | "defaultGroup">,
): Message {
  const given = Object.entries(args).flatMap(([name, value]): [string, string][] =>
    value === undefined || value.trim() === "" ? [] : [[name, value.trim()]],
  );
  return drawAnswer(answerLookup(facts, { lookup, args: Object.fromEntries(given) }, defaultGroup));
}
