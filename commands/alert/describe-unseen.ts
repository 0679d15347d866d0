import { discordTime } from "../../src/chat/discord-time.ts";
import { bold, count, escapeText } from "../../src/chat/text.ts";
import type { ItemJourney } from "../../src/domain/item-journey.ts";
import type { PollState } from "../../src/domain/source.ts";
import { healthOf } from "../../src/domain/source-health.ts";

type Near = ItemJourney["near"][number];

/** Of an address that no source showed: what the sources of that site showed, and when they failed. */
export function describeUnseen({ host }: URL, near: readonly Near[]): readonly string[] {
  const site = escapeText(host);
  if (near.length === 0) return [`Never seen: no source of this server is of ${site}. \`/source add\` adds one.`];
  return [`Never seen in a feed. This server's sources of ${site}:`, ...near.map(sourceLine)];
}

function sourceLine({ source, state }: Near): string {
  const name = bold(source.source.name);
  if (source.paused) return `• ${name} is paused.`;
  if (state?.lastPolledAt === undefined) return `• ${name} was not read yet.`;
  const parts = [
    state.lastReadAt === undefined ? "never read" : `last read ${discordTime(state.lastReadAt)}`,
    state.span !== undefined &&
      `its feed then showed items from ${discordTime(state.span[0])} to ${discordTime(state.span[1])}`,
    outages(state),
    healthOf(state, state.lastPolledAt).kind === "failing" && `failing since ${discordTime(state.failingSince ?? 0)}`,
  ];
  return `• ${name}: ${parts.filter(Boolean).join("; ")}.`;
}

function outages({ history = [] }: PollState): string {
  const failed = history.filter(([, kind]) => kind === "failed");
  if (failed.length === 0) return `none of the last ${count(history.length, "poll")} failed`;
  const times = failed.slice(-3).map(([seconds]) => discordTime(seconds * 1000));
  return `${failed.length} of the last ${count(history.length, "poll")} failed, the latest ${times.join(", ")}`;
}
