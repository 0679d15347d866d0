import type { Trend, TrendDay } from "../domain/trend.ts";
import { drawLegend } from "./draw-legend.ts";
import { burstMark, colourOf, fill, lullMark, surface, svgText } from "./svg-parts.ts";

const width = 720;
const plot = { left: 62, right: 704, top: 104, bottom: 344 };

/**
 * A trend as a picture that can be read 360 points wide: days as stacked bars, what is usual as a band, bursts and lulls marked by shape, days on
 * which not all could be read hatched. It has a dark ground of its own, so that Discord's theme does not matter.
 */
export function drawTrend(trend: Trend): string {
  const { days } = trend;
  const top = roundUp(Math.max(...days.map(({ stories, usual }) => Math.max(stories, usual?.high ?? 0))));
  const scale = { top, unit: (plot.bottom - plot.top) / top, step: (plot.right - plot.left) / days.length };
  const legend = drawLegend(trend.series, { width, top: plot.bottom + 48 });
  const height = legend.bottom + 16;
  const span = days.length === 1 ? lastOf(days) : `${days[0]?.day} – ${lastOf(days)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans">`,
    `<defs><pattern id="unread" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="8" fill="${surface.hatch}"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" rx="12" fill="${surface.ground}"/>`,
    svgText(trend.title, { x: 16, y: 44, size: 30, most: 36 }),
    svgText(`stories a day by ${trend.by}`, { x: 16, y: 76, size: 21, colour: surface.dim }),
    svgText(span, { x: plot.right, y: 76, size: 21, colour: surface.dim, anchor: "end" }),
    ...days.map((day, at) => (day.isRead ? "" : hatch(at, scale.step))),
    ...[0, top / 2, top].filter(Number.isInteger).map((value) => gridLine(value, scale)),
    ...days.map((day, at) => bar(day, at, trend, scale)),
    band(days, scale),
    ...days.map((day, at) => markOn(day, at, scale)),
    svgText(days[0]?.day ?? "", { x: plot.left, y: plot.bottom + 28, size: 20, colour: surface.dim }),
    days.length < 5
      ? ""
      : svgText(lastOf(days), { x: plot.right, y: plot.bottom + 28, size: 20, colour: surface.dim, anchor: "end" }),
    legend.svg,
    "</svg>",
  ].join("");
}

interface Scale {
  readonly top: number;
  /** Of one story. */
  readonly unit: number;
  /** Of one day. */
  readonly step: number;
}

function lastOf(days: readonly TrendDay[]): string {
  return days.at(-1)?.day ?? "";
}

/** 4, 6, 8, 10, 20, 40 …: half of it is whole. */
function roundUp(most: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(most, 4)));
  return [1, 2, 4, 6, 8, 10].map((factor) => factor * size).find((top) => top >= Math.max(most, 4)) ?? most;
}

function hatch(at: number, step: number): string {
  return `<rect x="${round(plot.left + at * step)}" y="${plot.top}" width="${round(step)}" height="${plot.bottom - plot.top}" fill="url(#unread)"/>`;
}

function gridLine(value: number, { unit }: Scale): string {
  const y = round(plot.bottom - value * unit);
  const line = `<path d="M${plot.left} ${y}H${plot.right}" stroke="${surface.line}" stroke-width="1.5"/>`;
  return line + svgText(String(value), { x: plot.left - 8, y: y + 7, size: 20, colour: surface.dim, anchor: "end" });
}

/** The first series is at the bottom. */
function bar({ parts }: TrendDay, at: number, { series }: Trend, { unit, step }: Scale): string {
  const gap = step > 5 ? step * 0.15 : 0;
  const x = plot.left + at * step + gap / 2;
  let y = plot.bottom;
  return series
    .map(({ key }, index) => {
      const height = (parts[key] ?? 0) * unit;
      y -= height;
      return height === 0 ? "" : fill({ x, y, width: step - gap, height }, colourOf(key, index));
    })
    .join("");
}

/** Over the bars: a step for each day, from the lowest to the highest that is usual. */
function band(days: readonly TrendDay[], { unit, step }: Scale): string {
  const steps = days.map(({ usual }, at) => {
    if (usual === undefined) return "";
    const [x, next] = [round(plot.left + at * step), round(plot.left + (at + 1) * step)];
    const [low, high] = [round(plot.bottom - usual.low * unit), round(plot.bottom - usual.high * unit)];
    const area = `<path d="M${x} ${low}V${high}H${next}V${low}Z" fill="${surface.text}" fill-opacity="0.13"/>`;
    return `${area}<path d="M${x} ${high}H${next}" stroke="${surface.text}" stroke-width="2.5"/>`;
  });
  return steps.join("");
}

/** A burst above its bar, a lull on the ground where a bar would be. */
function markOn({ mark, stories }: TrendDay, at: number, { unit, step }: Scale): string {
  const x = plot.left + (at + 0.5) * step;
  if (mark === "burst") return burstMark(x, Math.max(plot.top - 4, plot.bottom - stories * unit - 6));
  return mark === "lull" ? lullMark(x, plot.bottom - stories * unit - 6) : "";
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
