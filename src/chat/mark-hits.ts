import type { Markdown } from "../lib/shown-text.ts";
import { bold, escapeText, md, shorten } from "./text.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Plain text from outside as escaped Markdown with the hits in bold, cut around the first of them to about `limit` UTF-16 units. */
export function markHits(text: string, hits: readonly Span[], limit: number): Markdown {
  // A mark around invisible text would show as a sign of its own; without it, two separately escaped pieces would touch.
  const spans = merge(hits).filter(({ start, end }) => escapeText(text.slice(start, end)) !== "");
  const from = windowStart(text, spans[0], limit);
  let shown = from > 0 ? md`…` : md``;
  let at = from;
  for (const span of spans.filter((span) => span.end <= from + limit && span.start >= from)) {
    shown = md`${shown}${escapeKeepingEdges(text.slice(at, span.start))}${marked(text.slice(span.start, span.end))}`;
    at = span.end;
  }
  return md`${shown}${escapeKeepingEdges(shorten(text.slice(at), Math.max(1, limit - (at - from))))}`;
}

/** Blanks go outside the marks, or these would not be read as marks. */
function marked(hit: string): Markdown {
  return keepingEdges(hit, bold(hit));
}

function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push(span);
    else if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end };
  }
  return merged;
}

/** A third of the window leads up to the first hit, from the start of a word. */
function windowStart(text: string, first: Span | undefined, limit: number): number {
  if (first === undefined || first.end <= limit) return 0;
  const earliest = Math.max(0, first.start - Math.floor(limit / 3));
  const space = text.indexOf(" ", earliest);
  return space === -1 || space >= first.start ? first.start : space + 1;
}

/** `escapeText` trims; the blank between a word and a marked hit has to stay. */
function escapeKeepingEdges(text: string): Markdown {
  return keepingEdges(text, escapeText(text));
}

function keepingEdges(text: string, shown: Markdown): Markdown {
  return md`${/^\s/u.test(text) ? " " : ""}${shown}${shown !== "" && /\s$/u.test(text) ? " " : ""}`;
}
