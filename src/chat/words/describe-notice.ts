import type { Notice } from "../../domain/notice.ts";
import { dayMs, hourMs, minuteMs } from "../../lib/durations.ts";
import { discordTime } from "../discord-time.ts";
import { bold, code, count } from "../text.ts";

/** A notice in Discord's Markdown; `locale` is that of its numbers. */
export function describeNotice(notice: Notice, locale: string): string {
  switch (notice.code) {
    case "nothing-matched":
      return nothingMatched(notice, locale);
    case "was-off":
      return wasOff(notice);
    case "watch-ended": {
      const { watch, afterMs, alerts } = notice;
      const again = code(`/watch resume watch:${watch} until:${spanOf(afterMs)}`, 150);
      return `${bold(watch)} ended after ${spanOf(afterMs)}: ${count(alerts, "alert")}. ${again} goes on.`;
    }
    case "text":
      return notice.text;
  }
}

/** Also what operators are notified of. */
export function wasOff({ from, to }: { readonly from: number; readonly to: number }): string {
  return `💤 I was off from ${discordTime(from)} to ${discordTime(to)} (${spanOf(to - from)}): nothing was watched then. What the sources still show of that time is read now; what they no longer show stays unseen.`;
}

type NothingMatched = Extract<Notice, { readonly code: "nothing-matched" }>;

function nothingMatched({ sourcesRead, sources, items, canary, offMs = 0 }: NothingMatched, locale: string): string {
  const number = new Intl.NumberFormat(locale);
  const parts = [
    offMs === 0
      ? "Nothing matched in 24 hours"
      : `Nothing matched in the ${spanOf(dayMs - offMs)} that I watched of the last 24 hours; I was off for ${spanOf(offMs)}`,
    `${number.format(sourcesRead)} of ${number.format(sources)} sources read`,
    `${number.format(items)} new ${items === 1 ? "item" : "items"}`,
    canaryWords(canary),
  ];
  return `🔕 ${parts.join(" · ")}`;
}

function canaryWords(canary: NothingMatched["canary"]): string {
  if (canary === "lost") return "**canary lost: alerts may not come out**";
  if (canary === "not-back") return "canary not back yet";
  return canary.minutesAgo === 0 ? "canary just now" : `canary ${canary.minutesAgo} min ago`;
}

/** `90m`, `48h`, `7d`: as a person would write it, to the nearest. */
function spanOf(ms: number): string {
  if (ms < 2 * hourMs) return `${Math.max(1, Math.round(ms / minuteMs))}m`;
  return ms <= 72 * hourMs ? `${Math.round(ms / hourMs)}h` : `${Math.round(ms / dayMs)}d`;
}
