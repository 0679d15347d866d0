import type { Statement } from "../domain/statement.ts";
import { formatDate } from "./format-date.ts";

/** One source of an answer with the ids of the statements that rest on it. */
export interface SourceLine {
  readonly text: string;
  readonly url?: string;
  readonly statementIds: readonly string[];
}

/** Where an answer comes from: each source once, in the order shown, with its date, its grades (Admiralty code) and its statements. */
export function sourcesOf(statements: readonly Statement[]): readonly SourceLine[] {
  const groups = Map.groupBy(statements, ({ source }) => `${source.publisher}\n${source.title}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { title, publisher, date, url } = first.source;
    const grades = [...new Set(group.map(({ grade }) => grade))].toSorted().join(", ");
    const when = date === undefined ? "undated" : formatDate(date);
    const text = `${publisher}: ${title} (${when}; graded ${grades})`;
    return [{ text, ...(url !== undefined && { url }), statementIds: [...new Set(group.map(({ id }) => id))] }];
  });
}
