import { md } from "../../src/chat/text.ts";
import type { Between } from "../../src/domain/between.ts";
import { dayMs } from "../../src/lib/durations.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";

/** A day of UTC as a person writes it; throws UserMistake for what is none. */
export function readDay(day: string, now: number): Between {
  const text = day.trim().toLowerCase();
  const back = ["today", "yesterday"].indexOf(text);
  const date = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  const from = back === -1 ? date : Math.floor(now / dayMs) * dayMs - back * dayMs;
  const isDate = !Number.isNaN(from) && (back !== -1 || new Date(from).toISOString().startsWith(text));
  if (!isDate)
    throw new UserMistake(md`\`day\` is a date, as 2026-03-01, or today or yesterday; days begin at midnight UTC.`);
  if (from > now) throw new UserMistake(md`\`day\` is still to come. Give today or an earlier date, as 2026-03-01.`);
  return { from, to: from + dayMs };
}
