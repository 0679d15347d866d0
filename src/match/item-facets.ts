import type { Event } from "../domain/event.ts";
import type { Release } from "../domain/release.ts";
import type { Facet } from "./query.ts";

interface KnownRelease extends Pick<Release, "languages" | "notBy"> {
  readonly kind: string;
}

/** What is known of an item besides its words. */
export interface KnownOfItem {
  /** BCP 47, the language the item is written in, as detected. */
  readonly language?: string | undefined;
  readonly releases?: readonly KnownRelease[] | undefined;
  /** What happened. */
  readonly event?: Event | undefined;
  /** Whether it tells what was done against works of a group, or denies them. */
  readonly againstWorks?: boolean | undefined;
}

/** An item's facets in the words that queries use; all lower case. A toll is a number in digits. What is not asked for is not read. */
export type ItemFacets = (facet: Facet | typeof against) => readonly string[];

/** The value of `release:` that is no kind of release: what was done against works. It is as costly to read as an event. */
const against = "against";

/** What an item's feed says of it. */
interface TaggedItem {
  readonly language?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** The facets of an item as one guild sees its source. The detected language goes before the declared one. */
export function facetsOf({ language, tags = [] }: TaggedItem, enriched: KnownOfItem, source: SourceFacets): ItemFacets {
  const written = [enriched.language ?? language ?? []].flat();
  const releases = enriched.releases ?? [];
  const released = releases.flatMap(({ languages }) => languages);
  const kinds = releases.length === 0 ? [] : ["any", ...releases.map(({ kind }) => kind)];
  const plain = {
    source: [source.id].flat().map(lower),
    tag: [...tags, ...source.tags].map(lower),
    lang: written.map(lower),
    in: (released.length > 0 ? released : written).map(lower),
    release: kinds.map(lower),
  };
  return (facet) => {
    if (facet === against) return enriched.againstWorks === true ? [against] : [];
    return isOfEvent(facet) ? eventFacets(enriched.event)[facet] : plain[facet];
  };
}

/** The same with the source's id and tags as one guild gives them. */
export function facetsAsSeen(
  facets: ItemFacets,
  { tags: own = [] }: TaggedItem,
  { id, tags }: SourceFacets,
): ItemFacets {
  const seen = { source: [id].flat().map(lower), tag: [...own, ...tags].map(lower) };
  return (facet) => (facet === "source" || facet === "tag" ? seen[facet] : facets(facet));
}

const ofEvent = ["event", "stance", "place", "toll"] as const;
type EventFacet = (typeof ofEvent)[number];

/** Whether a filter asks for what is costly to read. */
export function isCostly(facet: Facet, values: readonly string[]): boolean {
  return isOfEvent(facet) || asksAgainst(facet, values);
}

function asksAgainst(facet: Facet, values: readonly string[]): boolean {
  return facet === "release" && values.includes(against);
}

/** Whether a facet is of what happened. */
export function isOfEvent(facet: string): facet is EventFacet {
  return ofEvent.some((each) => each === facet);
}

/** A place stands for all that holds it, so that an item about a town is one about its country. */
function eventFacets(event: Event | undefined): Readonly<Record<EventFacet, readonly string[]>> {
  if (event === undefined) return nothingHappened;
  const places = event.places.flatMap(({ id, within = [], country }) => [id, ...within, country ?? id]);
  const { kind, stance, dead } = event;
  return {
    event: [kind],
    stance: [stance],
    place: [...new Set(places)],
    toll: dead === undefined ? [] : [String(dead.value)],
  };
}

const nothingHappened = { event: [], stance: [], place: [], toll: [] } as const;

export interface SourceFacets {
  /** Several where several guilds follow it under names of their own. */
  readonly id: string | readonly string[];
  readonly tags: readonly string[];
}

/** Whether an item has one of the values; `uz` asked for is also `uz-Latn`, not the other way round; of a toll at least so many. */
export function hasFacet(facets: ItemFacets, facet: Facet, values: readonly string[]): boolean {
  if (facets(facet).some((has) => values.some((wanted) => meets(facet, has, wanted)))) return true;
  return asksAgainst(facet, values) && facets(against).length > 0;
}

function meets(facet: Facet, has: string, wanted: string): boolean {
  if (facet === "toll") return Number(has) >= Number(wanted);
  return has === wanted || (isLanguage(facet) && has.startsWith(`${wanted}-`));
}

/** The values that a query which asks for these is listed under. */
export function listingValues(facet: Facet, values: readonly string[]): readonly string[] {
  const listed = facet === "toll" ? values.map((value) => String(steps(Number(value)).at(-1) ?? 0)) : values;
  return [...new Set(listed)];
}

/** Every value of a facet that a query which this item satisfies may have been listed under. */
export function listedValues(facet: Facet, facets: ItemFacets): readonly string[] {
  const listed = facets(facet).flatMap((value) => listedFor(facet, value));
  return [...new Set(facet === "release" ? [...listed, against] : listed)];
}

function listedFor(facet: Facet, value: string): readonly string[] {
  if (facet === "toll") return [0, ...steps(Number(value))].map(String);
  return isLanguage(facet) ? withParents(value) : [value];
}

/** Powers of two up to a number: queries for 8 to 15 dead share one list, and an item with 12 is asked for those of 1, 2, 4 and 8. */
function steps(value: number): readonly number[] {
  const count = value < 1 ? 0 : Math.floor(Math.log2(value)) + 1;
  return Array.from({ length: count }, (_, power) => 2 ** power);
}

/** `uz-Latn` is listed under `uz` too. */
function withParents(value: string): readonly string[] {
  const parts = value.split("-");
  return parts.map((_, index) => parts.slice(0, index + 1).join("-"));
}

function isLanguage(facet: string): boolean {
  return facet === "lang" || facet === "in";
}

function lower(text: string): string {
  return text.toLowerCase();
}
