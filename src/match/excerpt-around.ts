/** A part of a text with marks; each mark is [start, end) in UTF-16 units of `text`. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * At most `maxLength` UTF-16 units of a text, around the first hit, whole words where it can be, with an ellipsis where
 * something is left out. Marks of overlapping hits are one; no letter is parted from its marks, and no surrogate pair.
 */
export function excerptAround(text: string, hits: readonly Span[], maxLength: number): Excerpt {
  const spans = merged(hits);
  const [from, to] = cutOut(text, spans[0], maxLength);
  const lead = from > 0 ? "…" : "";
  const tail = to < text.length ? "…" : "";
  const marks = spans
    .filter(({ start, end }) => start >= from && start < to && end > from)
    .map(({ start, end }) => [start - from + lead.length, Math.min(end, to) - from + lead.length] as const);
  return { text: lead + text.slice(from, to) + tail, marks };
}

function merged(hits: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last === undefined || hit.start >= last.end) spans.push({ start: hit.start, end: hit.end });
    else spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, hit.end) };
  }
  return spans;
}

/** A third of the room goes to what leads up to the hit; the end of a text gives its room back to the beginning. */
function cutOut(text: string, first: Span | undefined, maxLength: number): readonly [number, number] {
  if (text.length <= maxLength) return [0, text.length];
  const start = first?.start ?? 0;
  const hitLength = (first?.end ?? 0) - start;
  const wanted =
    start <= maxLength / 2 && start + hitLength < maxLength ? 0 : start - Math.floor((maxLength - hitLength) / 3);
  const from = Math.max(0, Math.min(wanted, text.length - maxLength + 1, start));
  const begin = from === 0 ? 0 : wordStart(text, from, start);
  const room = maxLength - (begin > 0 ? 1 : 0);
  if (begin + room >= text.length) return [begin, text.length];
  return [begin, wordEnd(text, begin + room - 1, Math.max(begin + 1, start + hitLength))];
}

/** The first word start from `from` on, no later than `latest`. */
function wordStart(text: string, from: number, latest: number): number {
  for (let at = from; at < latest; at += 1) if (/\s/.test(text.charAt(at - 1))) return at;
  return wholeBefore(text, from);
}

/** The last word end up to `to`, no sooner than `soonest`. */
function wordEnd(text: string, to: number, soonest: number): number {
  for (let at = to; at >= soonest; at -= 1)
    if (/\s/.test(text.charAt(at)) && !/\s/.test(text.charAt(at - 1))) return at;
  return wholeBefore(text, to);
}

/** Not between a letter and its marks, nor within a surrogate pair: moved back to where a character begins. */
function wholeBefore(text: string, at: number): number {
  let place = at;
  while (place > 0 && /^[\p{M}\p{Cf}\udc00-\udfff]/u.test(text.charAt(place))) place -= 1;
  return place === 0 ? at : place;
}
