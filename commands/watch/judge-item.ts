import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { bold, code, escapeText, md } from "../../src/chat/text.ts";
import { describeReadFailure } from "../../src/chat/words/describe-read-failure.ts";
import { isAtLeast } from "../../src/domain/guild.ts";
import type { ReadableItem } from "../../src/domain/page-reading.ts";
import { isLooking, type Watch } from "../../src/domain/watch.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Circumstances } from "../../src/match/explain-query.ts";
import { describeNearest } from "./describe-nearest.ts";
import type { SeenItem } from "./follow-chosen.ts";
import { nearestWatches } from "./nearest-watch.ts";
import type { ChosenWords } from "./read-chosen-message.ts";

export interface JudgedItem {
  readonly lines: readonly Markdown[];
  /** What the watches were asked of; absent where the message has no words and its page was not read. */
  readonly item?: ReadableItem | undefined;
  readonly circumstances: Circumstances;
  /** Whether a watch that looks finds it. */
  readonly isFound: boolean;
}

/** Asks the watches that look what of an item they lack; the item is what a source showed, else the message's words, else its page. */
export async function judgeItem(
  chosen: ChosenWords,
  seen: SeenItem | undefined,
  caller: Caller,
  context: Needs<"clock" | "sources" | "watches">,
): Promise<JudgedItem> {
  const { item, lines = [] } = seen === undefined ? await readItem(chosen, caller, context) : { item: seen.kept.item };
  const nothing = { lines, circumstances: {}, isFound: false };
  if (item === undefined) return nothing;
  const circumstances: Circumstances = {
    enriched: context.watches.enrich(item, seen?.kept.enriched),
    ...(seen !== undefined && { source: { id: seen.source.id, tags: seen.source.tags } }),
  };
  const { watches } = await context.watches.lists.of(caller.guildId);
  const now = context.clock.now();
  const active = watches.filter((watch) => isLooking(watch, now));
  const tried = nearestWatches(active, item, circumstances, context.watches);
  const [nearest] = tried;
  if (nearest === undefined) return { ...nothing, item, circumstances, lines: [...lines, noWatch(watches.length)] };
  if (!nearest.explanation.held)
    return { ...nothing, item, circumstances, lines: [...lines, describeNearest(nearest, item, circumstances)] };
  const { name, query } = nearest.watch;
  const found = md`${bold(name)} would find it (${code(query, 150)})${whyNot(nearest.watch, seen)}.`;
  return { lines: [...lines, found], item, circumstances, isFound: true };
}

function whyNot({ createdAt }: Watch, seen: SeenItem | undefined): Markdown {
  if (seen === undefined) return md` if a source that this server follows showed it`;
  if (seen.kept.tooOld === true) return md``;
  return createdAt > seen.kept.item.seenAt ? md`: it was added after the item was seen` : md`: it was changed since`;
}

function noWatch(count: number): Markdown {
  return count === 0
    ? md`There is no watch. \`/watch add query:…\` begins.`
    : md`No watch looks at present: all are paused or have ended (\`/watch list\`).`;
}

/** A page is opened only for watchlist editors: a request shows a site that somebody here looks at it. */
async function readItem(
  { words, isWorded, addresses: [address] }: ChosenWords,
  { guildId, level }: Caller,
  context: Needs<"sources">,
): Promise<{ readonly item?: ReadableItem | undefined; readonly lines?: readonly Markdown[] }> {
  if (isWorded || address === undefined) return { item: { title: words, text: words } };
  if (!isAtLeast("watchlist-editor", level))
    return { lines: [md`A watchlist editor can have the page opened and tried on the watches.`] };
  const reading = await context.sources.readPage(address.href, { guildId });
  if (reading.kind === "read") return { item: reading.items[0] };
  const why = escapeText(describeReadFailure(reading.failure, "page"));
  return {
    lines: [md`${escapeText(address.host)} could not be read: ${why}.`],
    ...(words !== "" && { item: { title: words, text: words } }),
  };
}
