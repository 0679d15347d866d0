import { parseTimeOfDay } from "../../src/lib/zoned-time.ts";
import { weekdays } from "./describe-digest.ts";

/** `09:00`, or `Mon 09:00`; `undefined` for anything else. */
export function readDayAndTime(text: string): { readonly at: number; readonly weekday?: number } | undefined {
  const [, day, time = ""] = /^(?:([a-z]{3,9})\s+)?(\S+)$/iu.exec(text.trim()) ?? [];
  const at = parseTimeOfDay(time);
  if (at === undefined || day === undefined) return at === undefined ? undefined : { at };
  const weekday = weekdays.findIndex((name) => name.toLowerCase().startsWith(day.toLowerCase()));
  return weekday === -1 ? undefined : { at, weekday };
}
