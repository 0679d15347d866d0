import type { Answer, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { earliest, latest, type PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { attribution, valueText } from "./describe-statement.ts";
import { formatDate, formatWhen } from "./format-date.ts";
import { fullName } from "./names-of.ts";
import { touches } from "./read-as-of.ts";

const figures = ["strength", "strength-change", "strength-outlook"];

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
    return { question, title: `${fullName(group)}: strength unknown`, sections: [], statements: [] };
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
  const past = all.filter(({ asOf }) => asOf !== newest.asOf).map((one) => figureLine(base, one));
  const left = past.length - shownBefore;
  return {
    question,
    title: `${fullName(group)}: strength`,
    sections: [
      { lines: present.map((one) => figureLine(base, one)) },
      { heading: "Before, as each source said", lines: past.slice(0, shownBefore), bullets: true },
      { lines: left > 0 ? [`… ${left} earlier`] : [] },
    ],
    earlier: [
      {
        heading: `${fullName(group)}: all figures, newest first`,
        lines: all.map((one) => figureLine(base, one)),
        bullets: true,
      },
    ],
    statements: all,
  };
}

function at(base: FactBase, question: Question, group: Entity, all: readonly Statement[], time: PartialDate): Answer {
  const then = all.filter((one) => touches(one, time));
  const before = all.find(({ asOf = "" }) => latest(asOf) < earliest(time));
  const after = all.findLast(({ asOf = "" }) => earliest(asOf) > latest(time));
  const when = `${fullName(group)} ${formatWhen(time)}`;
  const nearest = (word: string, one: Statement | undefined) =>
    one === undefined ? [] : [`${word}: ${figureLine(base, one)}`];
  return {
    question,
    title: then.length > 0 ? `${when}: strength` : `${when}: strength unknown`,
    sections: [
      { lines: then.map((one) => figureLine(base, one)), bullets: true },
      { heading: "Nearest known", lines: [...nearest("before", before), ...nearest("after", after)], bullets: true },
    ],
    statements: [...then, ...[before, after].filter((one) => one !== undefined)],
  };
}

/** `February 2022: nearly 4,000 fighters (UN Secretary-General, Feb 2022)`; a date that is ours says so. */
function figureLine(base: FactBase, statement: Statement): string {
  const { asOf, note, status, value } = statement;
  const date = asOf === undefined ? "undated" : formatDate(asOf);
  const details = [attribution(statement), note, statement.inferredDate && "date inferred"].filter(
    (part) => part !== undefined,
  );
  return `${date}: ${status === "forecast" ? "possible later: " : ""}${valueText(base, value)} (${details.join("; ")})`;
}

function newestFirst(a: Statement, b: Statement): number {
  return latest(b.asOf ?? "").localeCompare(latest(a.asOf ?? "")) || a.id.localeCompare(b.id);
}
