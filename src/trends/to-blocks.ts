import type { Trend, TrendDay } from "../domain/trend.ts";

const eighths = " ▁▂▃▄▅▆▇█";
const height = 6;
const widest = 73;

/** A trend in the characters of a terminal: stories as blocks, marks above them, and a dotted square under days that were not all read. */
export function trendToBlocks({ days, series }: Trend): string {
  const columns = inColumns(days);
  const counts = columns.map((column) => sum(column, ({ stories }) => stories));
  const most = Math.max(1, ...counts);
  const lines = series.map(({ key, name, stories }) => {
    return { name, stories, parts: columns.map((column) => sum(column, (day) => day.parts[key] ?? 0)) };
  });
  const mostOfOne = Math.max(1, ...lines.flatMap(({ parts }) => parts));
  const rows = Array.from({ length: height }, (_, row) => {
    const label = row === 0 ? String(most) : "";
    return `${label.padStart(6)} ${counts.map((count) => blockAt(count / most, height - 1 - row)).join("")}`;
  });
  const [first, last] = [days[0]?.day ?? "", days.at(-1)?.day ?? ""];
  const perColumn = columns[0]?.length ?? 1;
  return [
    `${" ".repeat(7)}${columns.map(markOf).join("")}`,
    ...rows,
    `${" ".repeat(7)}${columns.map((column) => (column.every(({ isRead }) => isRead) ? "─" : "░")).join("")}`,
    `${" ".repeat(7)}${first}${last === first ? "" : ` … ${last}`}${perColumn > 1 ? ` (${perColumn} days a column)` : ""}`,
    ...lines.flatMap(({ name, stories, parts }) => [
      `${String(stories).padStart(6)} ${parts.map((count) => blockAt(count / mostOfOne, 0, 1)).join("")}`,
      `${" ".repeat(7)}${name}`,
    ]),
    `${" ".repeat(7)}▲ burst  ▼ lull  ░ not all usual sources could be read`,
  ].join("\n");
}

function inColumns(days: readonly TrendDay[]): readonly (readonly TrendDay[])[] {
  const size = Math.ceil(days.length / widest);
  const columns = Array.from({ length: Math.ceil(days.length / size) }, (_, at) =>
    days.slice(at * size, at * size + size),
  );
  return columns;
}

/** What of a share of the whole height is in one row; anything at all shows. */
function blockAt(share: number, row: number, rows = height): string {
  const filled = Math.ceil(share * rows * 8) - row * 8;
  return eighths.charAt(Math.max(0, Math.min(8, filled)));
}

function markOf(column: readonly TrendDay[]): string {
  if (column.some(({ mark }) => mark === "burst")) return "▲";
  return column.some(({ mark }) => mark === "lull") ? "▼" : " ";
}

function sum(column: readonly TrendDay[], of: (day: TrendDay) => number): number {
  return column.reduce((total, day) => total + of(day), 0);
}
