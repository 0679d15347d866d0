import type { Suggestion } from "../../src/chat/define-command.ts";
import { bold, md, plainText, visibleText, withCommas } from "../../src/chat/text.ts";
import { nearest } from "../../src/lib/nearest.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { quote } from "./quote.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** By id or name, whatever the case and whatever nobody sees: a name that is copied out of an answer has signs of ours in it. */
export function findByName<T extends Named>(all: readonly T[], wanted: string): T | undefined {
  const key = visibleText(wanted).toLowerCase();
  return (
    all.find(({ id }) => id.toLowerCase() === key) ?? all.find(({ name }) => visibleText(name).toLowerCase() === key)
  );
}

/** As `findByName`; when there is none, the mistake names those that may have been meant. */
export function demandByName<T extends Named>(all: readonly T[], wanted: string, kind: "watch" | "source" | "mute"): T {
  const found = findByName(all, wanted);
  if (found !== undefined) return found;
  const lower = new Map(all.map(({ name }) => [name.toLowerCase(), name]));
  const alike = nearest(wanted.trim().toLowerCase(), [...lower.keys()], 1).map((name) => lower.get(name) ?? name);
  const near = new Set([...holding(all, wanted).map(({ name }) => name), ...alike]);
  const meant = withCommas([...near].slice(0, 3).map(bold));
  const hint = meant === "" ? "" : md` Did you mean ${meant}?`;
  throw new UserMistake(md`There is no ${kind} ${quote(wanted)}.${hint} \`/${kind} list\` shows them all.`);
}

/** The 25 whose name or id holds what was typed; those that begin with it first. */
export function suggestByName<T extends Named>(
  all: readonly T[],
  typed: string,
  toValue: (one: T) => string,
): readonly Suggestion[] {
  return holding(all, typed)
    .slice(0, 25)
    .map((one) => ({ name: plainText(one.name, 100), value: toValue(one) }));
}

/** By a piece of the name, or from three letters on of the id: every digest holds an “a”. */
function holding<T extends Named>(all: readonly T[], typed: string): readonly T[] {
  const key = typed.trim().toLowerCase();
  const texts = ({ name, id }: T) => (key.length < 3 ? [name] : [name, id]);
  return all
    .map((one) => ({ one, at: Math.min(...texts(one).map((text) => position(text, key))) }))
    .filter(({ at }) => at !== Number.POSITIVE_INFINITY)
    .toSorted((a, b) => a.at - b.at || a.one.name.localeCompare(b.one.name))
    .map(({ one }) => one);
}

function position(text: string, key: string): number {
  const at = text.toLowerCase().indexOf(key);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}
