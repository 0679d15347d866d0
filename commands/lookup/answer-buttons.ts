import { type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { bareLink } from "../../src/chat/links.ts";
import { escapeText, inLines, md } from "../../src/chat/text.ts";
import type { Answer } from "../../src/domain/answer.ts";
import { decodeQuestion } from "../../src/facts/encode-question.ts";
import { sourceNumbers, sourcesOf } from "../../src/facts/sources-of.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Message } from "../../src/ports/chat.ts";
import { answerInChannel, type LookupNeeds } from "./answer-question.ts";
import { drawAnswer, fitting, linesOf, lookupActions, whatDidNotFit } from "./draw-answer.ts";
import { whichIsWrong } from "./which-is-wrong.ts";

/** Discord's limit of 2,000 characters, less a heading and the line that says what is left out. */
const room = 1_850;

export const lookupSources = defineAction({
  ...lookupActions.sources,
  access: "viewer",
  needs: ["clock", "facts", "server"],
  run: async (argument, caller, context) => reply(drawSources((await askedAgain(argument, caller, context)).answer)),
});

export const lookupEarlier = defineAction({
  ...lookupActions.earlier,
  access: "viewer",
  needs: ["clock", "facts", "server"],
  run: async (argument, caller, context) => reply(drawEarlier((await askedAgain(argument, caller, context)).answer)),
});

export const lookupPost = defineAction({
  ...lookupActions.post,
  access: "viewer",
  needs: ["clock", "facts", "server"],
  run: async (argument, caller, context) => {
    const { answer, leftOut } = await askedAgain(argument, caller, context);
    return { kind: "post", message: drawAnswer(answer, leftOut) };
  },
});

export const lookupReport = defineAction({
  ...lookupActions.report,
  access: "viewer",
  needs: ["clock", "facts", "server"],
  run: async (argument, caller, context) => {
    const { answer } = await askedAgain(argument, caller, context);
    return reply(whichIsWrong(answer, context.facts.base));
  },
});

/** The same look-up with another name, which was offered beside an answer. */
export const lookupAsk = defineAction({
  ...lookupActions.ask,
  access: "viewer",
  needs: ["clock", "facts", "server"],
  run: async (argument, caller, context) => {
    const { answer, leftOut } = await askedAgain(argument, caller, context);
    return reply(drawAnswer(answer, leftOut));
  },
});

async function askedAgain(argument: string, caller: Caller, context: LookupNeeds) {
  const question = decodeQuestion(argument);
  if (question === undefined)
    throw new UserMistake(md`This button is from an older version. Ask again with \`/lookup\`.`);
  return answerInChannel(question, caller, context);
}

/** The Admiralty code in a line: what the letter and the digit of a grade mean. */
const grades = md`A grade: A to F, how reliable the source is (A always, F cannot be judged); 1 to 6, how credible what it says is (1 confirmed by others, 6 cannot be judged).`;

function drawSources(answer: Answer): Message {
  const { title } = answer;
  const lines = sourcesOf(answer).map(
    ({ number, text, url }) => md`\[${number}\] ${escapeText(text)}${url === undefined ? "" : md` ${bareLink(url)}`}`,
  );
  const shown = withinRoom(lines, room - title.length - grades.length);
  return { content: inLines([md`**Sources: ${escapeText(title)}**`, ...shown, grades]) };
}

/** What the answer left out: the lines that did not fit, then its past in full. */
function drawEarlier(answer: Answer): Message {
  const { title, earlier = [] } = answer;
  const lines = [...whatDidNotFit(answer), ...linesOf(earlier, sourceNumbers(answer))];
  return { content: inLines([md`**Earlier: ${escapeText(title)}**`, ...withinRoom(lines, room - title.length)]) };
}

function withinRoom(lines: readonly Markdown[], limit: number): readonly Markdown[] {
  const { shown, left } = fitting(lines, limit);
  return left === 0 ? shown : [...shown, md`… ${left} more; ask for a single name or date to see them`];
}

function reply(message: Message): ActionResult {
  return { kind: "reply", message };
}
