import { others } from "./build-trend.ts";

/** Of the dark ground that the picture brings with it. */
export const surface = {
  ground: "#1e1f22",
  text: "#f2f3f5",
  dim: "#b5bac1",
  line: "#3f4248",
  hatch: "#5c606a",
} as const;

/** Told apart also by those who see few colours: Okabe and Ito's, brightened for a dark ground. */
const colours = ["#56b4e9", "#e69f00", "#2bc48a", "#f0e442", "#d98cbf", "#ff8552", "#a8e6ff"] as const;
const colourOfOthers = "#8d929c";

/** Of the series at a position. */
export function colourOf(key: string, index: number): string {
  return key === others ? colourOfOthers : (colours[index % colours.length] ?? colourOfOthers);
}

const burstColour = "#ff5c5c";
const lullColour = "#8ab4ff";

interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour?: string;
  readonly anchor?: "end";
  /** How many letters at most, as a reader counts them. */
  readonly most?: number;
}

/** Text from outside is cut, and what XML would read in it is escaped. */
export function svgText(text: string, { x, y, size, colour = surface.text, anchor, most }: TextStyle): string {
  const align = anchor === undefined ? "" : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${align}>${escapeXml(cut(text, most))}</text>`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function fill({ x, y, width, height }: Box, colour: string): string {
  const [left, top, wide, high] = [x, y, width, height].map((value) => Math.round(value * 1_000) / 1_000);
  return `<rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="${colour}"/>`;
}

/** A triangle that points up, its base in the middle of `x` at `y`. */
export function burstMark(x: number, y: number): string {
  return triangle(x, y, -14, burstColour);
}

/** One that points down to `y`. */
export function lullMark(x: number, y: number): string {
  return triangle(x, y - 14, 14, lullColour);
}

function triangle(x: number, y: number, height: number, colour: string): string {
  const points = [`${x - 9},${y}`, `${x + 9},${y}`, `${x},${y + height}`].join(" ");
  return `<polygon points="${points}" fill="${colour}" stroke="${surface.ground}" stroke-width="1.5"/>`;
}

function cut(text: string, most = Number.POSITIVE_INFINITY): string {
  const letters = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)];
  if (letters.length <= most) return text;
  const kept = letters.slice(0, most - 1).map(({ segment }) => segment);
  return `${kept.join("").trimEnd()}…`;
}

/** XML knows no other way for what is no character of its own. */
const noCharacter = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(noCharacter, "\ufffd").replace(/[&<>"']/gu, (sign) => named[sign] ?? "");
}
