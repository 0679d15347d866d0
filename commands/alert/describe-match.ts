import type { WatchContext } from "../../src/chat/command-context.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { spelling } from "../../src/chat/spelling.ts";
import { bold, code, escapeText, inLines, md, withCommas } from "../../src/chat/text.ts";
import { describeEvent } from "../../src/chat/words/describe-event.ts";
import type { KeptItem } from "../../src/domain/kept-item.ts";
import type { Match } from "../../src/domain/match.ts";
import type { Source } from "../../src/domain/source.ts";
import type { Watch, WatchHit } from "../../src/domain/watch.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { QueryWorld } from "../../src/match/compile-query.ts";
import { drawExplanation } from "../watch/draw-explanation.ts";
import { nearestWatches, type Tried } from "../watch/nearest-watch.ts";

const mostSpellings = 4;

/** Each watch that found an item, as the watch stood then, by which spelling, and what was read of it; of restricted material neither. */
export function describeHits(
  { item, enriched, watches, source }: Pick<Match, "item" | "enriched" | "watches" | "source">,
  now: readonly Watch[],
): readonly Markdown[] {
  if (source.handling === "restricted") return [md`Matched a watch; its source is restricted, so no more is shown.`];
  const event = enriched?.event;
  const happened = event === undefined ? [] : [md`What happened, by rule: ${escapeText(describeEvent(event, item))}.`];
  return [...watches.map((watch) => describeHit(watch, now)), ...happened];
}

function describeHit({ watchId, name, query, severity, hits }: WatchHit, now: readonly Watch[]): Markdown {
  const spellings = [...new Set(hits.map(spelling))];
  const more = spellings.length > mostSpellings ? md` and ${spellings.length - mostSpellings} more` : md``;
  const by = spellings.length === 0 ? "" : md` by ${withCommas(spellings.slice(0, mostSpellings))}${more}`;
  const stood = query === undefined ? "" : md`, which then was ${code(query, 300)}${since(watchId, query, now)}`;
  return md`Matched ${bold(name)} (${severity})${by}${stood}.`;
}

function since(watchId: string, query: string, now: readonly Watch[]): Markdown {
  const watch = now.find(({ id }) => id === watchId);
  if (watch === undefined) return md` (removed since)`;
  return watch.query === query ? md`` : md` (now ${code(watch.query, 300)})`;
}

/** Why no watch matched an item: which part of the nearest one fails, or what changed since for one that holds now. */
export function describeSilence(
  { item, enriched }: KeptItem,
  source: Pick<Source, "id" | "tags" | "handling">,
  watches: readonly Watch[],
  world: QueryWorld & Pick<WatchContext, "enrich">,
): Markdown {
  if (source.handling === "restricted") return md`No watch matched it. Its source is restricted, so no more is shown.`;
  const circumstances = { enriched: world.enrich(item, enriched), source: { id: source.id, tags: source.tags } };
  const tried = nearestWatches(watches, item, circumstances, world);
  const [nearest] = tried;
  if (nearest === undefined) return md`There is no watch. \`/watch add query:…\` begins.`;
  if (!nearest.explanation.held)
    return md`No watch matched it. The nearest of the present ${watches.length}:\n${drawExplanation(nearest.watch, nearest.explanation)}`;
  const holding = tried.filter(({ explanation }) => explanation.held);
  return inLines([md`No watch matched it then.`, ...holding.map((one) => changed(one, item.seenAt))]);
}

function changed({ watch: { name, paused, createdAt, query } }: Tried, seenAt: number): Markdown {
  const holds = md`${bold(name)} would match now (${code(query, 300)})`;
  if (paused) return md`${holds}, but it is paused.`;
  return createdAt > seenAt
    ? md`${holds}: it was added after, ${discordTime(createdAt)}.`
    : md`${holds}: it was changed since.`;
}
