import type { Enriched } from "../domain/enriched.ts";
import { WordStream } from "../text/word-stream.ts";
import { readEvent } from "./events/read-event.ts";
import type { EventWorld } from "./events/report.ts";
import { titlePlaces } from "./places/title-places.ts";
import { longestRead, releasesIn } from "./releases/find-releases.ts";

/** What is read of an item; an `Item` fits. */
export interface EnrichableItem {
  readonly title: string;
  readonly text: string;
  /** BCP 47, as its feed declares. */
  readonly language?: string | undefined;
  /** ISO 8601. */
  readonly published?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly seenAt?: number | undefined;
}

/** `lang` is the BCP 47 label of a text, `und` rather than a guess. */
export type DetectLanguage = (text: string) => { readonly lang: string };

interface EnrichDeps {
  /** Without it the language stays what its feed declares. */
  readonly detect?: DetectLanguage | undefined;
  /** Asked for at the first item; without it no event is read. */
  readonly world?: (() => EventWorld) | undefined;
}

/** Reads an item before it is matched; its words are taken apart once for all that is looked for in them. Never throws. */
export function enrich(item: EnrichableItem, { detect, world }: EnrichDeps = {}): Enriched {
  stream.read([item.title.slice(0, longestRead), item.text.slice(0, longestRead)]);
  const releases = releasesIn(stream);
  const language = detect === undefined ? undefined : known(detect(`${item.title}\n${item.text}`).lang);
  const happenings = world === undefined ? {} : happened(item, language, world());
  return { ...(language !== undefined && { language }), releases, ...happenings };
}

const stream = new WordStream();

function happened(item: EnrichableItem, language: string | undefined, world: EventWorld): Partial<Enriched> {
  const event = readEvent(eventItem(item, language), world);
  const places = titlePlaces(stream, world.places);
  return { ...(event !== undefined && { event }), ...(places.length > 0 && { titlePlaces: places }) };
}

function eventItem(item: EnrichableItem, detected: string | undefined) {
  const languages = [detected, item.language].filter((language) => language !== undefined);
  return { stream, languages, published: publishedBy(item) };
}

/** A date of the future is one that somebody wrote: it counts as now. */
function publishedBy({ published, seenAt }: EnrichableItem): string | undefined {
  if (published === undefined || seenAt === undefined || !(Date.parse(published) > seenAt)) return published;
  return new Date(seenAt).toISOString();
}

function known(label: string): string | undefined {
  return label === "und" ? undefined : label;
}
