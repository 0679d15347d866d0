import type { Contradiction } from "../domain/contradiction.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { earliest, latest, type PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { tolls } from "./event-lines.ts";
import { nameKey } from "./name-key.ts";
import { areDisjoint } from "./number-range.ts";
import { placesAround } from "./places-of.ts";
import { bearerOf, endOfTerm } from "./term-ends.ts";

/** What a person says, without who says so. */
export type Said = Pick<Statement, "subject" | "predicate" | "value" | "from" | "to" | "asOf">;

/** What is known and does not fit what is to be said; nothing that is denied. Where days are not known well enough to tell, it fits. */
export function contradictionsOf(base: FactBase, said: Said): readonly Contradiction[] {
  const found = [...ofALife(base, said), ...known(base, said.subject).flatMap((one) => against(base, said, one))];
  const first = (at: number) => found.findIndex((other) => other.with.id === found[at]?.with.id) === at;
  return found.filter((_, at) => first(at));
}

function known(base: FactBase, subject: string): readonly Statement[] {
  return (base.about.get(subject) ?? []).filter(({ status }) => status !== "denied" && status !== "forecast");
}

const deaths = ["killed", "executed", "died"];
const alive = ["arrested", "arrest-announced", "surrendered"];

/** A death ends what a person does. */
function ofALife(base: FactBase, said: Said): readonly Contradiction[] {
  const person = bearerIn(said);
  if (person === undefined) return [];
  const own = known(base, person);
  const seen = [...own, ...(base.pointingAt.get(person) ?? [])].filter(
    (one) => one.status !== "denied" && bearerIn(one) === person && !deaths.includes(one.predicate),
  );
  if (deaths.includes(said.predicate))
    return [
      ...own
        .filter((one) => deaths.includes(one.predicate) && areApart(one.from, said.from))
        .map(named("another-death")),
      ...seen.filter((one) => isAfter(lastOf(one), said.from)).map(named("seen-after")),
    ];
  return own
    .filter((one) => deaths.includes(one.predicate) && isAfter(lastOf(said), one.from))
    .map(named("dead-before"));
}

function against(base: FactBase, said: Said, one: Statement): readonly Contradiction[] {
  if (one.predicate !== said.predicate) return [];
  const isSame = JSON.stringify(one.value) === JSON.stringify(said.value);
  if (isSame && one.from === said.from && one.to === said.to && one.asOf === said.asOf)
    return [{ code: "said-already", with: one }];
  if (said.predicate === "led-by" && !isSame && areTogether(base, said, one))
    return [{ code: "another-leader", with: one }];
  if (tolls.includes(said.predicate) && differ(said, one)) return [{ code: "another-figure", with: one }];
  if (said.predicate === "strength" && differ(said, one) && !areApart(one.asOf, said.asOf))
    return [{ code: "another-figure", with: one }];
  if (said.predicate === "took-place-in" && arePlacesApart(base, said, one))
    return [{ code: "another-place", with: one }];
  const isDated = dated.includes(said.predicate) && sameWords(said, one);
  return isDated && areApart(one.from, said.from) ? [{ code: "another-date", with: one }] : [];
}

/** What happens once: of the same words, only one date is right. */
const dated = ["sanctioned", "issue", "took-place-in", "kind"];

function sameWords(a: Said, b: Said): boolean {
  if ("text" in a.value && "text" in b.value) return nameKey(a.value.text) === nameKey(b.value.text);
  return "entity" in a.value && "entity" in b.value && a.value.entity === b.value.entity;
}

function differ({ value: a }: Said, { value: b }: Said): boolean {
  return "number" in a && "number" in b && areDisjoint(a, b);
}

function arePlacesApart(base: FactBase, { value: a }: Said, { value: b }: Said): boolean {
  if (!("entity" in a && "entity" in b)) return false;
  const around = (id: string) => placesAround(base, id).map((place) => place.id);
  return !around(a.entity).includes(b.entity) && !around(b.entity).includes(a.entity);
}

/** Who holds a term, or whom a fate befell. */
function bearerIn(said: Said): string | undefined {
  const { predicate, subject, value } = said;
  if ([...deaths, ...alive, "role"].includes(predicate)) return subject;
  return ["led-by", "deputy-led-by", "spoken-for-by"].includes(predicate) && "entity" in value
    ? value.entity
    : undefined;
}

function lastOf({ from, to, asOf }: Said): PartialDate | undefined {
  return to ?? asOf ?? from;
}

function isAfter(late: PartialDate | undefined, early: PartialDate | undefined): boolean {
  return late !== undefined && early !== undefined && earliest(late) > latest(early);
}

/** No day is both. */
function areApart(a: PartialDate | undefined, b: PartialDate | undefined): boolean {
  return isAfter(a, b) || isAfter(b, a);
}

/** Two terms that surely held at one time. */
function areTogether(base: FactBase, said: Said, one: Statement): boolean {
  const [a, b] = [spanOf(said, said.to), spanOf(one, bearerOf(one) === undefined ? one.to : endOfTerm(base, one))];
  if (a === undefined || b === undefined) return false;
  return a.begin <= b.end && b.begin <= a.end;
}

/** The days on which a term surely held; its end is before its begin where it is known as of a month only, and so touches what holds all that month. */
function spanOf({ from, asOf }: Said, end: PartialDate | undefined) {
  const begin = from ?? asOf;
  if (begin === undefined) return undefined;
  if (from === undefined) return { begin: latest(begin), end: earliest(begin) };
  return { begin: latest(begin), end: end === undefined ? "9999-99-99" : earliest(end) };
}

function named(code: Contradiction["code"]): (statement: Statement) => Contradiction {
  return (statement) => ({ code, with: statement });
}
