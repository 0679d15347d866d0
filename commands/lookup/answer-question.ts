import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import type { Answer, AnswerSection, Question } from "../../src/domain/answer.ts";
import { earliest, type PartialDate } from "../../src/domain/partial-date.ts";
import { answerLookup } from "../../src/facts/answer-lookup.ts";
import { dayOf, formatDate } from "../../src/facts/format-date.ts";
import { firstAdded } from "../../src/facts/held-at.ts";
import { readAsOf } from "../../src/facts/read-as-of.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Message } from "../../src/ports/chat.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { drawAnswer } from "./draw-answer.ts";

/** What a look-up needs; the clock says which day it is. */
export type LookupNeeds = Needs<"clock" | "facts" | "server">;

/** On every look-up: the clock of the store, beside `as_of`, which is the world's. */
export const knownAt = {
  kind: "text",
  description: "Only what was held here by then, by the day it was added: 2026-11, 2026-11-25.",
} as const;

/** Asks the fact store, leaving out the options that were not given. */
export async function answerQuestion(
  lookup: Question["lookup"],
  args: Readonly<Record<string, string | undefined>>,
  caller: Pick<Caller, "guildId" | "channelId">,
  context: LookupNeeds,
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
  context: LookupNeeds,
): Promise<{ readonly answer: Answer; readonly leftOut: readonly Markdown[] }> {
  const { known_at: known } = question.args;
  const time = known === undefined ? undefined : readAsOf(known, "known_at");
  const { cleared, leftOut } = await factsForChannel(caller, context, time);
  if (time !== undefined && cleared.statements.length === 0)
    return {
      answer: nothingHeld(question, time, firstAdded((await factsForChannel(caller, context)).cleared)),
      leftOut,
    };
  const today = dayOf(context.clock.now());
  const answer = answerLookup(cleared, question, context.facts.defaultGroup, today);
  const title = time === undefined ? answer.title : `${answer.title} · as held here by ${formatDate(time)}`;
  const own = question.lookup === "changes" ? await takenOutSince(question, caller, context) : [];
  return { answer: { ...answer, title, sections: [...own, ...answer.sections] }, leftOut };
}

/** How many statements the server took out or brought back since a day, and where they are told: what is gone is in no base. */
async function takenOutSince(
  { args: { since = "" } }: Question,
  { guildId }: Pick<Caller, "guildId">,
  { facts }: LookupNeeds,
): Promise<readonly AnswerSection[]> {
  const from = readAsOf(since, "since");
  const { changes } = await facts.layers.of(guildId);
  const later = changes.filter(({ at }) => dayOf(at) >= earliest(from));
  const retracted = later.filter(({ kind }) => kind === "retracted").length;
  const restored = later.filter(({ kind }) => kind === "restored").length;
  if (retracted + restored === 0) return [];
  const text = `This server retracted ${retracted} and restored ${restored}; /fact history tells which.`;
  return [{ lines: [{ text, from: [] }] }];
}

function nothingHeld(question: Question, time: PartialDate, first: PartialDate | undefined): Answer {
  const since = first === undefined ? "" : ` The first statement was added ${formatDate(first)}.`;
  const text = `Nothing was held here by then.${since} What was so at a time is asked with as_of.`;
  return {
    question,
    title: `As held here by ${formatDate(time)}`,
    sections: [{ lines: [{ text, from: [] }] }],
    statements: [],
  };
}
