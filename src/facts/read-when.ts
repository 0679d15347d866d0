import { isPartialDate, type PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { readMonthName } from "./format-date.ts";

/** A statement's times. */
export type When = Pick<Statement, "from" | "to" | "asOf" | "inferredDate">;

/**
 * A time as a person writes it, at the precision given: `2024`, `2024-07`, `July 2024`, `12 Jul 2024`, `2024-07-12`, each also
 * after `ca.`; `since …`, `until …`, `as of …`, `2019-04 – 2020-04`. A date alone is `bare`. Undefined where it is none of these.
 */
export function readWhen(text: string, bare: "from" | "asOf"): When | undefined {
  const rough = /^(?:ca?\.|circa|about|around|~)\s*/iu;
  const trimmed = text.trim();
  const when = readExactly(trimmed.replace(rough, ""), bare);
  return when !== undefined && rough.test(trimmed) ? { ...when, inferredDate: "about that time" } : when;
}

function readExactly(text: string, bare: "from" | "asOf"): When | undefined {
  const alone = readDate(text);
  if (alone !== undefined) return { [bare]: alone };
  const [, word = "", dated = ""] = /^(since|from|until|till|as of|seen in|on|in) (.+)$/iu.exec(text) ?? [];
  const date = readDate(dated);
  if (date !== undefined) return { [sides.get(word.toLowerCase()) ?? bare]: date };
  const [, begin = "", end = ""] = /^(.+?)(?:\s+(?:to|until|[-–—])\s+|\s*(?:[–—]|\.\.)\s*)(.+)$/iu.exec(text) ?? [];
  const [from, to] = [readDate(begin), readDate(end)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

const sides = new Map<string, "from" | "to" | "asOf">([
  ["since", "from"],
  ["from", "from"],
  ["until", "to"],
  ["till", "to"],
  ["as of", "asOf"],
  ["seen in", "asOf"],
]);

function readDate(text: string): PartialDate | undefined {
  const date = text.trim();
  if (isPartialDate(date)) return date;
  const [, day = "", rest = ""] = /^(\d{1,2})\.? (\p{L}+\.? \d{4})$/u.exec(date) ?? [];
  const month = readMonthName(day === "" ? date : rest);
  const whole = day === "" || month === undefined ? month : `${month}-${day.padStart(2, "0")}`;
  return whole !== undefined && isPartialDate(whole) ? whole : undefined;
}
