import type { Release } from "../../domain/release.ts";
import type { WordStream } from "../../text/word-stream.ts";
import type { Sign } from "./sign.ts";

/** Where a sign stands in the item. */
export function spanOf({ from, to }: Pick<Sign, "from" | "to">, stream: WordStream): Release["where"] {
  const start = stream.from[from] ?? 0;
  const field = stream.fieldOf(start) === 0 ? "title" : "text";
  return { field, ...stream.original(start, stream.to[to] ?? 0) };
}
