import type { WatchContext } from "../../src/chat/command-context.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { itemLink } from "../../src/chat/item-link.ts";
import { bold, escapeText, shorten } from "../../src/chat/text.ts";
import { describeApartReason, nameApartReason } from "../../src/chat/words/describe-apart-reason.ts";
import { describeDoubtfulDate } from "../../src/chat/words/describe-doubtful-date.ts";
import { describeEdits, describeIdentity } from "../../src/chat/words/describe-identity.ts";
import { describeJoinReason } from "../../src/chat/words/describe-join-reason.ts";
import type { ItemJourney } from "../../src/domain/item-journey.ts";
import type { Match } from "../../src/domain/match.ts";
import { highestOf } from "../../src/domain/severity.ts";
import type { Alert, Report, Story } from "../../src/domain/story.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { QueryWorld } from "../../src/match/compile-query.ts";
import { describeDelivery } from "./describe-delivery.ts";
import { describeHits, describeSilence } from "./describe-match.ts";

export interface JourneyWorld extends QueryWorld, Pick<WatchContext, "enrich"> {
  readonly guildId: string;
  /** As they are now. */
  readonly watches: readonly Watch[];
}

/** What became of an item, step by step with times: which sources showed it, what matched, its story, each channel. */
export function describeJourney(journey: ItemJourney, world: JourneyWorld): readonly string[] {
  const { rows, kept, held, discarded, waiting, stories } = journey;
  return [
    ...titleOf(journey),
    ...rows.map((row) => seen(row, publishedWords(kept?.item.published))),
    ...held.flatMap((match) => {
      const decide = `Held: ${whyHeld(match.heldFor)}. \`/source show source:${match.source.id}\` lets you decide.`;
      return [...describeHits(match, world.watches), decide];
    }),
    ...discarded.map(discardedWords),
    ...waiting.flatMap((match) => [
      ...describeHits(match, world.watches),
      `Its alert is being made, since ${discordTime(match.matchedAt)}.`,
    ]),
    ...stories.flatMap((story) => storyLines(story, journey, world)),
    ...(held.length + discarded.length + waiting.length + stories.length === 0 ? [unmatched(journey, world)] : []),
  ];
}

function whyHeld(heldFor: Match["heldFor"]): string {
  return heldFor === "move" ? "another site answered for its source" : "its source suddenly showed too many new items";
}

function discardedWords({ heldFor, watches, discardedAt, by }: ItemJourney["discarded"][number]): string {
  const decided = by === "person" ? "a person discarded it" : "nobody decided in time, and it was let go";
  const names = watches.map((name) => bold(name)).join(", ");
  return `Matched ${names}, and was held: ${whyHeld(heldFor)}. Discarded ${discordTime(discardedAt)}: ${decided}, without an alert.`;
}

/** As much as its handling allows to show to the person who asks. */
function titleOf({ rows, kept }: ItemJourney): readonly string[] {
  const handling = rows[0]?.source.source.handling ?? "open";
  if (kept === undefined || handling === "restricted") return [];
  return [[`**${escapeText(shorten(kept.item.title, 200))}**`, itemLink(kept.item.link, handling)].join(" ").trim()];
}

function seen({ source, row }: ItemJourney["rows"][number], published: string): string {
  const verdicts = {
    new: "as news",
    baseline: "when the source was first read",
    held: "among more new items than the brake allows",
    known: "which was known under another address",
  };
  const doubt = row.doubtfulDate === undefined ? "" : `, ${describeDoubtfulDate(row.doubtfulDate)}`;
  const first = `${bold(source.source.name)} first showed it ${discordTime(row.firstSeenAt)}${published}`;
  const identity = row.identity === undefined ? "" : describeIdentity(row.identity);
  const edits = row.edited === undefined ? "" : describeEdits(row.edited);
  return [`${first}, ${verdicts[row.verdict]}${doubt}.`, identity, edits].filter(Boolean).join(" ");
}

function publishedWords(published: string | undefined): string {
  return published === undefined ? "" : ` (published ${discordTime(Date.parse(published))})`;
}

/** How this item came to the story, then where the story went. */
function storyLines(story: Story, journey: ItemJourney, { guildId, watches }: JourneyWorld): readonly string[] {
  const { shortId, reports, alerts } = story;
  const ids = new Set(journey.rows.map(({ row }) => row.itemId));
  const mine = reports.filter(({ item }) => ids.has(item.id) || item.id === journey.kept?.item.id);
  const [report = reports[0]] = mine;
  if (report === undefined) return [];
  const place = reports.indexOf(report);
  const { item, source, joinedAt } = report;
  const shown = `${bold(source.name)} showed it ${discordTime(item.seenAt)}${publishedWords(item.published)}.`;
  const became = place === 0 ? "Became" : `Joined, as report ${place + 1} of ${reports.length}${whyJoined(report)},`;
  const split = story.splitFrom === undefined ? "" : `, split from \`${story.splitFrom}\``;
  return [
    ...(journey.rows.length === 0 ? [shown] : []),
    ...describeHits(report, watches),
    `${became} alert \`${shortId}\` ${discordTime(joinedAt)}${split}. \`/alert show alert:${shortId}\` shows it.`,
    ...(place === 0 ? apartLine(story, report) : []),
    ...(alerts.length === 0 ? [`No route takes severity ${story.severity}: posted nowhere (\`/route show\`).`] : []),
    ...alerts.map((alert) => `• ${describeDelivery(alert, guildId)}${routed(alert, report)}`),
  ];
}

/** What it shares is not shown of a restricted source. */
function whyJoined({ joined, movedFrom, source }: Report): string {
  if (movedFrom !== undefined) return " (by a person)";
  return joined === undefined || source.handling === "restricted" ? "" : ` (${describeJoinReason(joined.why)})`;
}

/** Why it is no report of a story that it may belong to. */
function apartLine({ possibly }: Story, { source }: Report): readonly string[] {
  if (possibly === undefined || source.handling === "restricted") return [];
  const why = source.handling === "open" ? describeApartReason(possibly.why) : nameApartReason(possibly.why);
  return [`It stayed apart from \`${possibly.shortId}\`: ${escapeText(shorten(why, 200))}.`];
}

/** Which way led to the channel. */
function routed({ channelId }: Alert, { channelIds, watches }: Report): string {
  if (!channelIds.includes(channelId)) return " (by another report)";
  const own = watches.find((watch) => watch.channelId === channelId);
  if (own !== undefined) return ` (the own channel of ${bold(own.name)})`;
  const highest = highestOf(watches.map(({ severity }) => severity));
  return ` (by its route, for severity ${highest})`;
}

function unmatched({ rows, kept }: ItemJourney, world: JourneyWorld): string {
  const [first] = rows;
  if (rows.every(({ row }) => row.verdict === "baseline"))
    return "Older than the backfill when the source was first read (`polling.backfill`): no watch was asked, and it did not alert.";
  if (kept !== undefined && first !== undefined)
    return describeSilence(kept, first.source.source, world.watches, world);
  return "No watch of this server matched it as it stood then, or its alert is no longer kept. `/watch test url:…` tries them now.";
}
