import type { WatchContext } from "../../src/chat/command-context.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { bold, code, escapeText, shorten } from "../../src/chat/text.ts";
import { describeEvent } from "../../src/chat/words/describe-event.ts";
import type { KeptItem } from "../../src/domain/kept-item.ts";
import type { Match } from "../../src/domain/match.ts";
import type { Source } from "../../src/domain/source.ts";
import type { Watch, WatchHit } from "../../src/domain/watch.ts";
import type { QueryWorld } from "../../src/match/compile-query.ts";
import { drawExplanation } from "../watch/draw-explanation.ts";
import { nearestWatches, type Tried } from "../watch/nearest-watch.ts";

const mostSpellings = 4;

/** Each watch that found an item, as the watch stood then, by which spelling, and what was read of it; of restricted material neither. */
export function describeHits(
  { item, enriched, watches, source }: Pick<Match, "item" | "enriched" | "watches" | "source">,
  now: readonly Watch[],
): readonly string[] {
  if (source.handling === "restricted") return ["Matched a watch; its source is restricted, so no more is shown."];
  const event = enriched?.event;
  const happened = event === undefined ? [] : [`What happened, by rule: ${escapeText(describeEvent(event, item))}.`];
  return [...watches.map((watch) => describeHit(watch, now)), ...happened];
}

function describeHit({ watchId, name, query, severity, hits }: WatchHit, now: readonly Watch[]): string {
  const spellings = [...new Set(hits.map(({ text, term }) => spelling(text, term)))];
  const more = spellings.length > mostSpellings ? ` and ${spellings.length - mostSpellings} more` : "";
  const by = spellings.length === 0 ? "" : ` by ${spellings.slice(0, mostSpellings).join(", ")}${more}`;
  const stood = query === undefined ? "" : `, which then was ${code(query, 300)}${since(watchId, query, now)}`;
  return `Matched ${bold(name)} (${severity})${by}${stood}.`;
}

/** `“Ал-Азоим” = Al-Azaim`. */
function spelling(text: string, term: string): string {
  const shown = `“${escapeText(shorten(text, 60))}”`;
  return text.toLowerCase() === term.toLowerCase() ? shown : `${shown} = ${escapeText(shorten(term, 60))}`;
}

function since(watchId: string, query: string, now: readonly Watch[]): string {
  const watch = now.find(({ id }) => id === watchId);
  if (watch === undefined) return " (removed since)";
  return watch.query === query ? "" : ` (now ${code(watch.query, 300)})`;
}

/** Why no watch matched an item: which part of the nearest one fails, or what changed since for one that holds now. */
export function describeSilence(
  { item, enriched }: KeptItem,
  source: Pick<Source, "id" | "tags" | "handling">,
  watches: readonly Watch[],
  world: QueryWorld & Pick<WatchContext, "enrich">,
): string {
  if (source.handling === "restricted") return "No watch matched it. Its source is restricted, so no more is shown.";
  const circumstances = { enriched: world.enrich(item, enriched), source: { id: source.id, tags: source.tags } };
  const tried = nearestWatches(watches, item, circumstances, world);
  const [nearest] = tried;
  if (nearest === undefined) return "There is no watch. `/watch add query:…` begins.";
  if (!nearest.explanation.held)
    return `No watch matched it. The nearest of the present ${watches.length}:\n${drawExplanation(nearest.watch, nearest.explanation)}`;
  const holding = tried.filter(({ explanation }) => explanation.held);
  return ["No watch matched it then.", ...holding.map((one) => changed(one, item.seenAt))].join("\n");
}

function changed({ watch: { name, paused, createdAt, query } }: Tried, seenAt: number): string {
  const holds = `${bold(name)} would match now (${code(query, 300)})`;
  if (paused) return `${holds}, but it is paused.`;
  return createdAt > seenAt
    ? `${holds}: it was added after, ${discordTime(createdAt)}.`
    : `${holds}: it was changed since.`;
}
