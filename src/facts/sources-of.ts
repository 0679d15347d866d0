import type { Answer } from "../domain/answer.ts";
import type { FactSource, Statement } from "../domain/statement.ts";
import { formatDate } from "./format-date.ts";

/** One source of an answer under its number, with the ids of the statements that rest on it. */
export interface SourceLine {
  readonly key: string;
  readonly number: number;
  readonly publisher: string;
  readonly text: string;
  readonly url?: string;
  readonly statementIds: readonly string[];
}

/**
 * Where an answer comes from: each source once, numbered in the order in which lines first rest on it, with its date, its grades
 * (Admiralty code) and its statements. Pages that were only read beside a source come after those that lines rest on.
 */
export function sourcesOf({
  sections,
  earlier = [],
  statements,
}: Omit<Answer, "question" | "title">): readonly SourceLine[] {
  const byId = new Map(statements.map((one) => [one.id, one]));
  const cited = [...sections, ...earlier].flatMap(({ lines }) => lines.flatMap(({ from }) => from));
  const inOrder = [...new Set([...cited, ...byId.keys()])].flatMap((id) => byId.get(id) ?? []);
  const rested = inOrder.map((statement) => ({ source: statement.source, statement }));
  const beside = inOrder.flatMap((statement) => (statement.alsoIn ?? []).map((source) => ({ source, statement })));
  const groups = [...Map.groupBy([...rested, ...beside], ({ source }) => keyOf(source)).values()];
  return groups.flatMap((group, index) => {
    const [first] = group;
    return first === undefined
      ? []
      : [
          lineOf(
            index + 1,
            first.source,
            group.map(({ statement }) => statement),
          ),
        ];
  });
}

/** The number of the source that each statement rests on, by the statement's id. */
export function sourceNumbers(answer: Omit<Answer, "question" | "title">): ReadonlyMap<string, number> {
  const numbers = new Map(sourcesOf(answer).map(({ key, number }) => [key, number]));
  return new Map(answer.statements.map(({ id, source }) => [id, numbers.get(keyOf(source)) ?? 0]));
}

function keyOf({ publisher, title }: Pick<FactSource, "publisher" | "title">): string {
  return `${publisher}\n${title}`;
}

function lineOf(
  number: number,
  { title, publisher, date, url }: FactSource,
  statements: readonly Statement[],
): SourceLine {
  const grades = [...new Set(statements.map(({ grade }) => grade))].toSorted().join(", ");
  const when = date === undefined ? "undated" : formatDate(date);
  return {
    key: keyOf({ publisher, title }),
    number,
    publisher,
    text: `${publisher}: ${title} (${when}; graded ${grades})`,
    ...(url !== undefined && { url }),
    statementIds: [...new Set(statements.map(({ id }) => id))],
  };
}
