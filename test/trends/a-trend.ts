import { buildTrend, type DayRow } from "../../src/trends/build-trend.ts";
import { addDays } from "../../src/trends/calendar.ts";

export interface RowSpec {
  readonly parts?: Readonly<Record<string, number>>;
  readonly isRead?: boolean;
  readonly isOpen?: boolean;
}

/** Days from 1 January 2026 on, of one source that was read. */
function rowsOf(specs: readonly RowSpec[]): readonly DayRow[] {
  return specs.map(({ parts = {}, isRead = true, isOpen = false }, at) => {
    const stories = Object.values(parts).reduce((sum, count) => sum + count, 0);
    return {
      day: addDays("2026-01-01", at),
      stories,
      reports: stories * 2,
      notRelevant: stories > 3 ? 1 : 0,
      claims: stories > 0 ? 1 : 0,
      parts,
      brought: new Map(stories > 0 ? [["wire", stories * 2]] : []),
      looked: true,
      read: new Set(isRead ? ["wire"] : []),
      isKnown: true,
      ...(isOpen && { isOpen }),
    };
  });
}

export function trendOf(specs: readonly RowSpec[], title = "ISIS-K", shown = 90) {
  return buildTrend({ title, by: "source", rows: rowsOf(specs), shown, nameOf: (key) => key });
}
