import type { WatchContext } from "../../src/chat/command-context.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { itemLink } from "../../src/chat/item-link.ts";
import { bold, capitalise, code, escapeText, md, shorten, withCommas, withSpaces } from "../../src/chat/text.ts";
import { describeApartReason, nameApartReason } from "../../src/chat/words/describe-apart-reason.ts";
import { describeDoubtfulDate } from "../../src/chat/words/describe-doubtful-date.ts";
import { describeEdits, describeIdentity } from "../../src/chat/words/describe-identity.ts";
import { describeJoinReason } from "../../src/chat/words/describe-join-reason.ts";
import type { ItemJourney } from "../../src/domain/item-journey.ts";
import type { Match } from "../../src/domain/match.ts";
import { highestOf } from "../../src/domain/severity.ts";
import type { Alert, Report, Story } from "../../src/domain/story.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { QueryWorld } from "../../src/match/compile-query.ts";
import { describeDelivery, describeTriage } from "./describe-delivery.ts";
import { describeHits, describeSilence } from "./describe-match.ts";

export interface JourneyWorld extends QueryWorld, Pick<WatchContext, "enrich"> {
  readonly guildId: string;
  /** As they are now. */
  readonly watches: readonly Watch[];
  /** Leaves out what the watches lack: whoever asks says it. */
  readonly isBrief?: boolean;
}

/** What became of an item, step by step with times: which sources showed it, what matched, its story, each channel. */
export function describeJourney(journey: ItemJourney, world: JourneyWorld): readonly Markdown[] {
  const { rows, kept, held, discarded, waiting, stories } = journey;
  return [
    ...titleOf(journey),
    ...rows.map((row) => seen(row, publishedWords(kept?.item.published))),
    ...held.flatMap((match) => {
      const decide = md`Held: ${whyHeld(match.heldFor)}. ${code(`/source show source:${match.source.id}`)} lets you decide.`;
      return [...describeHits(match, world.watches), decide];
    }),
    ...discarded.map(discardedWords),
    ...waiting.flatMap((match) => [
      ...describeHits(match, world.watches),
      md`Its alert is being made, since ${discordTime(match.matchedAt)}.`,
    ]),
    ...stories.flatMap((story) => storyLines(story, journey, world)),
    ...(held.length + discarded.length + waiting.length + stories.length === 0 ? [unmatched(journey, world)] : []),
  ];
}

function whyHeld(heldFor: Match["heldFor"]): Markdown {
  return heldFor === "move"
    ? md`another site answered for its source`
    : md`its source suddenly showed too many new items`;
}

function discardedWords({ heldFor, watches, discardedAt, by }: ItemJourney["discarded"][number]): Markdown {
  const decided = by === "person" ? md`a person discarded it` : md`nobody decided in time, and it was let go`;
  const names = withCommas(watches.map((name) => bold(name)));
  return md`Matched ${names}, and was held: ${whyHeld(heldFor)}. Discarded ${discordTime(discardedAt)}: ${decided}, without an alert.`;
}

/** As much as its handling allows to show to the person who asks. */
function titleOf({ rows, kept }: ItemJourney): readonly Markdown[] {
  const handling = rows[0]?.source.source.handling ?? "open";
  if (kept === undefined || handling === "restricted") return [];
  return [withSpaces([bold(shorten(kept.item.title, 200)), itemLink(kept.item.link, handling)])];
}

function seen({ source, row }: ItemJourney["rows"][number], published: Markdown): Markdown {
  const verdicts = {
    new: "as news",
    baseline: "when the source was first read",
    held: "among more new items than the brake allows",
    known: "which was known under another address",
  } as const;
  const doubt = row.doubtfulDate === undefined ? "" : md`, ${escapeText(describeDoubtfulDate(row.doubtfulDate))}`;
  const first = md`${bold(source.source.name)} first showed it ${discordTime(row.firstSeenAt)}${published}`;
  const identity = row.identity === undefined ? "" : describeIdentity(row.identity);
  const edits = row.edited === undefined ? "" : describeEdits(row.edited);
  return withSpaces([md`${first}, ${verdicts[row.verdict]}${doubt}.`, identity, edits]);
}

