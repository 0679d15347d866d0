import { button, buttonRow } from "../../src/chat/buttons.ts";
import { fitsId } from "../../src/chat/define-action.ts";
import { bareLink } from "../../src/chat/links.ts";
import { escapeText, inLines, label, md, plainText } from "../../src/chat/text.ts";
import type { Answer, AnswerLine, AnswerSection } from "../../src/domain/answer.ts";
import { encodeQuestion } from "../../src/facts/encode-question.ts";
import { sourceNumbers, sourcesOf } from "../../src/facts/sources-of.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Message } from "../../src/ports/chat.ts";
import { timelinePicture } from "./timeline-picture.ts";

/** The buttons under an answer; `lookup-buttons.ts` says what they do. */
export const lookupActions = {
  sources: { name: "lookup-sources" },
  earlier: { name: "lookup-earlier" },
  post: { name: "lookup-post" },
  report: { name: "lookup-report" },
  ask: { name: "lookup-ask" },
} as const;

/** Discord's limit of 2,000 characters, less the lines that say what is left out. */
const room = 1_820;
const messageLimit = 2_000;

/**
 * An answer as a message for a phone: what fits is shown, the rest goes behind Earlier. Each line bears the numbers of its
 * sources, which follow with their addresses as far as there is room. Nothing that a source says is a live link or a mention.
 */
export function drawAnswer(answer: Answer, leftOut: readonly Markdown[] = []): Message {
  const { shown, left } = fitting(linesOf(answer.sections, sourceNumbers(answer)), room - answer.title.length);
  const more = left > 0 ? [md`… ${left} more ${left === 1 ? "line" : "lines"} under Earlier`] : [];
  const body = inLines([md`**${escapeText(answer.title)}**`, ...shown, ...more]);
  const sources = fitting(sourceLines(answer), messageLimit - inLines([body, ...leftOut]).length - 1).shown;
  const picture = answer.timeline === undefined ? undefined : timelinePicture(answer.timeline);
  return {
    content: inLines([body, ...sources, ...leftOut]),
    components: buttons(answer, left > 0),
    ...(picture !== undefined && { picture }),
  };
}

/** All sections as lines of chat, with headings, bullets and the numbers of the sources. */
export function linesOf(
  sections: readonly AnswerSection[],
  numbers: ReadonlyMap<string, number> = new Map(),
): readonly Markdown[] {
  return sections
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ heading, lines, bullets }) => [
      ...(heading === undefined ? [] : [md`**${escapeText(heading)}**`]),
      ...lines.map((line) => md`${bullets ? "• " : ""}${escapeText(line.text)}${cited(line, numbers)}`),
    ]);
}

/** More numbers than this say nothing to a reader; Sources names them all. */
const mostNumbers = 5;

function cited({ from }: AnswerLine, numbers: ReadonlyMap<string, number>): Markdown {
  const own = [...new Set(from.flatMap((id) => numbers.get(id) ?? []))].toSorted((a, b) => a - b);
  if (own.length === 0) return md``;
  const more = own.length > mostNumbers ? ", …" : "";
  return md` \[${escapeText(own.slice(0, mostNumbers).join(", "))}${more}\]`;
}

function sourceLines(answer: Answer): readonly Markdown[] {
  return sourcesOf(answer).flatMap(({ number, publisher, url }) =>
    url === undefined ? [] : [md`\[${number}\] ${escapeText(publisher)} ${bareLink(url)}`],
  );
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
export function whatDidNotFit(answer: Answer): readonly Markdown[] {
  const lines = linesOf(answer.sections, sourceNumbers(answer));
  return lines.slice(fitting(lines, room - answer.title.length).shown.length);
}

function buttons(answer: Answer, cut: boolean): NonNullable<Message["components"]> {
  const { question, statements, earlier, nearest = [] } = answer;
  const asked = encodeQuestion(question);
  const meant = nearest
    .map((next) => ({ name: next.name, id: encodeQuestion(next.question) }))
    .filter(({ id }) => fitsId(lookupActions.ask, id))
    .map(({ name, id }) => button(lookupActions.ask, label`${plainText(name, 70)}`, id));
  const nearestRow = meant.length === 0 ? [] : [buttonRow(meant)];
  if (statements.length === 0 || !fitsId(lookupActions.sources, asked)) return nearestRow;
  return [
    buttonRow([
      button(lookupActions.sources, label`Sources`, asked),
      ...(earlier === undefined && !cut ? [] : [button(lookupActions.earlier, label`Earlier`, asked)]),
      button(lookupActions.post, label`Post here`, asked),
      button(lookupActions.report, label`Report an error`, asked),
    ]),
    ...nearestRow,
  ];
}
