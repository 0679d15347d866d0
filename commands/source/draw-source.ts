import { button, buttonRow } from "../../src/chat/buttons.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { bold, code, count, escapeText, shorten } from "../../src/chat/text.ts";
import { describeDoubts } from "../../src/chat/words/describe-doubtful-date.ts";
import { describeReadFailure } from "../../src/chat/words/describe-read-failure.ts";
import { describeSourceHealth, offerShorterEvery } from "../../src/chat/words/describe-source-health.ts";
import { formatDuration } from "../../src/domain/duration.ts";
import type { FollowedSource } from "../../src/domain/followed-source.ts";
import type { PollMark, PollState } from "../../src/domain/source.ts";
import { healthOf } from "../../src/domain/source-health.ts";
import { kindWords } from "../../src/domain/source-kind.ts";
import type { Message } from "../../src/ports/chat.ts";

/** The buttons under a source; `source-buttons.ts` says what they do. */
export const sourceActions = { release: { name: "source-release" }, discard: { name: "source-discard" } } as const;

const shownPolls = 6;
/** An id may be long, and a button's id has at most 100 characters. */
const longestArgument = 80;

/** A source as one guild has it. Of its address only the host is shown: the rest may be a key. */
export function drawSource(followed: FollowedSource, state: PollState | undefined, held: number, now: number): Message {
  const { source, paused, own, trusts, reach } = followed;
  const { noun } = kindWords[source.kind];
  const health = healthOf(state, now, { trusted: trusts, held });
  const since = health.since === undefined || health.kind === "ok" ? "" : ` (since ${discordTime(health.since)})`;
  const marks = [
    hostOf(source.url),
    source.cadence.kind === "every"
      ? `every ${formatDuration(source.cadence.ms)}`
      : `cron ${code(source.cadence.expression)}`,
    source.language,
    source.handling,
    reach.kind === "proxy" && "asked through a proxy",
    own ? "added here" : "of the catalogue",
    source.tags.length > 0 && `tags ${code(source.tags.join(", "), 200)}`,
  ];
  const lines = [
    `${bold(source.name)} (${code(source.id)})`,
    marks.filter(Boolean).join(" · "),
    standing(followed, `It ${escapeText(shorten(describeSourceHealth(health, noun), 300))}${since}.`),
    ...(state === undefined ? [] : readings(state, paused, noun)),
    ...(health.kind === "moved" ? [`\`/source confirm source:${source.id}\` lets that site answer for it.`] : []),
    ...(health.kind === "rolled-over" ? [offerShorterEvery(source.id, health.spanMs, source.cadence)] : []),
    ...(held > 0
      ? [`Held, until you decide: ${count(held, "item")} that match your watches. After 30 days they are let go.`]
      : []),
  ];
  return {
    content: lines.join("\n"),
    components: held > 0 && source.id.length <= longestArgument ? [decisions(source.id)] : [],
  };
}

function standing({ source, paused, reach }: FollowedSource, health: string): string {
  if (paused) return "Paused: `/source resume` reads it again.";
  return reach.kind === "closed"
    ? `Not read: ${describeReadFailure({ code: "not-allowed", handling: reach.handling }, kindWords[source.kind].noun)}.`
    : health;
}

function readings(state: PollState, paused: boolean, noun: string): readonly string[] {
  const { lastReadAt, lastNewAt, perDay, itemsInFeed, history = [] } = state;
  const habit = [
    itemsInFeed !== undefined && `${count(itemsInFeed, "item")} in the ${noun}`,
    perDay !== undefined && `about ${perDay >= 1 ? Math.round(perDay) : perDay.toFixed(1)} new a day`,
    lastNewAt !== undefined && `the newest ${discordTime(lastNewAt, "relative")}`,
  ];
  const times = [
    lastReadAt !== undefined && `Last read ${discordTime(lastReadAt, "relative")}`,
    !paused && state.endedAt === undefined && `next check ${discordTime(state.nextPollAt, "relative")}`,
  ];
  return [
    habit.filter(Boolean).join(", "),
    times.filter(Boolean).join(", "),
    cutWords(state, noun),
    describeDoubts(state),
    ...(history.length === 0 ? [] : [`Last polls: ${history.slice(-shownPolls).toReversed().map(poll).join(" · ")}`]),
  ].filter((line) => line !== "");
}

/** Both ends of a long feed are read, for new entries may be at either. */
function cutWords({ itemsInFeed = 0, leftOut }: PollState, noun: string): string {
  if (leftOut === undefined) return "";
  const number = new Intl.NumberFormat("en");
  return `Reads ${number.format(itemsInFeed)} of the ${number.format(itemsInFeed + leftOut)} entries of the ${noun}: those at its beginning and end, where new ones appear.`;
}

function poll([seconds, kind, news]: PollMark): string {
  const words = {
    read: news > 0 ? `${news} new` : "nothing new",
    unchanged: "unchanged",
    failed: "failed",
    gone: "gone",
  };
  return `${discordTime(seconds * 1000, "time")} ${words[kind]}`;
}

function decisions(sourceId: string): NonNullable<Message["components"]>[number] {
  const { release, discard } = sourceActions;
  return buttonRow([button(release, "Release", sourceId), button(discard, "Discard", sourceId)]);
}

function hostOf(url: string): string {
  return escapeText(URL.parse(url)?.host || "a sample");
}
