import type { PartialDate } from "../domain/partial-date.ts";
import type { Timeline, TimelineSpan } from "../domain/timeline.ts";
import { colourOf, fill, surface, svgText } from "./svg-parts.ts";
import { yearsOf } from "./timeline-years.ts";

const width = 720;
const plot = { left: 196, right: 700, top: 96 };
const row = { height: 44, bar: 24 };
const band = 150;
const named = 3;

/**
 * A group over the years as a picture that can be read 360 points wide: terms of leaders as bars, a disputed one hatched; events
 * as marks whose height is the largest toll that a source gives, the deadliest named.
 */
export function drawTimeline(timeline: Timeline): string {
  const scale = scaleOf(timeline);
  const rowsEnd = plot.top + timeline.bars.length * row.height;
  const base = rowsEnd + band;
  const worst = timeline.marks.toSorted((a, b) => b.weight - a.weight).slice(0, named);
  const height = base + 58 + (worst.length + 1) * 30;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans">`,
    `<defs><pattern id="disputed" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="8" fill="${colourOf("disputed", 1)}"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" rx="12" fill="${surface.ground}"/>`,
    svgText(timeline.title, { x: 16, y: 44, size: 30, most: 36 }),
    svgText("who led; what happened, by the largest toll", { x: 16, y: 76, size: 21, colour: surface.dim }),
    ...yearsOf(timeline).map((year) => yearLine(year, scale, base)),
    ...timeline.bars.flatMap(({ name, spans }, at) => [
      svgText(name, { x: 16, y: plot.top + at * row.height + 26, size: 21, most: 14 }),
      ...spans
        .toSorted((a, b) => Number(b.disputed) - Number(a.disputed))
        .map((span) => bar(span, at, scale, timeline.to)),
    ]),
    ...timeline.marks.map((mark) => markAt(mark, scale, base, heaviest(timeline))),
    `<path d="M${plot.left} ${base}H${plot.right}" stroke="${surface.line}" stroke-width="1.5"/>`,
    ...legend(worst, base + 62),
    "</svg>",
  ].join("");
}

type Scale = (date: PartialDate) => number;

/** Where a date is; one of a year or a month is at its beginning, so that nothing looks more exact than it is. */
function scaleOf({ from, to }: Timeline): Scale {
  const [first, last] = [dayOf(from), dayOf(to)];
  const unit = (plot.right - plot.left) / Math.max(1, last - first);
  return (date) => round(plot.left + Math.min(Math.max(0, dayOf(date) - first), last - first) * unit);
}

function dayOf(date: PartialDate): number {
  const [year, month = 1, day = 1] = date.split("-").map(Number);
  return Date.UTC(year ?? 0, month - 1, day) / 86_400_000;
}

function yearLine(year: number, scale: Scale, base: number): string {
  const x = scale(String(year));
  const line = `<path d="M${x} ${plot.top - 8}V${base}" stroke="${surface.line}" stroke-width="1"/>`;
  const text = svgText(`’${String(year).slice(2)}`, { x: x - 14, y: base + 26, size: 20, colour: surface.dim });
  return `${line}${text}`;
}

function bar({ from, to, disputed }: TimelineSpan, at: number, scale: Scale, today: PartialDate): string {
  const x = scale(from);
  const box = { x, y: plot.top + at * row.height + 6, width: Math.max(6, scale(to ?? today) - x), height: row.bar };
  if (!disputed) return fill(box, colourOf("term", 0));
  const edge = `stroke="${colourOf("disputed", 1)}" stroke-width="1.5"`;
  return `<rect x="${box.x}" y="${box.y}" width="${round(box.width)}" height="${box.height}" fill="url(#disputed)" ${edge}/>`;
}

function markAt({ at, weight }: Timeline["marks"][number], scale: Scale, base: number, most: number): string {
  const x = scale(at);
  const y = round(base - 8 - Math.sqrt(weight / most) * (band - 34));
  const colour = colourOf("event", 5);
  return `<path d="M${x} ${base}V${y}" stroke="${colour}" stroke-width="2"/><circle cx="${x}" cy="${y}" r="4.5" fill="${colour}"/>`;
}

function heaviest({ marks }: Timeline): number {
  return Math.max(1, ...marks.map(({ weight }) => weight));
}

function legend(worst: Timeline["marks"], top: number): readonly string[] {
  const key = [
    fill({ x: 16, y: top - 14, width: 26, height: 16 }, colourOf("term", 0)),
    svgText("term", { x: 50, y: top, size: 20, colour: surface.dim }),
    `<rect x="130" y="${top - 14}" width="26" height="16" fill="url(#disputed)" stroke="${colourOf("disputed", 1)}"/>`,
    svgText("disputed term", { x: 164, y: top, size: 20, colour: surface.dim }),
    `<circle cx="344" cy="${top - 7}" r="5" fill="${colourOf("event", 5)}"/>`,
    svgText("event; the deadliest:", { x: 360, y: top, size: 20, colour: surface.dim }),
  ];
  const names = worst.map(({ name, weight }, at) =>
    svgText(`${weight}  ${name}`, { x: 16, y: top + 30 * (at + 1), size: 20, most: 58 }),
  );
  return [...key, ...names];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
