import type { Enriched } from "../domain/enriched.ts";
import type { ReadableItem } from "../domain/page-reading.ts";
import { enrich } from "../enrich/enrich.ts";
import { detectLanguage } from "../enrich/language/detect-language.ts";

/** What is read of an item before it is matched: the same in the journey, in `/watch test` and in the verb `match`. */
export function enrichItem(item: ReadableItem): Enriched {
  return enrich(item, detectLanguage);
}
