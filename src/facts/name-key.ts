import { foldText } from "../text/fold.ts";

/** Only letters and digits of the fold, so that hyphens, quotes and spacing make no difference. */
export function nameKey(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, " ")
    .trim();
}
