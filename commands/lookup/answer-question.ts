import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import type { Answer, Question } from "../../src/domain/answer.ts";
import { answerLookup } from "../../src/facts/answer-lookup.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Message } from "../../src/ports/chat.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { drawAnswer } from "./draw-answer.ts";

/** Asks the fact store, leaving out the options that were not given. */
export async function answerQuestion(
  lookup: Question["lookup"],
  args: Readonly<Record<string, string | undefined>>,
  caller: Pick<Caller, "guildId" | "channelId">,
  context: Needs<"facts" | "server">,
): Promise<Message> {
  const { answer, leftOut } = await answerInChannel(asked(lookup, args), caller, context);
  return drawAnswer(answer, leftOut);
}

/** A question with the options that were given. */
export function asked(lookup: Question["lookup"], args: Readonly<Record<string, string | undefined>>): Question {
  const given = Object.entries(args).flatMap(([name, value]): [string, string][] =>
    value === undefined || value.trim() === "" ? [] : [[name, value.trim()]],
  );
  return { lookup, args: Object.fromEntries(given) };
}

/** An answer as the caller's channel may show it, and a line on what it may not. */
export async function answerInChannel(
  question: Question,
  caller: Pick<Caller, "guildId" | "channelId">,
  context: Needs<"facts" | "server">,
): Promise<{ readonly answer: Answer; readonly leftOut: readonly Markdown[] }> {
  const { cleared, leftOut } = await factsForChannel(caller, context);
  return { answer: answerLookup(cleared, question, context.facts.defaultGroup), leftOut };
}
