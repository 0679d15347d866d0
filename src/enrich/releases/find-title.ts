import type { Sentence } from "./read-sentences.ts";
import type { Noun } from "./release-sign.ts";

/** The title in quotation marks right after a noun, or right before it. */
export function findTitle({ from, to }: Noun, { stream }: Sentence): string | undefined {
  const start = stream.from[from] ?? 0;
  const text = stream.textOf(stream.fieldOf(start));
  const place = stream.original(start, stream.to[to] ?? 0);
  const after = titleAfter.exec(text.slice(place.end, place.end + longest))?.[1];
  const title = after ?? titleBefore.exec(text.slice(Math.max(0, place.start - longest), place.start))?.[1];
  const trimmed = title?.replace(/[\s.,;:]+$/u, "").trim();
  return trimmed === undefined || trimmed === "" ? undefined : trimmed;
}

const longest = 160;

/** “a book, “Why …””, «китоби нав бо номи «…»»: up to four words of lead-in. */
const titleAfter =
  /^[\p{L}\p{M}’'ʼ‘]{0,6}[,:]?(?:\s+[^\s"“”«»„'‘.!?]+){0,4}[,:]?\s*(?:[“”"«„]|[‘'](?=\p{Lu}))([^“”"«»„]{2,120}?)(?:[”“"»]|['’](?!\p{L}))/u;
const titleBefore =
  /(?:[“"«„]|(?:^|\s)[‘'])([^“”"«»„]{2,120}?)[”“"»’']\s*(?:(?:nomli|номли|деген|аталган|атты|atly|adlı|isimli|deb|номидаги|nomidagi)\s+)?$/u;
