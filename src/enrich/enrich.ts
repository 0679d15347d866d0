import type { Enriched, KeptReading } from "../domain/enriched.ts";
import { WordStream } from "../text/word-stream.ts";
import { readEvent } from "./events/read-event.ts";
import type { EventWorld } from "./events/report.ts";
import { titlePlaces } from "./places/title-places.ts";
import { longestRead, releasesIn } from "./releases/find-releases.ts";
import { tellsAgainst } from "./releases/tells-against.ts";

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
  /** Asked for at the first item of which someone asks what happened; without it no event is read. */
  readonly world?: (() => EventWorld) | undefined;
}

/**
 * Reads an item before it is matched. What happened, and which places its title names, is read once, when it is first asked for: that
 * costs more than all the rest, and few items are asked. Never throws.
 *
 * @param kept what was recognised of the item when it was first read, which is then not looked for again
 */
export function enrich(item: EnrichableItem, { detect, world }: EnrichDeps = {}, kept?: KeptReading): Enriched {
  const read = kept ?? recognise(item, detect, world);
  if (world === undefined) return { ...read };
  const event = once(() => readEvent(eventItem(item, read.language), world()));
  const against = once(() => tellsAgainst(wordsOf(item), namesOf(world)));
  const places = once(() => titlePlaces(wordsOf(item), world().places));
  return {
    ...read,
    get event() {
      return event();
    },
    get againstWorks() {
      return against();
    },
    get titlePlaces() {
      return places().length > 0 ? places() : undefined;
    },
  };
}

function recognise(item: EnrichableItem, detect: DetectLanguage | undefined, world: EnrichDeps["world"]): KeptReading {
  const releases = releasesIn(wordsOf(item), world && namesOf(world));
  const language = detect === undefined ? undefined : known(detect(`${item.title}\n${item.text}`).lang);
  return { ...(language !== undefined && { language }), releases };
}

/** A group that governs publishes as a state does. */
function namesOf(world: () => EventWorld) {
  return (words: WordStream) =>
    world()
      .actors.find(words, words.count)
      .filter(({ actor }) => actor.governsSince === undefined);
}

const stream = new WordStream();
let inStream: EnrichableItem | undefined;

/** The words of the item that was asked for last stay taken apart. */
function wordsOf(item: EnrichableItem): WordStream {
  if (inStream !== item) stream.read([item.title.slice(0, longestRead), item.text.slice(0, longestRead)]);
  inStream = item;
  return stream;
}

function once<Value>(read: () => Value): () => Value {
  let found: { readonly value: Value } | undefined;
  return () => {
    found ??= { value: read() };
    return found.value;
  };
}

function eventItem(item: EnrichableItem, detected: string | undefined) {
  const languages = [detected, item.language].filter((language) => language !== undefined);
  return { stream: wordsOf(item), languages, published: publishedBy(item) };
}

/** A date of the future is one that somebody wrote: it counts as now. */
function publishedBy({ published, seenAt }: EnrichableItem): string | undefined {
  if (published === undefined || seenAt === undefined || !(Date.parse(published) > seenAt)) return published;
  return new Date(seenAt).toISOString();
}

function known(label: string): string | undefined {
  return label === "und" ? undefined : label;
}
