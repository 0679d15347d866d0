import type { PartialDate } from "../domain/partial-date.ts";
import type { Timeline } from "../domain/timeline.ts";

const columns = 56;
const heights = " ▁▂▃▄▅▆▇█";

/** A timeline in the characters of a terminal: terms as blocks, disputed ones shaded, and under them the toll of each stretch. */
export function timelineToBlocks({ from, to, bars, marks }: Timeline): string {
  const at = (date: PartialDate) => columnOf(date, from, to);
  const rows = bars.map(({ name, spans }) => {
    const signs = Array.from({ length: columns }, (_, column) => {
      const here = spans.filter((span) => at(span.from) <= column && column <= at(span.to ?? to));
      if (here.length === 0) return "·";
      return here.every(({ disputed }) => disputed) ? "░" : "█";
    });
    return `${name.slice(0, 14).padStart(14)} ${signs.join("")}`;
  });
  const tolls = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...marks.filter((mark) => at(mark.at) === column).map(({ weight }) => weight)),
  );
  const most = Math.max(1, ...tolls);
  const events = tolls.map((toll) => heights[Math.ceil(Math.sqrt(toll / most) * 8)] ?? " ").join("");
  return [
    ...rows,
    `${"events".padStart(14)} ${events}`,
    `${" ".repeat(15)}${from.slice(0, 4)}${to.slice(0, 4).padStart(columns - 4)}`,
    `${" ".repeat(15)}█ term  ░ disputed term`,
  ].join("\n");
}

function columnOf(date: PartialDate, from: PartialDate, to: PartialDate): number {
  const [first, last] = [monthOf(from), monthOf(to)];
  return Math.min(
    columns - 1,
    Math.max(0, Math.floor(((monthOf(date) - first) / Math.max(1, last - first)) * columns)),
  );
}

function monthOf(date: PartialDate): number {
  const [year, month = 1] = date.split("-").map(Number);
  return (year ?? 0) * 12 + month;
}
