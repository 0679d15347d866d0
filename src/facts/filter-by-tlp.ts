import type { FactBase } from "../domain/fact-base.ts";
import type { FactChange } from "../domain/guild-facts.ts";
import { type Statement, tlps } from "../domain/statement.ts";
import { indexFacts } from "./build-fact-base.ts";

export type Tlp = (typeof tlps)[number];

/** Whether a statement may be shown where facts up to `clearance` may: the order of TLP 2.0 (FIRST), clear to red. */
export function isCleared({ tlp }: Pick<Statement, "tlp">, clearance: Tlp): boolean {
  return tlps.indexOf(tlp) <= tlps.indexOf(clearance);
}

/** The base without the statements that are above a clearance. */
function clearedStatements(base: FactBase, clearance: Tlp): FactBase {
  return remembered(cleared, base, clearance, () => {
    const all = [...base.statements, ...base.withdrawn];
    const shown = all.filter((statement) => isCleared(statement, clearance));
    return shown.length === all.length ? base : indexFacts(base.entities, shown);
  });
}

/** The same without the things of which only such statements speak, also not by name. */
export function filterByTlp(base: FactBase, clearance: Tlp): FactBase {
  return remembered(filtered, base, clearance, () => {
    const shown = clearedStatements(base, clearance);
    if (shown === base) return base;
    const known = [...base.entities.values()].filter(({ id }) => isSpokenOf(shown, id) || !isSpokenOf(base, id));
    return indexFacts(new Map(known.map((entity) => [entity.id, entity])), [...shown.statements, ...shown.withdrawn]);
  });
}

/**
 * A guild's layer without the statements above a clearance, and without what of its own only such statements speak of, or spoke of
 * before they were retracted; `base` is what the files show there.
 */
export function clearedLayer(
  layered: FactBase,
  base: FactBase,
  clearance: Tlp,
  changes: readonly FactChange[],
): FactBase {
  const shown = clearedStatements(layered, clearance);
  const above = changes.flatMap((change) =>
    "statement" in change && !isCleared(change.statement, clearance) ? thingsIn(change.statement) : [],
  );
  if (shown === layered && above.length === 0) return layered;
  const isShown = (id: string) =>
    base.entities.has(id) || isSpokenOf(shown, id) || !(isSpokenOf(layered, id) || above.includes(id));
  const hidden = new Set([...layered.entities.keys()].filter((id) => !isShown(id)));
  if (hidden.size === 0) return shown;
  const known = [...layered.entities].filter(([id]) => !hidden.has(id));
  return indexFacts(new Map(known), [...shown.statements, ...shown.withdrawn]);
}

function thingsIn({ subject, value }: Statement): readonly string[] {
  return "entity" in value ? [subject, value.entity] : [subject];
}

function isSpokenOf({ about, pointingAt }: FactBase, id: string): boolean {
  return about.has(id) || pointingAt.has(id);
}

type Remembered = WeakMap<FactBase, Map<Tlp, FactBase>>;
const cleared: Remembered = new WeakMap();
const filtered: Remembered = new WeakMap();

/** A base never changes, so what is made of it need not be made again for each question. */
function remembered(of: Remembered, base: FactBase, clearance: Tlp, make: () => FactBase): FactBase {
  const known = of.get(base) ?? new Map<Tlp, FactBase>();
  of.set(base, known);
  const found = known.get(clearance) ?? make();
  known.set(clearance, found);
  return found;
}
