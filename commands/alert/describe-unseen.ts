import { discordTime } from "../../src/chat/discord-time.ts";
import { bold, count, escapeText, joined, md, withCommas } from "../../src/chat/text.ts";
import type { ItemJourney } from "../../src/domain/item-journey.ts";
import type { PollState } from "../../src/domain/source.ts";
import { healthOf } from "../../src/domain/source-health.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";

type Near = ItemJourney["near"][number];

/** Of an address that no source showed: what the sources of that site showed, and when they failed. */
export function describeUnseen({ host }: URL, near: readonly Near[]): readonly Markdown[] {
  const site = escapeText(host);
  if (near.length === 0) return [md`Never seen: no source of this server is of ${site}. \`/source add\` adds one.`];
  return [md`Never seen in a feed. This server's sources of ${site}:`, ...near.map(sourceLine)];
}

function sourceLine({ source, state }: Near): Markdown {
  const name = bold(source.source.name);
  if (source.paused) return md`• ${name} is paused.`;
  if (state?.lastPolledAt === undefined) return md`• ${name} was not read yet.`;
  const parts = [
    state.lastReadAt === undefined ? md`never read` : md`last read ${discordTime(state.lastReadAt)}`,
    state.span !== undefined &&
      md`its feed then showed items from ${discordTime(state.span[0])} to ${discordTime(state.span[1])}`,
    outages(state),
    healthOf(state, state.lastPolledAt).kind === "failing" && md`failing since ${discordTime(state.failingSince ?? 0)}`,
  ];
  return md`• ${name}: ${joined(parts, "; ")}.`;
}

function outages({ history = [] }: PollState): Markdown {
  const failed = history.filter(([, kind]) => kind === "failed");
  if (failed.length === 0) return md`none of the last ${count(history.length, "poll")} failed`;
  const times = failed.slice(-3).map(([seconds]) => discordTime(seconds * 1000));
  return md`${failed.length} of the last ${count(history.length, "poll")} failed, the latest ${withCommas(times)}`;
}