function publishedWords(published: string | undefined): Markdown {
  return published === undefined ? md`` : md` (published ${discordTime(Date.parse(published))})`;
}

/** How this item came to the story, then where the story went. */
function storyLines(story: Story, journey: ItemJourney, { guildId, watches }: JourneyWorld): readonly Markdown[] {
  const { shortId, reports, alerts } = story;
  const triage = describeTriage(story.triage);
  const ids = new Set(journey.rows.map(({ row }) => row.itemId));
  const mine = reports.filter(({ item }) => ids.has(item.id) || item.id === journey.kept?.item.id);
  const [report = reports[0]] = mine;
  if (report === undefined) return [];
  const place = reports.indexOf(report);
  const { item, source, joinedAt } = report;
  const shown = md`${bold(source.name)} showed it ${discordTime(item.seenAt)}${publishedWords(item.published)}.`;
  const became = place === 0 ? "Became" : md`Joined, as report ${place + 1} of ${reports.length}${whyJoined(report)},`;
  const split = story.splitFrom === undefined ? "" : md`, split from ${code(story.splitFrom)}`;
  return [
    ...(journey.rows.length === 0 ? [shown] : []),
    ...describeHits(report, watches),
    md`${became} alert ${code(shortId)} ${discordTime(joinedAt)}${split}. ${code(`/alert show alert:${shortId}`)} shows it.`,
    ...(place === 0 ? apartLine(story, report) : []),
    ...(alerts.length === 0 ? [md`No route takes severity ${story.severity}: posted nowhere (\`/route show\`).`] : []),
    ...alerts.map((alert) => md`• ${describeDelivery(alert, guildId)}${routed(alert, report)}`),
    ...(triage.length === 0 ? [] : [capitalise(md`${triage}.`)]),
  ];
}

/** What it shares is not shown of a restricted source. */
function whyJoined({ joined, movedFrom, source }: Report): Markdown {
  if (movedFrom !== undefined) return md` (by a person)`;
  return joined === undefined || source.handling === "restricted"
    ? md``
    : md` (${escapeText(describeJoinReason(joined.why))})`;
}

/** Why it is no report of a story that it may belong to. */
function apartLine({ possibly }: Story, { source }: Report): readonly Markdown[] {
  if (possibly === undefined || source.handling === "restricted") return [];
  const why = source.handling === "open" ? describeApartReason(possibly.why) : nameApartReason(possibly.why);
  return [md`It stayed apart from ${code(possibly.shortId)}: ${escapeText(why, 200)}.`];
}

/** Which way led to the channel. */
function routed({ channelId }: Alert, { channelIds, watches }: Report): Markdown {
  if (!channelIds.includes(channelId)) return md` (by another report)`;
  const own = watches.find((watch) => watch.channelId === channelId);
  if (own !== undefined) return md` (the own channel of ${bold(own.name)})`;
  const highest = highestOf(watches.map(({ severity }) => severity));
  return md` (by its route, for severity ${highest})`;
}

function unmatched({ rows, kept }: ItemJourney, world: JourneyWorld): Markdown {
  const [first] = rows;
  if (rows.every(({ row }) => row.verdict === "baseline"))
    return md`Older than the backfill when the source was first read (\`polling.backfill\`): no watch was asked, and it did not alert.`;
  if (world.isBrief === true) return md`No watch of this server matched it.`;
  if (kept !== undefined && first !== undefined)
    return describeSilence(kept, first.source.source, world.watches, world);
  return md`No watch of this server matched it as it stood then, or its alert is no longer kept. \`/watch test url:…\` tries them now.`;
}
