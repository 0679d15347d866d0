import type { Hit } from "../domain/watch.ts";
import type { Markdown } from "../lib/shown-text.ts";
import { escapeText, md } from "./text.ts";

type Found = Pick<Hit, "text" | "term">;

/** In UTF-16 units. */
const longest = 60;

/** What the item writes, and what it means where that is something else: `“Ал-Азоим” = Al-Azaim`. */
export function spelling(found: Found): Markdown {
  const shown = md`“${spelt(found)}”`;
  return isForeign(found) ? md`${shown} = ${escapeText(found.term, longest)}` : shown;
}

/** `Ал-Азоим = Al-Azaim` */
export function foreignSpelling(found: Found): Markdown {
  return md`${spelt(found)} = ${escapeText(found.term, longest)}`;
}

/** Whether it is spelt otherwise than its name. */
export function isForeign({ text, term }: Found): boolean {
  return text.toLowerCase() !== term.toLowerCase();
}

function spelt({ text }: Found): Markdown {
  return escapeText(withEveryPair(text), longest);
}

const pairs: ReadonlyMap<string, string> = new Map(
  ["«»", "“”", "„“", "‹›", "()", "[]"].map(([a = "", b = ""]) => [a, b]),
);
const closing = new Set(pairs.values());

/** A piece of a text in which each quotation mark and bracket has its other one. */
export function withEveryPair(piece: string): string {
  const open: string[] = [];
  let whole = "";
  for (const sign of piece) {
    const closes = pairs.get(sign);
    if (sign === open.at(-1)) open.pop();
    else if (closes !== undefined) open.push(closes);
    else if (closing.has(sign)) continue;
    whole += sign;
  }
  return whole + open.toReversed().join("");
}
