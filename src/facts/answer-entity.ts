import type { Answer, AnswerSection, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { fateText } from "./describe-statement.ts";
import { factLines } from "./fact-lines.ts";
import { isSearched, nameWithOther } from "./names-of.ts";
import { fateOf, inverseLabelOf, isMessage, labelOf, rankOf } from "./predicates.ts";

/**
 * What is known of one thing: what is shown as fact, what is opinion or forecast, what is disputed, and how else it is called.
 *
 * `keep` leaves out what another look-up shows better.
 */
export function answerEntity(
  base: FactBase,
  question: Question,
  entity: Entity,
  keep: (statement: Statement) => boolean = () => true,
): Answer {
  const about = (base.about.get(entity.id) ?? []).filter(keep);
  const pointing = (base.pointingAt.get(entity.id) ?? []).filter(
    (one) => keep(one) && inverseLabelOf(one.predicate) !== undefined,
  );
  const [fates, claims] = parted(about, ({ predicate }) => fateOf(predicate) !== undefined);
  const [views, facts] = parted(claims, isView);
  const [sure, doubtful] = parted(fates, ({ status }) => status === "confirmed");
  const linesAbout = (some: readonly Statement[]) => factLines(base, inCardOrder(some), labelOf, "value");
  const linesFrom = (some: readonly Statement[]) => factLines(base, inCardOrder(some), inverseOf, "subject");
  const disputed = [
    ...doubtful.map((fate) => fateText(base, fate)),
    ...linesFrom(pointing.filter(isContested)),
    ...linesAbout(facts.filter(isContested)),
  ];
  const agreed = facts.filter((one) => !isContested(one));
  const itself = { lines: linesAbout(agreed.filter(({ predicate }) => !isMessage(predicate))) };
  const elsewhere = { lines: linesFrom(pointing.filter((one) => !isContested(one))) };
  const isPerson = entity.kind === "person";
  return {
    question,
    title: nameWithOther(entity),
    sections: [
      { lines: sure.toSorted(latestFirst).map((fate) => capital(fateText(base, fate))) },
      ...(isPerson ? [elsewhere, itself] : [itself]),
      { heading: "Opinion and forecast", lines: linesAbout(views), bullets: true },
      { lines: linesAbout(agreed.filter(({ predicate }) => isMessage(predicate))) },
      { heading: "Disputed", lines: disputed, bullets: true },
      ...(isPerson ? [] : [elsewhere]),
      alsoCalled(entity),
    ],
    statements: [...about, ...pointing],
  };
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

/** Said by one text against another: shown, but apart from what is agreed. */
function isContested({ status, contradicts }: Statement): boolean {
  return status === "denied" || (status === "reported" && contradicts !== undefined);
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

/** Enough spellings to recognise the name by, one for each language first. */
function alsoCalled({ names }: Entity): AnswerSection {
  const others = names.slice(1).filter((name) => isSearched(name) && name.inferred === undefined);
  const perLanguage = others.filter(
    ({ language }, index) => others.findIndex((name) => name.language === language) === index,
  );
  const shown = [...new Set([...perLanguage, ...others])].slice(0, 8).map(({ text }) => text);
  return { lines: shown.length === 0 ? [] : [`Also called: ${shown.join(", ")}`] };
}
