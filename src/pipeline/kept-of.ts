import type { PolledSource } from "../domain/followed-source.ts";
import type { KeptItem } from "../domain/kept-item.ts";
import { cutText } from "../ingest/cut-text.ts";
import type { Judged } from "./judge-items.ts";
import type { PollDeps } from "./poll-deps.ts";

/** In UTF-16 units: far beyond a news item, and thousands of them still fit a small disk. */
const longestKept = 10_000;

/** What is kept of a reading to try watches on later: all that is unseen, also what is too old to alert. Nothing of samples. */
export function keptOf(
  judged: readonly Judged[],
  { follows }: PolledSource,
  { enrich }: Pick<PollDeps, "enrich">,
): readonly KeptItem[] {
  if (follows.every(({ face }) => face.sample)) return [];
  return judged.map(({ item }) => ({
    item: { ...item, text: cutText(item.text, longestKept) },
    enriched: enrich(item),
  }));
}
