import type { Match } from "../domain/match.ts";
import type { Alert, Report, Story } from "../domain/story.ts";

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
  "unrouted",
] as const;
export type Outcome = (typeof outcomes)[number];

/** How many (item, channel) pairs had each outcome. Their sum is what matched: counted from the records, never counted up. */
export type Account = Readonly<Record<Outcome, number>>;

/** Folds the outcomes of what matched from an instant until before another, and of what no desk has taken of it yet. */
export function foldAccount(
  stories: readonly Story[],
  inbox: readonly Match[],
  from: number,
  to = Number.POSITIVE_INFINITY,
): Account {
  const all = [
    ...stories.flatMap((story) => outcomesOf(story, from, to)),
    ...inbox
      .filter(({ matchedAt }) => matchedAt >= from && matchedAt < to)
      .map(({ held }) => (held ? "held" : "waiting")),
  ];
  const count = (outcome: Outcome) => all.filter((one) => one === outcome).length;
  return {
    posted: count("posted"),
    merged: count("merged"),
    "rolled up": count("rolled up"),
    held: count("held"),
    muted: count("muted"),
    waiting: count("waiting"),
    unsure: count("unsure"),
    removed: count("removed"),
    dead: count("dead"),
    unrouted: count("unrouted"),
  };
}

/** One outcome for each channel that each report of a story was meant for. */
function outcomesOf({ reports, alerts }: Story, from: number, to: number): readonly Outcome[] {
  const recent = reports
    .map((report, index) => ({ report, index }))
    .filter(({ report }) => report.joinedAt >= from && report.joinedAt < to);
  return recent.flatMap(({ report, index }) => {
    if (report.channelIds.length === 0) return ["unrouted" as const];
    return report.channelIds.map((channelId) =>
      outcomeIn(
        alerts.find((alert) => alert.channelId === channelId),
        isFirstIn(reports, index, channelId),
      ),
    );
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

/** `matched 9 = posted 6 + merged 2 + waiting 1`. */
export function accountLine(account: Account): string {
  const parts = outcomes.filter((outcome) => account[outcome] > 0);
  const matched = outcomes.reduce((sum, outcome) => sum + account[outcome], 0);
  return matched === 0
    ? "matched 0"
    : `matched ${matched} = ${parts.map((outcome) => `${outcome} ${account[outcome]}`).join(" + ")}`;
}
