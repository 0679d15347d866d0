import type { FactBase } from "../domain/fact-base.ts";
import { earliest, latest, type PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { isAgreed } from "./is-agreed.ts";
import { fateOf } from "./predicates.ts";

const termsOfValue = ["led-by", "deputy-led-by", "spoken-for-by"];

/** Whom a term is of: a role is its subject's, anything else its value's; undefined for what is no term. */
export function bearerOf({ predicate, subject, value }: Statement): string | undefined {
  if (predicate === "role") return subject;
  return termsOfValue.includes(predicate) && "entity" in value ? value.entity : undefined;
}

/** The agreed fate of its bearer that ends a term, the first after its beginning: no source need say that the term ended too. */
export function fateEnding(base: FactBase, term: Statement): Statement | undefined {
  const bearer = bearerOf(term);
  if (bearer === undefined) return undefined;
  const begin = earliest(term.from ?? term.asOf ?? "");
  const ends = (base.about.get(bearer) ?? []).filter(
    (fate) =>
      fateOf(fate.predicate) !== undefined && isAgreed(fate) && fate.from !== undefined && latest(fate.from) >= begin,
  );
  return ends.toSorted((a, b) => (a.from ?? "").localeCompare(b.from ?? ""))[0];
}

/** When a term ended, by its own source or by a fate; undefined while it holds on. */
export function endOfTerm(base: FactBase, term: Statement): PartialDate | undefined {
  return term.to ?? fateEnding(base, term)?.from;
}

/** The term with the end that a fate gives it, where its own source gives none. */
export function withItsEnd(base: FactBase, term: Statement): Statement {
  if (bearerOf(term) === undefined || term.to !== undefined) return term;
  const to = fateEnding(base, term)?.from;
  // A term of which only one day is known has no beginning to count from.
  return to === undefined || term.from === undefined ? term : { ...term, to };
}
