import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { latest } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { isAgreed } from "./is-agreed.ts";
import { fateOf } from "./predicates.ts";
import { withItsEnd } from "./term-ends.ts";

/** One person whom at least one source calls a leader of the group, with all that is said of term and fate. */
export interface Leader {
  readonly entity: Entity;
  readonly terms: readonly Statement[];
  /** Sources that call the same person the deputy. */
  readonly deputy: readonly Statement[];
  readonly fates: readonly Statement[];
}

/** All leaders of a group, the latest term's end first. They are not numbered: no two sources count them alike. */
export function leadersOf(base: FactBase, groupId: string): readonly Leader[] {
  const claims = base.about.get(groupId) ?? [];
  const of = (id: string, predicate: string) =>
    claims.filter(({ value, predicate: said }) => said === predicate && "entity" in value && value.entity === id);
  const ids = new Set(
    claims.flatMap(({ predicate, value }) => (predicate === "led-by" && "entity" in value ? [value.entity] : [])),
  );
  return [...ids]
    .flatMap((id) => base.entities.get(id) ?? [])
    .map((entity) => ({
      entity,
      terms: of(entity.id, "led-by").map((term) => withItsEnd(base, term)),
      deputy: of(entity.id, "deputy-led-by").map((term) => withItsEnd(base, term)),
      fates: (base.about.get(entity.id) ?? []).filter(({ predicate }) => fateOf(predicate) !== undefined),
    }))
    .sort((a, b) => endOf(b).localeCompare(endOf(a)));
}

/** Ids of all whom any source calls a leader of the group or a leader's deputy. */
export function ledIn(base: FactBase, groupId: string): ReadonlySet<string> {
  const claims = (base.about.get(groupId) ?? []).filter(({ predicate }) => /^(deputy-)?led-by$/.test(predicate));
  return new Set(claims.flatMap(({ value }) => ("entity" in value ? [value.entity] : [])));
}

/** Leads by a confirmed statement without an end, and no confirmed fate says otherwise. */
export function isCurrent({ terms, fates }: Leader): boolean {
  const leads = terms.some((term) => isAgreed(term) && term.to === undefined);
  return leads && !fates.some(isAgreed);
}

/** What a term rests on: what states it, and a fate that ends it on the same day. */
export function termAndEnd({ fates }: Leader, term: Statement): readonly Statement[] {
  return [term, ...fates.filter((fate) => isAgreed(fate) && fate.from !== undefined && fate.from === term.to)];
}

/** No two sources agree that this person led at all. */
export function isDisputed({ terms }: Leader): boolean {
  return !terms.some(isAgreed);
}

/** The last and most precise confirmed fate: the one that a line has room for. */
export function knownFate({ fates }: Leader): Statement | undefined {
  return fates.filter(isAgreed).toSorted((a, b) => (b.from ?? "").localeCompare(a.from ?? ""))[0];
}

/** The earliest end that any source gives, so that a doubtful longer term does not push its bearer forward. */
function endOf({ terms }: Leader): string {
  const ends = terms.map(({ to }) => (to === undefined ? "9999" : latest(to)));
  return ends.toSorted()[0] ?? "";
}
