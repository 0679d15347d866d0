import type { Query } from "./query.ts";

type Words = Extract<Query, { kind: "word" | "phrase" }>;

/** Words that stand side by side may be one name: islamic state khorasan province. */
const mostInRow = 4;

/**
 * What a query looks for as it is written and what may be a name: its words, its phrases and the words that stand side by side, those
 * of more words first. What is left out with NOT is not among them.
 */
export function plainTexts(query: Query): readonly string[] {
  return [...new Set(textsIn(query))].toSorted((a, b) => wordsOf(b) - wordsOf(a));
}

/** The query with an entity in the place of a text that `plainTexts` gave. */
export function withEntity(query: Query, text: string, id: string): Query {
  const entity: Query = { kind: "entity", id };
  const inside = (part: Query): Query => withEntity(part, text, id);
  switch (query.kind) {
    case "word":
    case "phrase":
      return query.text === text ? entity : query;
    case "field":
      return { ...query, part: inside(query.part) };
    case "near":
      return { ...query, left: inside(query.left), right: inside(query.right) };
    case "or":
      return { ...query, parts: query.parts.map(inside) };
    case "and": {
      const parts = withoutRow(query.parts, text, entity).map(inside);
      const [only, ...others] = parts;
      return others.length === 0 && only !== undefined ? only : { ...query, parts };
    }
    default:
      return query;
  }
}

function textsIn(query: Query): readonly string[] {
  switch (query.kind) {
    case "word":
    case "phrase":
      return [query.text];
    case "field":
      return textsIn(query.part);
    case "near":
      return [...textsIn(query.left), ...textsIn(query.right)];
    case "or":
      return query.parts.flatMap(textsIn);
    case "and":
      return [...rowsOf(query.parts).map(({ text }) => text), ...query.parts.flatMap(textsIn)];
    default:
      return [];
  }
}

interface Row {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Two to four words side by side. */
function rowsOf(parts: readonly Query[]): readonly Row[] {
  return parts.flatMap((_, from) =>
    Array.from({ length: mostInRow - 1 }, (_, more) => from + more + 2).flatMap((to) => {
      const words = parts.slice(from, to).filter(isWord);
      return to > parts.length || words.length < to - from
        ? []
        : [{ text: words.map(({ text }) => text).join(" "), from, to }];
    }),
  );
}

function withoutRow(parts: readonly Query[], text: string, entity: Query): readonly Query[] {
  const row = rowsOf(parts).find((one) => one.text === text);
  return row === undefined ? parts : [...parts.slice(0, row.from), entity, ...parts.slice(row.to)];
}

function isWord(query: Query): query is Words {
  return query.kind === "word";
}

function wordsOf(text: string): number {
  return text.split(" ").length;
}
