import type { Needs } from "../../src/chat/command-context.ts";
import { type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { bareLink } from "../../src/chat/links.ts";
import { code, escapeText, inLines, md, shortenMarkdown, withSpaces } from "../../src/chat/text.ts";
import type { Answer } from "../../src/domain/answer.ts";
import { decodeQuestion } from "../../src/facts/encode-question.ts";
import { sourcesOf } from "../../src/facts/sources-of.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Message } from "../../src/ports/chat.ts";
import { answerInChannel } from "./answer-question.ts";
import { drawAnswer, fitting, linesOf, lookupActions, whatDidNotFit } from "./draw-answer.ts";

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
    const ids = [...new Set(statements.map(({ id }) => id))].map((id) => code(id));
    const request = md`Write to the person who keeps the facts (files in \`config/facts\`) what is wrong, with a source. The statements behind this answer:`;
    return reply({ content: md`${request}\n${shortenMarkdown(withSpaces(ids), room - request.length)}` });
  },
});

async function askedAgain(argument: string, caller: Caller, context: Needs<"facts" | "server">) {
  const question = decodeQuestion(argument);
  if (question === undefined)
    throw new UserMistake(md`This button is from an older version. Ask again with \`/lookup\`.`);
  return answerInChannel(question, caller, context);
}

function drawSources({ title, statements }: Answer): Message {
  const lines = sourcesOf(statements).map(
    ({ text, url }) => md`• ${escapeText(text)}${url === undefined ? "" : md` ${bareLink(url)}`}`,
  );
  return { content: inLines([md`**Sources: ${escapeText(title)}**`, ...withinRoom(lines, title)]) };
}

/** What the answer left out: its past in full, or else the lines that did not fit. */
function drawEarlier({ title, sections, earlier }: Answer): Message {
  const lines = earlier === undefined ? whatDidNotFit(sections, title) : linesOf(earlier);
  return { content: inLines([md`**Earlier: ${escapeText(title)}**`, ...withinRoom(lines, title)]) };
}

function withinRoom(lines: readonly Markdown[], title: string): readonly Markdown[] {
  const { shown, left } = fitting(lines, room - title.length);
  return left === 0 ? shown : [...shown, md`… ${left} more; ask for a single name or date to see them`];
}

function reply(message: Message): ActionResult {
  return { kind: "reply", message };
}
