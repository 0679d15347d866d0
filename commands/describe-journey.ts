import { bold, escapeText, shorten } from "../src/chat/escape.ts";
import type { PollState } from "../src/domain/source.ts";
import { healthOf } from "../src/domain/source-health.ts";
import type { Story } from "../src/domain/story.ts";
import type { ItemJourney } from "../src/ports.ts";
import { count } from "./count.ts";

type Near = ItemJourney["near"][number];

/** What became of an item, step by step: which sources showed it, what matched, where it is now. */
export function describeJourney(address: URL, journey: ItemJourney): string {
  const { rows, held, waiting, stories, near } = journey;
  if (rows.length === 0 && stories.length === 0) return neverSeen(address, near);
  return shorten(
    [
      ...rows.map(seen),
      ...held.map(({ heldFor, watches, source }) => {
        const why =
          heldFor === "move" ? "another site answered for its source" : "its source suddenly showed too many new items";
        return `It matched ${namesOf(watches)}, and is held: ${why}. \`/source show source:${source.id}\` lets you decide.`;
      }),
      ...waiting.map(({ watches }) => `It matched ${namesOf(watches)}; its alert is being made.`),
      ...stories.map(told),
      ...(held.length + waiting.length + stories.length === 0 ? [unmatched(rows)] : []),
    ].join("\n"),
    2000,
  );
}

function seen({ source, row }: ItemJourney["rows"][number]): string {
  const verdicts = {
    new: "as news",
    baseline: "at the first reading of that source, and too old to alert (`polling.backfill`)",
    held: "among more new items than the brake allows",
  };
  return `${bold(source.source.name)} first showed it ${at(row.firstSeenAt)}, ${verdicts[row.verdict]}.`;
}

function told({ shortId, openedAt, reports, alerts }: Story): string {
  const watches = reports.filter(({ source }) => source.handling !== "restricted").flatMap((report) => report.watches);
  const names = watches.length === 0 ? "a watch" : namesOf(watches);
  const posts = alerts.map(
    ({ channelId, state, delivery }) => `<#${channelId}> ${delivery.state}${state === "open" ? "" : `, ${state}`}`,
  );
  const where = posts.length === 0 ? "no route takes its severity (`/route show`)" : posts.join("; ");
  return `Alert \`${shortId}\` ${at(openedAt)}, by ${names}: ${where}. \`/alert show alert:${shortId}\` shows it.`;
}

function unmatched(rows: ItemJourney["rows"]): string {
  if (rows.every(({ row }) => row.verdict === "baseline")) return "It was not matched against watches.";
  return "No watch of this server matched it as it stood then, or its alert is no longer kept. `/watch test url:…` tries them now.";
}

function neverSeen(address: URL, near: readonly Near[]): string {
  const host = escapeText(address.host);
  if (near.length === 0) return `Never seen: no source of this server is of ${host}. \`/source add\` adds one.`;
  return shorten([`Never seen in a feed. This server's sources of ${host}:`, ...near.map(sourceLine)].join("\n"), 2000);
}

function sourceLine({ source, state }: Near): string {
  const name = bold(source.source.name);
  if (source.paused) return `• ${name} is paused.`;
  if (state?.lastPolledAt === undefined) return `• ${name} was not read yet.`;
  const parts = [
    state.lastReadAt === undefined ? "never read" : `last read ${at(state.lastReadAt)}`,
    state.span !== undefined && `its feed then showed items from ${at(state.span[0])} to ${at(state.span[1])}`,
    outages(state),
    healthOf(state, state.lastPolledAt).kind === "failing" && `failing since ${at(state.failingSince ?? 0)}`,
  ];
  return `• ${name}: ${parts.filter(Boolean).join("; ")}.`;
}

function outages({ history = [] }: PollState): string {
  const failed = history.filter(([, kind]) => kind === "failed");
  if (failed.length === 0) return `none of the last ${count(history.length, "poll")} failed`;
  const times = failed.slice(-3).map(([seconds]) => `<t:${seconds}:f>`);
  return `${failed.length} of the last ${count(history.length, "poll")} failed, the latest ${times.join(", ")}`;
}

function namesOf(watches: readonly { readonly name: string }[]): string {
  return [...new Set(watches.map(({ name }) => bold(name)))].join(", ");
}

function at(ms: number): string {
  return `<t:${Math.floor(ms / 1000)}:f>`;
}
