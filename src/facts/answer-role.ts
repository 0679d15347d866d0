import type { Answer, AnswerLine, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { noneRecorded, stated } from "./answer-line.ts";
import { attribution, attributionWithDoubt, fateText } from "./describe-statement.ts";
import { formatDate, formatSpan, formatWhen } from "./format-date.ts";
import { isAgreed } from "./is-agreed.ts";
import { nameKey } from "./name-key.ts";
import { fullName, nameOf } from "./names-of.ts";
import { noteLine, notesOn } from "./notes-on.ts";
import { labelOf } from "./predicates.ts";
import { touches } from "./read-as-of.ts";
import { bearerOf, fateEnding, withItsEnd } from "./term-ends.ts";

/** Roles that have a kind of statement of their own; any other is found by words of it. */
const termsByWord: Readonly<Record<string, string>> = {
  deputy: "deputy-led-by",
  "deputy leader": "deputy-led-by",
  spokesman: "spoken-for-by",
  spokesperson: "spoken-for-by",
  spokeswoman: "spoken-for-by",
};

/** Who has a role in a group now, or had it at a time, and who had it before; a term ends where a fate of its bearer ends it. */
export function answerRole(
  base: FactBase,
  question: Question,
  group: Entity,
  role: string,
  time?: PartialDate,
): Answer {
  const terms = termsOf(base, group.id, role);
  const ended = terms.map((term) => withItsEnd(base, term));
  const held = ended.filter((term) => (time === undefined ? isHeldNow(base, term) : touches(term, time)));
  const others = ended.filter((term) => !held.includes(term)).toSorted(latestFirst);
  const [seen, past] = [others.filter((term) => isSeenOnce(base, term)), others.filter((t) => !isSeenOnce(base, t))];
  const bearers = terms.flatMap((term) => bearerOf(term) ?? []);
  const notes = notesOn(base, bearers);
  const when = time === undefined ? "now" : formatWhen(time);
  const lineFor = (term: Statement) => termLine(base, term);
  return {
    question,
    title: `${fullName(group)}: ${role} ${when}`,
    sections: [
      held.length === 0
        ? noneRecorded(time === undefined ? `A present ${role}` : `A ${role} ${when}`)
        : {
            lines: held.map(lineFor),
            bullets: true,
          },
      { heading: "Noted by this server", lines: notes.map((note) => noteLine(base, note)), bullets: true },
      { heading: "Named at one time only", lines: seen.map(lineFor), bullets: true },
      { heading: time === undefined ? "Before" : "At other times", lines: past.map(lineFor), bullets: true },
    ],
    statements: [...terms, ...terms.flatMap((term) => fateEnding(base, term) ?? []), ...notes],
  };
}

function termsOf(base: FactBase, groupId: string, role: string): readonly Statement[] {
  const key = nameKey(role);
  const predicate = termsByWord[key];
  const own =
    predicate === undefined ? [] : (base.about.get(groupId) ?? []).filter((one) => one.predicate === predicate);
  const words = key.split(" ");
  const described = base.statements.filter(
    ({ predicate: said, of, value }) =>
      said === "role" &&
      (of === groupId || of === undefined) &&
      "text" in value &&
      words.every((word) => nameKey(value.text).includes(word)),
  );
  return [...own, ...described].filter(({ status }) => status !== "denied");
}

/** Begun, as its source says, and neither ended by it nor by a fate. What was only seen on a day says nothing of now. */
function isHeldNow(base: FactBase, term: Statement): boolean {
  return term.to === undefined && term.from !== undefined && fateEnding(base, term) === undefined;
}

function isSeenOnce(base: FactBase, { from, to, ...term }: Statement): boolean {
  return from === undefined && to === undefined && fateEnding(base, term) === undefined;
}

/** `Azam: 2015 – 16 May 2025 (UN …); arrested 16 May 2025, by Pakistan (APP and UN, Dec 2025)`. */
function termLine(base: FactBase, term: Statement): AnswerLine {
  const fate = fateEnding(base, term);
  const what = "text" in term.value ? `${term.value.text}, ` : `${labelOf(term.predicate).toLowerCase()}, `;
  const span = formatSpan(term.from, term.to);
  const seen = term.asOf === undefined ? "time not given" : `as of ${formatDate(term.asOf)}`;
  const doubt = isAgreed(term) ? "" : ", reported";
  const by = fate === undefined ? attributionWithDoubt(term) : attribution(term);
  const end = fate === undefined ? "" : `; ${fateText(base, fate)}`;
  const text = `${nameOf(base, bearerOf(term) ?? "")}: ${what}${span === "" ? seen : span}${doubt} (${by})${end}`;
  return stated(text, [term, ...(fate === undefined ? [] : [fate])]);
}

function latestFirst(a: Statement, b: Statement): number {
  return (b.to ?? b.from ?? b.asOf ?? "").localeCompare(a.to ?? a.from ?? a.asOf ?? "");
}
