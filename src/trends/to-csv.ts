import type { Trend } from "../domain/trend.ts";

/** A trend as a table, a line a day. It begins with a byte order mark: without one Excel takes UTF-8 for another encoding. */
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
  return `\uFEFF${[head, ...rows].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`;
}

/** Quoted as RFC 4180 has it; what a spreadsheet would take for a formula gets an apostrophe first. */
function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === "string" && /^\s*[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
