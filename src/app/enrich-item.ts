import type { Enriched, KeptReading } from "../domain/enriched.ts";
import { type EnrichableItem, enrich } from "../enrich/enrich.ts";
import type { EventWorld } from "../enrich/events/report.ts";
import { detectLanguage } from "../enrich/language/detect-language.ts";

/** What is read of an item before it is matched: the same in the journey, in `/watch test` and in the verbs. Without a world no event. */
export function enrichItem(item: EnrichableItem, world?: () => EventWorld, kept?: KeptReading): Enriched {
  return enrich(item, { detect: detectLanguage, world }, kept);
}
