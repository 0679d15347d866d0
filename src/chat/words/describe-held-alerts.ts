import type { HeldAlerts } from "../../domain/held-alerts.ts";
import type { StatusReport } from "../../domain/status-report.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { discordTime } from "../discord-time.ts";
import { channelMention } from "../links.ts";
import { bold, code, count, md, withCommas } from "../text.ts";
import { holdWords } from "./account-line.ts";

const mostNamed = 5;

/** What of one channel is held, why and until when: `2 alerts for the digest until 09:00, 1 alert in a cooldown until 09:30`. */
export function describeHeldAlerts(held: readonly HeldAlerts[]): Markdown {
  return withCommas(
    held.map(({ hold, stories, until }) => {
      const end = hold === "surge" || until <= 0 ? md`` : md` until ${discordTime(until)}`;
      return md`${count(stories, "alert")} ${holdWords[hold]}${end}`;
    }),
  );
}

/** What is held elsewhere, each with what posts it; `channelId` is the channel that is spoken of already. */
export function describeHeldElsewhere(
  held: readonly HeldAlerts[],
  channelId: string,
  undecided: StatusReport["undecided"] = [],
): readonly Markdown[] {
  const named = Map.groupBy(
    held.filter((one) => one.channelId !== undefined && one.channelId !== channelId),
    (one) => one.channelId ?? "",
  );
  const unseen = held.filter((one) => one.channelId === undefined).reduce((sum, { stories }) => sum + stories, 0);
  const sources = undecided.slice(0, mostNamed);
  return [
    ...[...named].slice(0, mostNamed).map(([id, theirs]) => md`• ${describeHeldFor(id, theirs)}`),
    ...(named.size > mostNamed
      ? [md`• For ${count(named.size - mostNamed, "more channel")}; \`/route show\` names them.`]
      : []),
    ...(unseen > 0 ? [md`• For channels that you cannot see: ${count(unseen, "alert")}.`] : []),
    ...sources.map(
      ({ source, items }) =>
        md`• Of ${bold(source)}: ${count(items, "item")} until somebody decides. ${code(`/source show source:${source}`, 150)} releases or discards.`,
    ),
    ...(undecided.length > mostNamed
      ? [md`• Of ${count(undecided.length - mostNamed, "more source")}; \`/status\` counts them.`]
      : []),
  ];
}

/** The same of a whole channel, with what posts it. */
export function describeHeldFor(channelId: string, held: readonly HeldAlerts[]): Markdown {
  const isOnCard = held.every(({ hold }) => hold === "surge");
  const wayOut = isOnCard ? md`The live card there lists them.` : md`\`/digest now\` there posts them.`;
  return md`For ${channelMention(channelId)}: ${describeHeldAlerts(held)}. ${wayOut}`;
}
