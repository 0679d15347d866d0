import { SameReason } from "../domain/identity-reason.ts";
import type { Item } from "../domain/item.ts";
import type { ItemRow } from "../domain/item-row.ts";
import type { KeptItem } from "../domain/kept-item.ts";
import type { Match } from "../domain/match.ts";
import { sameAddress } from "../ingest/identity/canonical-link.ts";
import { cutText } from "../ingest/markup/tidy-text.ts";
import type { ItemLog } from "../ports/source-records.ts";
import type { ClassifiedItem } from "./classify-items.ts";
import type { PollDeps } from "./poll-deps.ts";

/** In UTF-16 units: far beyond a news item, and thousands of them still fit a small disk. */
const longestKept = 10_000;

/** Writes down every new or edited item: a row that says what became of it, and the item itself to try watches on later. */
export async function noteItems(
  judged: readonly ClassifiedItem[],
  matches: readonly Match[],
  deps: Pick<PollDeps, "itemLog" | "recentItems">,
): Promise<void> {
  const matched = Map.groupBy(matches, (match) => match.item.id);
  const rows = judged.map((one) => ({
    address: addressOf(one.item),
    row: rowOf(one, matched.get(one.item.id)?.length ?? 0),
  }));
  const [edited, fresh] = [
    rows.filter((_, at) => judged[at]?.verdict === "edited"),
    rows.filter((_, at) => judged[at]?.verdict !== "edited"),
  ];
  await deps.itemLog.note([...fresh, ...(await Promise.all(edited.map((one) => withHistory(one, deps))))]);
  await deps.recentItems.note(judged.map(keptOf));
}

type Noted = Parameters<ItemLog["note"]>[0][number];

/** An item's address, or its id where it has none. */
function addressOf({ id, link }: Item): string {
  return link === undefined ? id : sameAddress(link);
}

function rowOf({ item, verdict, identity }: ClassifiedItem, matched: number): ItemRow {
  const { id, sourceKey, link, seenAt, doubtfulDate, editedAt } = item;
  const why = SameReason.safeParse(identity?.why).data;
  return {
    itemId: id,
    sourceKey,
    ...(link !== undefined && { link }),
    firstSeenAt: seenAt,
    ...(doubtfulDate !== undefined && { doubtfulDate }),
    verdict: verdict === "edited" ? "known" : verdict,
    matched,
    ...(identity !== undefined && verdict !== "edited" && { identity }),
    ...(editedAt !== undefined && why !== undefined && { edited: { at: editedAt, times: 1, why } }),
  };
}

/** What became of an item when it was first seen stays in its row. */
async function withHistory({ address, row }: Noted, { itemLog }: Pick<PollDeps, "itemLog">): Promise<Noted> {
  const [known] = await itemLog.find(address, [row.sourceKey]);
  if (known?.itemId !== row.itemId || row.edited === undefined) return { address, row };
  const { edited, matched } = row;
  return {
    address,
    row: {
      ...known,
      matched: Math.max(known.matched, matched),
      edited: { ...edited, times: (known.edited?.times ?? 0) + 1 },
    },
  };
}

/** Also what is too old to alert. */
function keptOf({ item, enriched: { language, releases }, verdict }: ClassifiedItem): KeptItem {
  return {
    item: { ...item, text: cutText(item.text, longestKept) },
    enriched: { language, releases },
    ...(verdict === "baseline" && { tooOld: true }),
  };
}
