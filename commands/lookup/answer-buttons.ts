import type { Needs } from "../../src/chat/command-context.ts";
import { type ActionResult, defineAction } from "../../src/chat/define-action.ts";
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

export const lookupSources = defineAction({
  ...lookupActions.sources,
  access: "viewer",
  needs: ["facts", "server"],
  run: async (argument, caller, context) => reply(drawSources((await askedAgain(argument, caller, context)).answer)),
});

export const lookupEarlier = defineAction({
  ...lookupActions.earlier,
  access: "viewer",
  needs: ["facts", "server"],
  run: async (argument, caller, context) => reply(drawEarlier((await askedAgain(argument, caller, context)).answer)),
});

export const lookupPost = defineAction({
  ...lookupActions.post,
  access: "viewer",
  needs: ["facts", "server"],
  run: async (argument, caller, context) => {
    const { answer, leftOut } = await askedAgain(argument, caller, context);
    return { kind: "post", message: drawAnswer(answer, leftOut) };
  },
});

export const lookupReport = defineAction({
  ...lookupActions.report,
  access: "viewer",
  needs: ["facts", "server"],
  run: async (argument, caller, context) => {
    const { statements } = (await askedAgain(argument, caller, context)).answer;
    const ids = [...new Set(statements.map(({ id }) => id))].map((id) => `\`${id}\``);
    const request = `Write to the person who keeps the facts (files in \`config/facts\`) what is wrong, with a source. The statements behind this answer:`;
    return reply({ content: `${request}\n${ids.join(" ").slice(0, room - request.length)}` });
  },
});

async function askedAgain(argument: string, caller: Caller, context: Needs<"facts" | "server">) {
  const question = decodeQuestion(argument);
  if (question === undefined) throw new UserMistake("This button is from an older version. Ask again with `/lookup`.");
  return answerInChannel(question, caller, context);
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
