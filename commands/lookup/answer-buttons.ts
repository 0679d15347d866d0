import type { CommandContext } from "../../src/chat/command-context.ts";
import { type Action, type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import type { Answer } from "../../src/domain/answer.ts";
import { decodeQuestion } from "../../src/facts/encode-question.ts";
import { sourcesOf } from "../../src/facts/sources-of.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Message } from "../../src/ports/chat.ts";
import { answerInChannel } from "./answer-question.ts";
import { drawAnswer, fitting, linesOf, lookupActions, plain, whatDidNotFit } from "./draw-answer.ts";

/** Discord's limit of 2,000 characters, less a heading and the line that says what is left out. */
const room = 1_850;

export const lookupSources: Action = defineAction({
  ...lookupActions.sources,
  access: "viewer",
  run: async (argument, caller, doors) => reply(drawSources((await askedAgain(argument, caller, doors)).answer)),
});

export const lookupEarlier: Action = defineAction({
  ...lookupActions.earlier,
  access: "viewer",
  run: async (argument, caller, doors) => reply(drawEarlier((await askedAgain(argument, caller, doors)).answer)),
});

export const lookupPost: Action = defineAction({
  ...lookupActions.post,
  access: "viewer",
  run: async (argument, caller, doors) => {
    const { answer, leftOut } = await askedAgain(argument, caller, doors);
    return { kind: "post", message: drawAnswer(answer, leftOut) };
  },
});

export const lookupReport: Action = defineAction({
  ...lookupActions.report,
  access: "viewer",
  run: async (argument, caller, doors) => {
    const { statements } = (await askedAgain(argument, caller, doors)).answer;
    const ids = [...new Set(statements.map(({ id }) => id))].map((id) => `\`${id}\``);
    const told = `Tell whoever keeps the facts (files in \`config/facts\`) what is wrong, with a source. The statements behind this answer:`;
    return reply({ content: `${told}\n${ids.join(" ").slice(0, room - told.length)}` });
  },
});

async function askedAgain(argument: string, caller: Caller, doors: CommandContext) {
  const question = decodeQuestion(argument);
  if (question === undefined) throw new UserMistake("This button is from an older version. Ask again with `/lookup`.");
  return answerInChannel(question, caller, doors);
}

function drawSources({ title, statements }: Answer): Message {
  const lines = sourcesOf(statements).map(({ text, url }) => `• ${plain(text)}${url === undefined ? "" : ` <${url}>`}`);
  return { content: [`**Sources: ${plain(title)}**`, ...withinRoom(lines, title)].join("\n") };
}

/** What the answer left out: its past in full, or else the lines that did not fit. */
function drawEarlier({ title, sections, earlier }: Answer): Message {
  const lines = earlier === undefined ? whatDidNotFit(sections, title) : linesOf(earlier);
  return { content: [`**Earlier: ${plain(title)}**`, ...withinRoom(lines, title)].join("\n") };
}

function withinRoom(lines: readonly string[], title: string): readonly string[] {
  const { shown, left } = fitting(lines, room - title.length);
  return left === 0 ? shown : [...shown, `… ${left} more; ask for a single name or date to see them`];
}

function reply(message: Message): ActionResult {
  return { kind: "reply", message };
}
