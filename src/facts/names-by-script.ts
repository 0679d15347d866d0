import type { Entity } from "../domain/entity.ts";
import { mainScript } from "../text/scripts.ts";
import { isSearched } from "./names-of.ts";

/** The first name of an entity in each script; what is ours for display is left out. */
export function namesByScript({ names }: Entity): readonly string[] {
  const byScript = Map.groupBy(names.filter(isSearched), ({ text }) => mainScript(text));
  return [...byScript.values()].flatMap(([first]) => (first === undefined ? [] : [first.text]));
}
