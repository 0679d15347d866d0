import type { PendingMatch } from "../../src/alerts/pending-matches.ts";
import type { Account, Hold, Outcome } from "../../src/domain/account.ts";
import type { Alert, Report, Story } from "../../src/domain/story.ts";

/** What became of one item in one channel, and what holds it where it is held. */
interface Fate {
  readonly outcome: Outcome;
  readonly hold?: Hold | undefined;
}

/** From the stories themselves, against which the totals that the program keeps are held: counts what became of the matches from one instant until before another: of those in stories, and of those in none. */
export function foldAccount(
  stories: readonly Story[],
  untold: readonly PendingMatch[],
  from: number,
  to = Number.POSITIVE_INFINITY,
): Account {
  // A crash may leave in the inbox a match whose item is in a story already.
  const inStories = new Set(stories.flatMap(({ reports }) => reports.map(({ item }) => item.id)));
  const fates = [
    ...stories.flatMap((story) => fatesOf(story, from, to)),
    ...untold
      .filter(({ itemId, matchedAt }) => !inStories.has(itemId) && matchedAt >= from && matchedAt < to)
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
function fatesOf({ reports: all, alerts }: Story, from: number, to: number): readonly Fate[] {
  // What a person joined to it counts where it was first.
  const reports = all.filter(({ movedFrom }) => movedFrom === undefined);
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
  if (alert.removed) return "removed";
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
