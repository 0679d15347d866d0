import type { PolledSource } from "../domain/followed-source.ts";
import type { KeptItem } from "../domain/kept-item.ts";
import type { Match } from "../domain/match.ts";
import { sameAddress } from "../ingest/identity/canonical-link.ts";
import { cutText } from "../ingest/markup/tidy-text.ts";
import type { ItemLog } from "../ports/source-records.ts";
import type { ClassifiedItem } from "./classify-items.ts";
import type { PollDeps } from "./poll-deps.ts";

/** In UTF-16 units: far beyond a news item, and thousands of them still fit a small disk. */
const longestKept = 10_000;

/** Writes down every unseen item: a row that says what became of it, and the item itself to try watches on later. */
export async function noteItems(
  judged: readonly ClassifiedItem[],
  matches: readonly Match[],
  source: PolledSource,
  deps: Pick<PollDeps, "itemLog" | "recentItems">,
): Promise<void> {
  await deps.itemLog.note(rowsOf(judged, matches));
  await deps.recentItems.note(keptOf(judged, source));
}

/** One row for each unseen item, under its address, or its id where it has none. */
function rowsOf(judged: readonly ClassifiedItem[], matches: readonly Match[]): Parameters<ItemLog["note"]>[0] {
  const matched = Map.groupBy(matches, (match) => match.item.id);
  return judged.map(({ item: { id, sourceKey, link, seenAt, doubtfulDate }, verdict }) => ({
    address: link === undefined ? id : sameAddress(link),
    row: {
      itemId: id,
      sourceKey,
      ...(link !== undefined && { link }),
      firstSeenAt: seenAt,
      ...(doubtfulDate !== undefined && { doubtfulDate }),
      verdict,
      matched: matched.get(id)?.length ?? 0,
    },
  }));
}

/** All that is unseen, also what is too old to alert. Nothing of samples. */
function keptOf(judged: readonly ClassifiedItem[], { follows }: PolledSource): readonly KeptItem[] {
  if (follows.every(({ face }) => face.sample)) return [];
  return judged.map(({ item, enriched: { language, releases }, verdict }) => ({
    item: { ...item, text: cutText(item.text, longestKept) },
    enriched: { language, releases },
    ...(verdict === "baseline" && { tooOld: true }),
  }));
}
