import type { Notice } from "../../domain/notice.ts";
import { dayMs, hourMs, minuteMs } from "../../lib/durations.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { discordTime } from "../discord-time.ts";
import { channelMention } from "../links.ts";
import { bold, code, count, escapeText, md, withDots } from "../text.ts";
import { describeBrake } from "./describe-brake.ts";
import { handoverHead, name } from "./describe-handover.ts";
import { describeThreadUpdate } from "./describe-thread-update.ts";
import { describeTrend } from "./describe-trend.ts";

/** A notice in Discord's Markdown; `locale` is that of its numbers. */
export function describeNotice(notice: Notice, locale: string): Markdown {
  switch (notice.code) {
    case "nothing-matched":
      return nothingMatched(notice, locale);
    case "was-off":
      return wasOff(notice);
    case "watch-ended": {
      const { watch, afterMs, alerts } = notice;
      const again = code(`/watch resume watch:${watch} until:${spanOf(afterMs)}`, 150);
      return md`${bold(watch)} ended after ${spanOf(afterMs)}: ${count(alerts, "alert")}. ${again} goes on.`;
    }
    case "trend":
      return describeTrend(notice.trend);
    case "handover":
      return handoverHead(notice.handover);
    case "duty-taken":
      return dutyTaken(notice);
    case "handover-missed":
      return handoverMissed(notice);
    case "brake":
      return describeBrake(notice);
    case "thread":
      return describeThreadUpdate(notice);
    case "text":
      return escapeText(notice.text);
  }
}

/** Also what operators are notified of. */
export function wasOff({ from, to }: { readonly from: number; readonly to: number }): Markdown {
  return md`💤 I was off from ${discordTime(from)} to ${discordTime(to)} (${spanOf(to - from)}): nothing was watched then. What the sources still show of that time is read now; what they no longer show stays unseen.`;
}

function dutyTaken({ by, from, how }: Extract<Notice, { readonly code: "duty-taken" }>): Markdown {
  const what = {
    first: md`has the watch`,
    handed: md`has the watch, handed over by ${name(from)}`,
    taken: md`took the watch from ${name(from)}`,
  }[how];
  return md`👁️ ${name(by)} ${what}.`;
}

function handoverMissed({
  by,
  at,
  channelId,
  afterMs,
}: Extract<Notice, { readonly code: "handover-missed" }>): Markdown {
  return md`⚠️ Nobody has the watch: ${name(by)} handed it over at ${discordTime(at, "time")} in ${channelMention(channelId)}, and for ${spanOf(afterMs)} nobody took it. \`/duty take\` takes it. This is said once.`;
}

type NothingMatched = Extract<Notice, { readonly code: "nothing-matched" }>;

function nothingMatched({ sourcesRead, sources, items, canary, offMs = 0 }: NothingMatched, locale: string): Markdown {
  const number = new Intl.NumberFormat(locale);
  const parts = [
    offMs === 0
      ? md`Nothing matched in 24 hours`
      : md`Nothing matched in the ${spanOf(dayMs - offMs)} that I watched of the last 24 hours; I was off for ${spanOf(offMs)}`,
    md`${escapeText(number.format(sourcesRead))} of ${escapeText(number.format(sources))} sources read`,
    md`${escapeText(number.format(items))} new ${items === 1 ? "item" : "items"}`,
    canaryWords(canary),
  ];
  return md`🔕 ${withDots(parts)}`;
}

function canaryWords(canary: NothingMatched["canary"]): Markdown {
  if (canary === "lost") return md`**canary lost: alerts may not come out**`;
  if (canary === "not-back") return md`canary not back yet`;
  return canary.minutesAgo === 0 ? md`canary just now` : md`canary ${canary.minutesAgo} min ago`;
}

/** `90m`, `48h`, `7d`: as a person would write it, to the nearest. */
function spanOf(ms: number): Markdown {
  if (ms < 2 * hourMs) return md`${Math.max(1, Math.round(ms / minuteMs))}m`;
  return ms <= 72 * hourMs ? md`${Math.round(ms / hourMs)}h` : md`${Math.round(ms / dayMs)}d`;
}
