import type { Answer, AnswerLine, AnswerSection, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { noneRecorded, plain, stated } from "./answer-line.ts";
import { fateText } from "./describe-statement.ts";
import { tolls } from "./event-lines.ts";
import { factLines } from "./fact-lines.ts";
import { familyLines } from "./family-of.ts";
import { forecastLine, isOver } from "./forecasts.ts";
import { isAgreed } from "./is-agreed.ts";
import { isSearched, nameWithOther } from "./names-of.ts";
import { fateOf, inverseLabelOf, isMessage, labelOf, rankOf } from "./predicates.ts";
import { alsoCalled } from "./with-other-names.ts";

/**
 * What is known of one thing: what is shown as fact, what is opinion or forecast, what is disputed, and how else it is called.
 * Forecasts whose time is over are behind a button, with what became of them.
 *
 * `keep` leaves out what another look-up shows better.
 */
export function answerEntity(
  base: FactBase,
  question: Question,
  entity: Entity,
  today: PartialDate,
  keep: (statement: Statement) => boolean = () => true,
): Answer {
  const about = (base.about.get(entity.id) ?? []).filter(keep);
  const pointing = (base.pointingAt.get(entity.id) ?? []).filter(
    (one) => keep(one) && inverseLabelOf(one.predicate) !== undefined,
  );
  const [past, current] = parted(about, (one) => isOver(one, today));
  const [fates, claims] = parted(current, ({ predicate }) => fateOf(predicate) !== undefined);
  const family = familyLines(base, entity);
  const sections = [
    {
      lines: fates
        .filter(isAgreed)
        .toSorted(latestFirst)
        .map((fate) => fateLine(base, fate, capital)),
    },
    ...cardOf(base, entity, claims, pointing),
    disputed(base, fates, claims, pointing),
    ...(entity.kind === "person" ? [] : [elsewhere(base, pointing)]),
    { heading: "Bears a name of it too, and is another", lines: family, bullets: true },
    otherNames(entity, about),
  ];
  const familyIds = new Set(family.flatMap(({ from }) => from));
  return {
    question,
    title: nameWithOther(entity),
    sections: about.length + pointing.length === 0 ? [noneRecorded("Any statement about it"), ...sections] : sections,
    ...(past.length > 0 && {
      earlier: [
        { heading: "Forecasts whose time is over", lines: past.map((one) => forecastLine(base, one)), bullets: true },
      ],
    }),
    statements: [...about, ...pointing, ...base.statements.filter(({ id }) => familyIds.has(id))],
  };
}

/** What it is and does, its opinions and forecasts, and what it says to whom. */
function cardOf(
  base: FactBase,
  { kind }: Entity,
  claims: readonly Statement[],
  pointing: readonly Statement[],
): readonly AnswerSection[] {
  const [views, facts] = parted(claims, isView);
  const agreed = facts.filter((one) => !isContested(one));
  const [messages, itself] = parted(agreed, ({ predicate }) => isMessage(predicate));
  const linesOf = (some: readonly Statement[]) => factLines(base, inCardOrder(some), labelOf, "value");
  return [
    ...(kind === "person" ? [elsewhere(base, pointing)] : []),
    { lines: linesOf(itself) },
    { heading: "Opinion and forecast", lines: linesOf(views), bullets: true },
    { lines: linesOf(messages) },
  ];
}

/** What sources deny, or tell against each other. */
function disputed(
  base: FactBase,
  fates: readonly Statement[],
  claims: readonly Statement[],
  pointing: readonly Statement[],
): AnswerSection {
  return {
    heading: "Disputed",
    lines: [
      ...fates.filter((fate) => !isAgreed(fate)).map((fate) => fateLine(base, fate)),
      ...factLines(base, inCardOrder(pointing.filter(isContested)), inverseOf, "subject"),
      ...factLines(base, inCardOrder(claims.filter((one) => !isView(one) && isContested(one))), labelOf, "value"),
    ],
    bullets: true,
  };
}

/** What others say of it. */
function elsewhere(base: FactBase, pointing: readonly Statement[]): AnswerSection {
  const agreed = pointing.filter((one) => !isContested(one));
  return { lines: factLines(base, inCardOrder(agreed), inverseOf, "subject") };
}

function fateLine(base: FactBase, fate: Statement, change = (text: string) => text): AnswerLine {
  return stated(change(fateText(base, fate)), [fate]);
}

function parted(all: readonly Statement[], is: (one: Statement) => boolean): [Statement[], Statement[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}

function inverseOf(predicate: string): string {
  return inverseLabelOf(predicate) ?? "";
}

function isView({ status }: Statement): boolean {
  return status === "opinion" || status === "forecast";
}

/** Said by one text against another: shown, but apart from what is agreed. Dates of one founding and counts of one toll are side by side anyway. */
function isContested(statement: Statement): boolean {
  if (["founded", ...tolls].includes(statement.predicate) || isAgreed(statement)) return false;
  return statement.status === "denied" || (statement.status === "reported" && statement.contradicts !== undefined);
}

function inCardOrder(statements: readonly Statement[]): readonly Statement[] {
  return statements.toSorted((a, b) => rankOf(a.predicate) - rankOf(b.predicate));
}

function latestFirst(a: Statement, b: Statement): number {
  return (b.from ?? "").localeCompare(a.from ?? "");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Enough spellings to recognise the name by, one for each language first; those that a statement gives stand with its source. */
function otherNames({ names }: Entity, about: readonly Statement[]): AnswerSection {
  const stated = about.flatMap(({ predicate, value }) =>
    predicate === alsoCalled && "text" in value ? [value.text] : [],
  );
  const others = names
    .slice(1)
    .filter((name) => isSearched(name) && name.inferred === undefined && !stated.includes(name.text));
  const perLanguage = others.filter(
    ({ language }, index) => others.findIndex((name) => name.language === language) === index,
  );
  const shown = [...new Set([...perLanguage, ...others])].slice(0, 8).map(({ text }) => text);
  return { lines: shown.length === 0 ? [] : [plain(`Also called: ${shown.join(", ")}`)] };
}
