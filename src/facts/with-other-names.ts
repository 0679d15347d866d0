import type { Spelling } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { mainScript } from "../text/scripts.ts";

/** The predicate of a statement that gives a thing one more name, in the statement's `language`. */
export const alsoCalled = "also-called";

/** The base in which things answer to the names that its statements give them, too: such a name goes with its statement. */
export function withOtherNames(base: FactBase): FactBase {
  const named = known.get(base) ?? read(base);
  known.set(base, named);
  return named;
}

/** BCP 47 for a name of which only the script can be seen. */
export function languageByScript(text: string): string {
  const script = mainScript(text);
  return script === "Other" ? "und" : `und-${script}`;
}

const known = new WeakMap<FactBase, FactBase>();

function read(base: FactBase): FactBase {
  const given = base.statements.filter(({ predicate, status }) => predicate === alsoCalled && status !== "denied");
  if (given.length === 0) return base;
  const entities = new Map(base.entities);
  for (const { subject, value, language } of given) {
    const entity = entities.get(subject);
    if (entity === undefined || !("text" in value)) continue;
    const name: Spelling = { text: value.text, language: language ?? languageByScript(value.text), kind: "alias" };
    entities.set(subject, { ...entity, names: [...entity.names, name] });
  }
  return { ...base, entities };
}
