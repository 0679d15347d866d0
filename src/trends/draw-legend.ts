import type { TrendSeries } from "../domain/trend.ts";
import { burstMark, colourOf, fill, lullMark, surface, svgText } from "./svg-parts.ts";

const rowHeight = 34;
const size = 22;
const margin = 16;
/** So many letters have room in a column of half the width. */
const mostInHalf = 16;
const mostInWhole = 40;

interface Room {
  readonly width: number;
  readonly top: number;
}

/** What the colours and signs mean, the series with how many stories they have: in two columns where the names are short. */
export function drawLegend(
  series: readonly TrendSeries[],
  { width, top }: Room,
): { readonly svg: string; readonly bottom: number } {
  const columns = series.every(({ name }) => name.length <= mostInHalf) ? 2 : 1;
  const columnWidth = (width - margin * (columns + 1)) / columns;
  const rows = Math.ceil(series.length / columns);
  const entries = series.map(({ key, name, stories }, index) => {
    const x = margin + Math.floor(index / rows) * (columnWidth + margin);
    const y = top + (index % rows) * rowHeight;
    const most = columns === 2 ? mostInHalf : mostInWhole;
    return [
      fill({ x, y, width: 20, height: 20 }, colourOf(key, index)),
      svgText(name, { x: x + 30, y: y + 18, size, most }),
      svgText(String(stories), { x: x + columnWidth - 8, y: y + 18, size, colour: surface.dim, anchor: "end" }),
    ].join("");
  });
  const signs = top + rows * rowHeight + 8;
  return { svg: entries.join("") + drawSigns(signs), bottom: signs + 2 * rowHeight };
}

function drawSigns(y: number): string {
  const say = (text: string, x: number, row: number) =>
    svgText(text, { x, y: y + row * rowHeight + 18, size: 20, colour: surface.dim });
  const box = { x: margin, y: y + rowHeight, width: 20, height: 20 };
  return [
    `<path d="M${margin} ${y + 4}h20v14h-20Z" fill="${surface.text}" fill-opacity="0.13"/><path d="M${margin} ${y + 4}h20" stroke="${surface.text}" stroke-width="2.5"/>`,
    say("usual", margin + 30, 0),
    burstMark(196, y + 18),
    say("burst", 216, 0),
    lullMark(346, y + 18),
    say("lull", 366, 0),
    fill(box, "url(#unread)"),
    say("not all usual sources could be read", margin + 30, 1),
  ].join("");
}
