import { button, buttonRow } from "../../src/chat/buttons.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import {
  bold,
  code,
  count,
  escapeText,
  inLines,
  label,
  md,
  withCommas,
  withDots,
  withSpaces,
} from "../../src/chat/text.ts";
import { heldLines } from "../../src/chat/words/describe-brake.ts";
import { describeDelay } from "../../src/chat/words/describe-delay.ts";
import { describeDoubts } from "../../src/chat/words/describe-doubtful-date.ts";
import { describeReadFailure } from "../../src/chat/words/describe-read-failure.ts";
import { describeSourceHealth, offerShorterEvery } from "../../src/chat/words/describe-source-health.ts";
import { formatDuration } from "../../src/domain/duration.ts";
import type { FollowedSource } from "../../src/domain/followed-source.ts";
import type { PollMark, PollState } from "../../src/domain/source.ts";
import { healthOf } from "../../src/domain/source-health.ts";
import { kindWords, type SourceNoun } from "../../src/domain/source-kind.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Message } from "../../src/ports/chat.ts";
import { firstLines } from "../shared/pages.ts";
import type { HeldOf } from "./held-of.ts";

/** The buttons under a source; `source-buttons.ts` says what they do. */
export const sourceActions = { release: { name: "source-release" }, discard: { name: "source-discard" } } as const;

const shownPolls = 6;
/** Discord's limit of 2,000 characters, less what is said after a press. */
const roomOfMessage = 1_700;
/** An id may be long, and a button's id has at most 100 characters. */
const longestArgument = 80;

/** A source as one guild has it. Of its address only the host is shown: the rest may be a key. */
export function drawSource(
  followed: FollowedSource,
  state: PollState | undefined,
  { items: held, shown }: HeldOf,
  now: number,
): Message {
  const { source, paused, own, trusts, reach } = followed;
  const { noun } = kindWords[source.kind];
  const health = healthOf(state, now, { trusted: trusts, held });
  const since = health.since === undefined || health.kind === "ok" ? "" : md` (since ${discordTime(health.since)})`;
  const marks = [
    hostOf(source.url),
    source.cadence.kind === "every"
      ? md`every ${escapeText(formatDuration(source.cadence.ms))}`
      : md`cron ${code(source.cadence.expression)}`,
    escapeText(source.language ?? "", 35),
    md`${source.handling}`,
    reach.kind === "proxy" && md`asked through a proxy`,
    own ? md`added here` : md`of the catalogue`,
    source.tags.length > 0 && md`tags ${code(source.tags.join(", "), 200)}`,
  ];
  const lines = [
    md`${bold(source.name)} (${code(source.id)})`,
    withDots(marks),
    standing(followed, md`It ${escapeText(describeSourceHealth(health, noun), 300)}${since}.`),
    ...(state === undefined ? [] : readings(state, paused, noun)),
    ...(health.kind === "moved"
      ? [md`${code(`/source confirm source:${source.id}`)} lets that site answer for it.`]
      : []),
    ...(health.kind === "rolled-over" ? [offerShorterEvery(source.id, health.spanMs, source.cadence)] : []),
  ];
  return {
    content: held > 0 ? inLines([...lines, heldText(held, shown, inLines(lines).length)]) : inLines(lines),
    components: held > 0 && source.id.length <= longestArgument ? [decisions(source.id)] : [],
  };
}

/** As many titles as have room. */
function heldText(held: number, shown: HeldOf["shown"], taken: number): Markdown {
  const head = md`Held, until you decide: ${count(held, "item")} that match your watches. After 30 days they are let go.`;
  const hidden = held - shown.length;
  return inLines([
    head,
    shown.length > 0 && firstLines(heldLines(shown), roomOfMessage - taken - head.length),
    hidden > 0 &&
      shown.length > 0 &&
      md`${count(hidden, "more item")} of channels or sources that are not shown to you.`,
  ]);
}

function standing({ source, paused, reach }: FollowedSource, health: Markdown): Markdown {
  if (paused) return md`Paused: \`/source resume\` reads it again.`;
  return reach.kind === "closed"
    ? md`Not read: ${escapeText(describeReadFailure({ code: "not-allowed", handling: reach.handling }, kindWords[source.kind].noun))}.`
    : health;
}

function readings(state: PollState, paused: boolean, noun: SourceNoun): readonly Markdown[] {
  const { lastReadAt, lastNewAt, perDay, itemsInFeed, history = [] } = state;
  const habit = [
    itemsInFeed !== undefined && md`${count(itemsInFeed, "item")} in the ${noun}`,
    perDay !== undefined && md`about ${Number(perDay.toFixed(perDay >= 1 ? 0 : 1))} new a day`,
    lastNewAt !== undefined && md`the newest ${discordTime(lastNewAt, "relative")}`,
  ];
  const times = [
    lastReadAt !== undefined && md`Last read ${discordTime(lastReadAt, "relative")}`,
    !paused &&
      state.endedAt === undefined &&
      withSpaces([
        md`next check ${discordTime(state.nextPollAt, "relative")}`,
        state.delay && md`(${describeDelay(state.delay)})`,
      ]),
  ];
  return [
    withCommas(habit),
    withCommas(times),
    cutWords(state, noun),
    escapeText(describeDoubts(state)),
    ...(history.length === 0 ? [] : [md`Last polls: ${withDots(history.slice(-shownPolls).toReversed().map(poll))}`]),
  ].filter((line) => line !== "");
}

/** Both ends of a long feed are read, for new entries may be at either. */
function cutWords({ itemsInFeed = 0, leftOut }: PollState, noun: SourceNoun): Markdown {
  if (leftOut === undefined) return md``;
  const number = new Intl.NumberFormat("en");
  return md`Reads ${escapeText(number.format(itemsInFeed))} of the ${escapeText(number.format(itemsInFeed + leftOut))} entries of the ${noun}: those at its beginning and end, where new ones appear.`;
}

function poll([seconds, kind, news]: PollMark): Markdown {
  const words = {
    read: news > 0 ? md`${news} new` : md`nothing new`,
    unchanged: "unchanged",
    failed: "failed",
    gone: "gone",
  } as const;
  return md`${discordTime(seconds * 1000, "time")} ${words[kind]}`;
}

function decisions(sourceId: string): NonNullable<Message["components"]>[number] {
  const { release, discard } = sourceActions;
  return buttonRow([button(release, label`Release`, sourceId), button(discard, label`Discard`, sourceId)]);
}

function hostOf(url: string): Markdown {
  return escapeText(URL.parse(url)?.host || "a sample");
}
