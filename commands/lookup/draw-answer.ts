import { button, buttonRow } from "../../src/chat/buttons.ts";
import { actionId } from "../../src/chat/define-action.ts";
import type { Answer, AnswerSection } from "../../src/domain/answer.ts";
import { encodeQuestion } from "../../src/facts/encode-question.ts";
import type { Message } from "../../src/ports/chat.ts";

/** The buttons under an answer; `lookup-buttons.ts` says what they do. */
export const lookupActions = {
  sources: { name: "lookup-sources" },
  earlier: { name: "lookup-earlier" },
  post: { name: "lookup-post" },
  report: { name: "lookup-report" },
} as const;

/** Discord's limit of 2,000 characters, less the lines that say what is left out. */
const room = 1_820;

/** An answer as a message for a phone: what fits is shown, the rest goes behind Earlier. Nothing in it is a live link or a mention. */
export function drawAnswer(answer: Answer, leftOut: readonly string[] = []): Message {
  const { shown, left } = fitting(linesOf(answer.sections), room - answer.title.length);
  const more = left > 0 ? [`… ${left} more ${left === 1 ? "line" : "lines"} under Earlier`] : [];
  const content = [`**${plain(answer.title)}**`, ...shown, ...more, ...leftOut].join("\n");
  return { content, components: buttons(answer, left > 0) };
}

/** All sections as lines of chat, with headings and bullets. */
export function linesOf(sections: readonly AnswerSection[]): readonly string[] {
  return sections
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ heading, lines, bullets }) => [
      ...(heading === undefined ? [] : [`**${plain(heading)}**`]),
      ...lines.map((line) => `${bullets ? "• " : ""}${plain(line)}`),
    ]);
}

/** Whole lines as long as they fit in `limit` characters, and how many did not. */
export function fitting(
  lines: readonly string[],
  limit: number,
): { readonly shown: readonly string[]; readonly left: number } {
  let used = 0;
  const cut = lines.findIndex((line) => {
    used += line.length + 1;
    return used > limit;
  });
  return cut === -1 ? { shown: lines, left: 0 } : { shown: lines.slice(0, cut), left: lines.length - cut };
}

/** The lines that `drawAnswer` counted as left. */
export function whatDidNotFit(sections: readonly AnswerSection[], title: string): readonly string[] {
  const lines = linesOf(sections);
  return lines.slice(fitting(lines, room - title.length).shown.length);
}

/** Facts are our own text, so only what Markdown would swallow or make live is held back; brackets stay readable. */
export function plain(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\\`*_~|<>[\]]/gu, "\\$&")
    .replace(/@(?=everyone|here)/gu, "@\u2060")
    .replace(/:(?=\/\/)/gu, ":\u2060");
}

function buttons({ question, statements, earlier }: Answer, cut: boolean): NonNullable<Message["components"]> {
  const asked = encodeQuestion(question);
  const longest = actionId(lookupActions.sources, asked);
  if (statements.length === 0 || longest.length > 100) return [];
  return [
    buttonRow([
      button(lookupActions.sources, "Sources", asked),
      ...(earlier === undefined && !cut ? [] : [button(lookupActions.earlier, "Earlier", asked)]),
      button(lookupActions.post, "Post here", asked),
      button(lookupActions.report, "Report an error", asked),
    ]),
  ];
}
