import { z } from "zod";
import type { Enriched } from "../domain/enriched.ts";
import { lowestSeverity } from "../domain/severity.ts";
import type { EnrichableItem } from "../enrich/enrich.ts";
import type { QueryWorld } from "../match/compile-query.ts";
import { createMatchIndex, type MatchIndex } from "../match/match-index.ts";
import type { QueryMistake } from "../match/query.ts";

/** A watch as a watchlist file has it. */
export interface NamedQuery {
  readonly name: string;
  readonly query: string;
}

export interface MistakenWatch {
  readonly name: string;
  readonly mistake: QueryMistake;
}

/** Answers one JSON line with one object; never throws. */
export type AnswerLine = (line: string) => object;

type Enrich = (item: EnrichableItem) => Enriched;

/** Gets watches ready to be asked of lines, paused ones too; all mistaken queries are told at once. */
export function prepareMatch(
  watches: readonly NamedQuery[],
  world: QueryWorld,
  enrich: Enrich,
):
  | { readonly kind: "ready"; readonly answer: AnswerLine }
  | { readonly kind: "mistaken"; readonly watches: readonly MistakenWatch[] } {
  const index = createMatchIndex(world);
  const mistaken = watches.flatMap(({ name, query }, at) => {
    const outcome = index.set(guild, {
      id: String(at),
      name,
      query,
      severity: lowestSeverity,
      createdAt: 0,
      createdBy: guild,
    });
    return outcome.kind === "mistake" ? [{ name, mistake: outcome }] : [];
  });
  if (mistaken.length > 0) return { kind: "mistaken", watches: mistaken };
  return { kind: "ready", answer: (line) => answerLine(index, line, enrich) };
}

/**
 * Answers each JSON line `{id, title, text, link, source, language?}` with one line
 * `{id, watches: [{watch, hits: [{field, start, end, text}]}]}`, in order, before the next line is read; offsets count
 * UTF-16 units of that field. A line that cannot be understood is answered with `{id, error}`, its id `null` if it has none.
 *
 * @param write is awaited, so that a slow reader of the answers slows this down instead of filling the memory
 */
export async function matchLines(
  lines: AsyncIterable<string>,
  answer: AnswerLine,
  write: (line: string) => Promise<void>,
): Promise<void> {
  for await (const line of lines) {
    if (line.trim() !== "") await write(`${JSON.stringify(answer(line))}\n`);
  }
}

const guild = "cli";

const Text = z.string().nullish();
const ItemLine = z.object({
  id: z.union([z.string(), z.number()]),
  title: Text,
  text: Text,
  source: z.unknown().optional(),
  language: Text,
});

function answerLine(index: MatchIndex, line: string, enrich: Enrich): object {
  const value = fromJson(line);
  const parsed = ItemLine.safeParse(value);
  if (!parsed.success) {
    const id = z.object({ id: ItemLine.shape.id }).safeParse(value).data?.id ?? null;
    return { id, error: `not a line of {id, title, text, link, source, language?}: ${z.prettifyError(parsed.error)}` };
  }
  const { id, title, text, source, language } = parsed.data;
  const follows = [{ guildId: guild, face: { id: typeof source === "string" ? source : "" }, tags: [] }];
  const item = { title: title ?? "", text: text ?? "", language: language ?? undefined };
  const [matched] = index.match(item, { follows }, enrich(item));
  return {
    id,
    watches: (matched?.watches ?? []).map(({ name, hits }) => ({ watch: name, hits: hits.map(withoutTerm) })),
  };
}

function withoutTerm({ field, start, end, text }: { field: string; start: number; end: number; text: string }) {
  return { field, start, end, text };
}

function fromJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
