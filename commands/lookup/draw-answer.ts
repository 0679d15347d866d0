import { button, buttonRow } from "../../src/chat/buttons.ts";
import { fitsId } from "../../src/chat/define-action.ts";
import { escapeText, inLines, label, md } from "../../src/chat/text.ts";
import type { Answer, AnswerSection } from "../../src/domain/answer.ts";
import { encodeQuestion } from "../../src/facts/encode-question.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
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
export function drawAnswer(answer: Answer, leftOut: readonly Markdown[] = []): Message {
  const { shown, left } = fitting(linesOf(answer.sections), room - answer.title.length);
  const more = left > 0 ? [md`… ${left} more ${left === 1 ? "line" : "lines"} under Earlier`] : [];
  const content = inLines([md`**${escapeText(answer.title)}**`, ...shown, ...more, ...leftOut]);
  return { content, components: buttons(answer, left > 0) };
}

/** All sections as lines of chat, with headings and bullets. */
export function linesOf(sections: readonly AnswerSection[]): readonly Markdown[] {
  return sections
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ heading, lines, bullets }) => [
      ...(heading === undefined ? [] : [md`**${escapeText(heading)}**`]),
      ...lines.map((line) => md`${bullets ? "• " : ""}${escapeText(line)}`),
    ]);
}

/** Whole lines as long as they fit in `limit` characters, and how many did not. */
export function fitting(
  lines: readonly Markdown[],
  limit: number,
): { readonly shown: readonly Markdown[]; readonly left: number } {
  let used = 0;
  const cut = lines.findIndex((line) => {
    used += line.length + 1;
    return used > limit;
  });
  return cut === -1 ? { shown: lines, left: 0 } : { shown: lines.slice(0, cut), left: lines.length - cut };
}

/** The lines that `drawAnswer` counted as left. */
export function whatDidNotFit(sections: readonly AnswerSection[], title: string): readonly Markdown[] {
  const lines = linesOf(sections);
  return lines.slice(fitting(lines, room - title.length).shown.length);
}

function buttons({ question, statements, earlier }: Answer, cut: boolean): NonNullable<Message["components"]> {
  const asked = encodeQuestion(question);
  if (statements.length === 0 || !fitsId(lookupActions.sources, asked)) return [];
  return [
    buttonRow([
      button(lookupActions.sources, label`Sources`, asked),
      ...(earlier === undefined && !cut ? [] : [button(lookupActions.earlier, label`Earlier`, asked)]),
      button(lookupActions.post, label`Post here`, asked),
      button(lookupActions.report, label`Report an error`, asked),
    ]),
  ];
}
