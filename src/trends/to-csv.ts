import type { Trend } from "../domain/trend.ts";
import { toCsv } from "../lib/csv.ts";

/** A trend as a table, a line a day. */
export function trendToCsv({ days, series }: Trend): string {
  const head = [
    ...["day", "over", "stories", "reports", "not relevant", "claimed"],
    ...["usual from", "usual to", "measured days", "mark", "all usual sources read"],
    ...series.map(({ name }) => name),
  ];
  const rows = days.map((one) => [
    ...[one.day, one.isOpen ? "no" : "yes", one.stories, one.reports, one.notRelevant, one.claims],
    ...[one.usual?.low ?? "", one.usual?.high ?? "", one.usual?.measured ?? "", one.mark ?? ""],
    one.isRead ? "yes" : "no",
    ...series.map(({ key }) => one.parts[key] ?? 0),
  ]);
  return toCsv([head, ...rows]);
}
