import type { RE2JS } from "re2js";
import { type HitPosition, hitFields } from "./hit-position.ts";

/** A regular expression of a query; equal ones have one term. */
export interface RegexTerm {
  readonly term: string;
  readonly regex: RE2JS;
}

/** RE2 is linear, but slow: of each field this many UTF-16 units are read, and so many hits noted. */
const readUnits = 5000;
const mostHits = 20;

/** Where a regular expression matches the original texts of an item, as `textsOf` gives them. */
export function findRegex({ regex, term }: RegexTerm, texts: readonly string[]): readonly HitPosition[] {
  return hitFields.flatMap((field, index) => {
    const matcher = regex.matcher((texts[index] ?? "").slice(0, readUnits));
    const positions: HitPosition[] = [];
    while (positions.length < mostHits && matcher.find()) {
      if (matcher.end() > matcher.start()) {
        positions.push({ field, start: matcher.start(), end: matcher.end(), term, firstWord: 0, lastWord: 0 });
      }
    }
    return positions;
  });
}
