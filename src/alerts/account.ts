import type { Alert, Report, Story } from "../domain/story.ts";
import type { PendingMatch } from "./pending-matches.ts";

/** What became of one item in one channel; exactly one of these. */
const outcomes = [
  "posted",
  "merged",
  "rolled up",
  "held",
  "muted",
  "waiting",
  "unsure",
  "removed",
  "dead",
  "discarded",
  "unrouted",
] as const;
export type Outcome = (typeof outcomes)[number];

/** What holds back, with its words, in the order in which it is told. */
const holds = [
  ["digest", "for the digest"],
  ["quiet", "in quiet hours"],
  ["brake", "by the brake"],
  ["move", "until its source's new site is confirmed"],
  ["burst", "for the roll-up"],
  ["cooldown", "in a cooldown"],
  ["surge", "for the live card of a surge"],
  ["first-day", "for the first day's list"],
] as const satisfies readonly (readonly [Hold, string])[];
type Hold = NonNullable<Alert["hold"] | PendingMatch["heldFor"]>;

/** What became of one item in one channel, and what holds it where it is held. */
interface Fate {
  readonly outcome: Outcome;
  readonly hold?: Hold | undefined;
}

/** How many (item, channel) pairs had each outcome, and what holds the held ones: counted from the records, never counted up. */
export interface Account {
  /** Their sum is what matched. */
  readonly became: ReadonlyMap<Outcome, number>;
  readonly held: ReadonlyMap<Hold, number>;
}

/** Folds the outcomes of what matched from an instant until before another: of stories, and of what no story tells. */
export function foldAccount(
  stories: readonly Story[],
  untold: readonly PendingMatch[],
  from: number,
  to = Number.POSITIVE_INFINITY,
): Account {
  // A crash may leave in the inbox what a story tells already.
  const told = new Set(stories.flatMap(({ reports }) => reports.map(({ item }) => item.id)));
  const fates = [
    ...stories.flatMap((story) => fatesOf(story, from, to)),
    ...untold
      .filter(({ itemId, matchedAt }) => !told.has(itemId) && matchedAt >= from && matchedAt < to)
      .flatMap(fatesOfUntold),
  ];
  return {
    became: tally(fates.map(({ outcome }) => outcome)),
    held: tally(fates.flatMap(({ outcome, hold = "digest" }) => (outcome === "held" ? [hold] : []))),
  };
}

/** What no channel is meant for counts once. */
function fatesOfUntold({ channelIds, outcome, heldFor }: PendingMatch): readonly Fate[] {
  return Array.from({ length: Math.max(channelIds.length, 1) }, () => ({ outcome, hold: heldFor }));
}

/** One for each channel that each report of a story was meant for. */
function fatesOf({ reports, alerts }: Story, from: number, to: number): readonly Fate[] {
  const recent = reports
    .map((report, index) => ({ report, index }))
    .filter(({ report }) => report.joinedAt >= from && report.joinedAt < to);
  return recent.flatMap(({ report, index }): readonly Fate[] => {
    if (report.channelIds.length === 0) return [{ outcome: "unrouted" }];
    return report.channelIds.map((channelId) => {
      const alert = alerts.find((one) => one.channelId === channelId);
      return { outcome: outcomeIn(alert, isFirstIn(reports, index, channelId)), hold: alert?.hold };
    });
  });
}

function isFirstIn(reports: readonly Report[], index: number, channelId: string): boolean {
  return reports.slice(0, index).every(({ channelIds }) => !channelIds.includes(channelId));
}

function outcomeIn(alert: Alert | undefined, isFirst: boolean): Outcome {
  if (alert === undefined) return "unrouted";
  if (alert.state === "removed") return "removed";
  switch (alert.delivery.state) {
    case "delivered":
      return isFirst ? "posted" : "merged";
    case "bundled":
      return "rolled up";
    case "held":
    case "muted":
    case "unsure":
    case "dead":
      return alert.delivery.state;
    default:
      return "waiting";
  }
}

function tally<K>(all: readonly K[]): ReadonlyMap<K, number> {
  return new Map([...Map.groupBy(all, (one) => one)].map(([key, same]) => [key, same.length]));
}

/** `matched 9 = posted 6 + merged 2 + waiting 1`. */
export function accountLine({ became }: Account): string {
  const parts = outcomes.flatMap((outcome) => {
    const number = became.get(outcome);
    return number === undefined ? [] : [`${outcome} ${number}`];
  });
  return parts.length === 0 ? "matched 0" : `matched ${sumOf(became)} = ${parts.join(" + ")}`;
}

/** `held 7: 4 for the digest, 3 in quiet hours`; `undefined` where nothing is held. */
export function heldLine({ held }: Account): string | undefined {
  const parts = holds.flatMap(([hold, words]) => {
    const number = held.get(hold);
    return number === undefined ? [] : [`${number} ${words}`];
  });
  return parts.length === 0 ? undefined : `held ${sumOf(held)}: ${parts.join(", ")}`;
}

function sumOf(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((sum, one) => sum + one, 0);
}
