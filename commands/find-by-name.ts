import type { Suggestion } from "../src/chat/define-command.ts";
import { shorten } from "../src/chat/escape.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** By id or name, whatever the case. */
export function findByName<T extends Named>(all: readonly T[], wanted: string): T | undefined {
  const key = wanted.trim().toLowerCase();
  return all.find(({ id }) => id.toLowerCase() === key) ?? all.find(({ name }) => name.toLowerCase() === key);
}

/** The 25 whose name holds what was typed; those that begin with it first. */
export function suggestByName(all: readonly Named[], typed: string): readonly Suggestion[] {
  const key = typed.trim().toLowerCase();
  return all
    .map((one) => ({ one, at: Math.min(position(one.name, key), position(one.id, key)) }))
    .filter(({ at }) => at !== Number.POSITIVE_INFINITY)
    .toSorted((a, b) => a.at - b.at || a.one.name.localeCompare(b.one.name))
    .slice(0, 25)
    .map(({ one }) => ({ name: shorten(one.name, 100), value: shorten(one.id, 100) }));
}

function position(text: string, key: string): number {
  const at = text.toLowerCase().indexOf(key);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}
