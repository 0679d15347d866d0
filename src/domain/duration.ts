import { z } from "zod";
import { dayMs, hourMs, minuteMs } from "../lib/durations.ts";

const unitMs = { w: 7 * dayMs, d: dayMs, h: hourMs, m: minuteMs, s: 1_000 } as const;
const unitEntries = Object.entries(unitMs);
const durationPattern = /^(?:\d+[wdhms])+$/;

/** What a person may write; used wherever a duration is asked for. */
export const durationHint = "a whole number and w, d, h, m or s, as in 30s, 10m, 1h30m, 24h, 90d";

/** `10m`, `24h`, `90d`, `1h30m` as milliseconds; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  if (!durationPattern.test(text)) return undefined;
  let total = 0;
  for (const [unit, ms] of unitEntries) {
    for (const [, count] of text.matchAll(new RegExp(`(\\d+)${unit}`, "g"))) total += Number(count) * ms;
  }
  return Number.isSafeInteger(total) ? total : undefined;
}

/** The shortest writing that `parseDuration` reads back; what is under a second is dropped. */
export function formatDuration(ms: number): string {
  let rest = Math.floor(ms / 1000) * 1000;
  let text = "";
  for (const [unit, size] of unitEntries.slice(1)) {
    const count = Math.floor(rest / size);
    if (count > 0) text += `${count}${unit}`;
    rest -= count * size;
  }
  return text === "" ? "0s" : text;
}

/** A duration as people write it, read as milliseconds. */
export const Duration = z
  .string()
  .regex(durationPattern, { error: durationHint })
  .transform((text, context) => {
    const ms = parseDuration(text);
    if (ms !== undefined) return ms;
    context.addIssue({ code: "custom", message: "fewer than can be counted" });
    return z.NEVER;
  })
  .meta({ title: "duration" });
export type Duration = z.infer<typeof Duration>;
