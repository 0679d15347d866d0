import type { WrongQuery } from "../domain/wrong-query.ts";
import type { QueryMistake } from "./query.ts";

/** A mistake before the query it is in is drawn with it. */
export interface FoundMistake {
  readonly kind: "mistake";
  readonly at: number;
  readonly wrong: WrongQuery;
  readonly suggestion?: string;
}

export function mistake(at: number, wrong: WrongQuery, suggestion?: string): FoundMistake {
  return { kind: "mistake", at, wrong, ...(suggestion === undefined ? {} : { suggestion }) };
}

const shown = 60;

/** Draws the caret; of a long query only the neighbourhood of the place is shown. */
export function drawMistake(text: string, found: FoundMistake): QueryMistake {
  const line = text.replaceAll(/[\s\p{Cc}]/gu, " ");
  const from = found.at > shown ? found.at - Math.floor(shown / 2) : 0;
  const lead = from > 0 ? "…" : "";
  const tail = line.length > from + shown * 2 ? "…" : "";
  const before = line.slice(from, found.at);
  const caret = `${lead}${line.slice(from, from + shown * 2)}${tail}\n${" ".repeat(lead.length + columns(before))}^`;
  return { ...found, caret };
}

/** Combining marks and controls of direction take no column. */
function columns(text: string): number {
  return Array.from(text.replaceAll(/[\p{Mn}\p{Cf}]/gu, "")).length;
}
