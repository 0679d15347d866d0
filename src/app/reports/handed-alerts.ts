import { entryOf } from "../../domain/bulletin-entry.ts";
import type { HandedAlert, Handover, LastAction, Wait } from "../../domain/handover.ts";
import { severities } from "../../domain/severity.ts";
import type { Alert, Story } from "../../domain/story.ts";
import { eventReportsOf, mergeEvents } from "../../domain/story-event.ts";

/** More have no room in the attached file either: lists show them. */
const mostOpen = 500;
const mostNamed = 8;

/** A story as far as a channel's readers may see it: with those of its alerts that are in channels they can see. */
export function seenIn(story: Story, channels: ReadonlySet<string>): Story | undefined {
  const alerts = story.alerts.filter(({ channelId }) => channels.has(channelId));
  return alerts.length === 0 ? undefined : { ...story, alerts };
}

/**
 * What is open and whose work it is, and what is in no channel yet.
 *
 * @param stories those that people have not finished, as far as they may be named
 * @param workSince acknowledged ones are listed where that was after this
 */
export function handedAlerts(
  stories: readonly Story[],
  workSince: number,
): Pick<Handover, "open" | "openMore" | "working" | "waits"> {
  const isOpen = ({ triage }: Story) => triage.state === "open";
  const open = inOrder(stories.filter(isOpen));
  const working = stories.filter((story) => !isOpen(story) && (story.triage.changedAt ?? 0) >= workSince);
  return {
    open: open.slice(0, mostOpen).map(handed),
    openMore: Math.max(0, open.length - mostOpen),
    working: inOrder(working).slice(0, mostOpen).map(handed),
    waits: waitsOf(open),
  };
}

function inOrder(stories: readonly Story[]): readonly Story[] {
  const rank = ({ severity }: Story) => severities.indexOf(severity);
  return stories.toSorted((a, b) => rank(b) - rank(a) || a.openedAt - b.openedAt);
}

function handed(story: Story): HandedAlert {
  const { shortId, severity, openedAt, triage } = story;
  const { title, gist, reports, isDisputed, stance } = entryOf(story, story.alerts[0]?.channelId ?? "", []);
  const claim = isDisputed ? "disputed" : (stance?.is ?? unsettled(story));
  return {
    ...{ shortId, severity, reports, openedAt, last: lastOf(story) },
    ...(title !== undefined && { title }),
    ...(gist !== undefined && { gist }),
    ...(triage.assignedTo !== undefined && { assignedTo: triage.assignedTo }),
    ...(claim !== undefined && { claim }),
  };
}

/** What its reports say of who did it, of those that may be shown. */
function unsettled({ reports }: Story): "attributed" | "unclaimed" | undefined {
  const shown = reports.filter(({ source }) => source.handling !== "restricted");
  const stance = mergeEvents(eventReportsOf(shown))?.stance.value;
  return stance === "attributed" || stance === "unclaimed" ? stance : undefined;
}

/** The newest of what came to it and of what people did with it. */
function lastOf({ openedAt, reports, alerts, deeds = [] }: Story): LastAction {
  const replies = alerts.flatMap((alert) => alert.replies);
  const all: readonly LastAction[] = [
    { what: "opened", at: openedAt },
    ...reports.slice(1).map(({ joinedAt }) => ({ what: "report", at: joinedAt }) as const),
    ...replies.flatMap(({ reminder, delivery: { doneAt: at } }) =>
      at === undefined ? [] : [{ what: reminder === true ? "reminder" : "update", at } as const],
    ),
    ...deeds.map(({ code: what, at, by }) => ({ what, at, ...(by !== undefined && { by }) })),
  ];
  return all.reduce((last, one) => (one.at >= last.at ? one : last));
}

/** Alerts of open stories that are in no channel of their own, those alike together; what comes back first is first. */
function waitsOf(stories: readonly Story[]): readonly Wait[] {
  const waits = stories.flatMap(({ shortId, alerts }) => alerts.flatMap((alert) => waitOf(alert, shortId) ?? []));
  const alike = Map.groupBy(waits, ({ state, hold, until }) => `${state} ${hold} ${until}`);
  const grouped = [...alike.values()].flatMap((same) => {
    const [first] = same;
    const alerts = [...new Set(same.flatMap((one) => one.alerts))].slice(0, mostNamed);
    return first === undefined ? [] : [{ ...first, count: same.length, alerts }];
  });
  return grouped.toSorted((a, b) => (a.until ?? Number.MAX_VALUE) - (b.until ?? Number.MAX_VALUE));
}

function waitOf({ delivery, hold, removed }: Alert, shortId: string): Wait | undefined {
  const { state, nextAttemptAt } = delivery;
  const one = { count: 1, alerts: [shortId] };
  if (removed) return undefined;
  switch (state) {
    case "held":
      return { ...one, state, hold: hold ?? "digest", until: nextAttemptAt };
    case "muted":
    case "unsure":
    case "dead":
      return { ...one, state };
    case "paused":
      return { ...one, state, until: nextAttemptAt };
    case "queued":
    case "sending":
      return { ...one, state: "waiting" };
    default:
      return undefined;
  }
}
