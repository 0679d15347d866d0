import type { Answer, AnswerLine, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { earliest, latest, type PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { noneRecorded, plain, stated } from "./answer-line.ts";
import { attribution, valueText } from "./describe-statement.ts";
import { formatDate, formatWhen } from "./format-date.ts";
import { fullName } from "./names-of.ts";
import { noteLine, notesOn } from "./notes-on.ts";
import { touches } from "./read-as-of.ts";
import { strengthByYear } from "./strength-by-year.ts";

const figures = ["strength", "strength-part", "strength-change", "strength-outlook"];

/** How many earlier figures the answer itself shows. */
const shownBefore = 12;

/** How strong a group is said to be, newest first; at a time: what was said of it then, or nearest to it. Sources are never averaged. */
export function answerStrength(
  base: FactBase,
  question: Question,
  group: Entity,
  time: PartialDate | undefined,
): Answer {
  const all = (base.about.get(group.id) ?? [])
    .filter(({ predicate }) => figures.includes(predicate))
    .toSorted(newestFirst);
  const [newest] = all;
  if (newest === undefined) {
    return { question, title: `${fullName(group)}: strength`, sections: [noneRecorded("A figure")], statements: [] };
  }
  return time === undefined ? overall(base, question, group, all, newest) : at(base, question, group, all, time);
}

function overall(
  base: FactBase,
  question: Question,
  group: Entity,
  all: readonly Statement[],
  newest: Statement,
): Answer {
  const present = all.filter(({ asOf }) => asOf === newest.asOf);
  const notes = notesOn(base, [group.id]);
  const past = all.filter(({ asOf }) => asOf !== newest.asOf).map((one) => figureLine(base, one));
  const left = past.length - shownBefore;
  return {
    question,
    title: `${fullName(group)}: strength`,
    sections: [
      { lines: present.map((one) => figureLine(base, one)) },
      { heading: "Noted by this server", lines: notes.map((note) => noteLine(base, note)), bullets: true },
      { heading: "By year, from the lowest to the highest figure", lines: strengthByYear(all), bullets: true },
      { heading: "Before, as each source said", lines: past.slice(0, shownBefore), bullets: true },
      { lines: left > 0 ? [plain(`… ${left} earlier`)] : [] },
    ],
    earlier: [
      {
        heading: `${fullName(group)}: all figures, newest first`,
        lines: all.map((one) => figureLine(base, one)),
        bullets: true,
      },
    ],
    statements: [...all, ...notes],
  };
}

function at(base: FactBase, question: Question, group: Entity, all: readonly Statement[], time: PartialDate): Answer {
  const then = all.filter((one) => touches(one, time));
  const before = all.find(({ asOf = "" }) => latest(asOf) < earliest(time));
  const after = all.findLast(({ asOf = "" }) => earliest(asOf) > latest(time));
  const when = `${fullName(group)} ${formatWhen(time)}`;
  const nearest = (word: string, one: Statement | undefined) =>
    one === undefined ? [] : [prefixed(word, figureLine(base, one))];
  return {
    question,
    title: `${when}: strength`,
    sections: [
      ...(then.length > 0 ? [] : [noneRecorded("A figure of that time")]),
      { lines: then.map((one) => figureLine(base, one)), bullets: true },
      { heading: "Nearest known", lines: [...nearest("before", before), ...nearest("after", after)], bullets: true },
    ],
    statements: [...then, ...[before, after].filter((one) => one !== undefined)],
  };
}

/** `February 2022: nearly 4,000 fighters (UN Secretary-General, Feb 2022)`; a date that is ours says so. */
function figureLine(base: FactBase, statement: Statement): AnswerLine {
  const { asOf, note, status, value } = statement;
  const date = asOf === undefined ? "undated" : formatDate(asOf);
  const details = [attribution(statement), note, statement.inferredDate && "date inferred"].filter(
    (part) => part !== undefined,
  );
  const later = status === "forecast" ? "possible later: " : "";
  return stated(`${date}: ${later}${valueText(base, value)} (${details.join("; ")})`, [statement]);
}

function prefixed(word: string, { text, from }: AnswerLine): AnswerLine {
  return { text: `${word}: ${text}`, from };
}

function newestFirst(a: Statement, b: Statement): number {
  return latest(b.asOf ?? "").localeCompare(latest(a.asOf ?? "")) || a.id.localeCompare(b.id);
}
