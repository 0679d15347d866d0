import type { EventPlace } from "../domain/event.ts";

/** Whether two reports may speak of one place: at which level they meet, or which places cannot be one. */
export type PlaceMeeting =
  | { readonly kind: "meet"; readonly level: EventPlace["level"] }
  | { readonly kind: "conflict"; readonly said: string; readonly known: string }
  | { readonly kind: "unknown" };

/**
 * Compares where something happened at the finest level that both name: town against town, province against province. Titles go first: what
 * they name is where it happened, texts name what is around it. A place that holds the other is no conflict.
 */
export function comparePlaces(said: readonly EventPlace[], known: readonly EventPlace[]): PlaceMeeting {
  const [mine, theirs] = [finest(said), finest(known)];
  if (mine.length === 0 || theirs.length === 0) return compareCountries(said, known);
  const levels = mine.flatMap((one) => theirs.flatMap((other) => levelOfMeeting(one, other) ?? []));
  const level = byFineness.find((candidate) => levels.includes(candidate));
  if (level === undefined) return conflict(mine, theirs);
  const [finer, others] = level === "province" ? [partsOf(said, theirs), partsOf(known, mine)] : [[], []];
  const isOnePart = finer.some((one) => others.some((other) => levelOfMeeting(one, other) !== undefined));
  return finer.length === 0 || others.length === 0 || isOnePart ? { kind: "meet", level } : conflict(finer, others);
}

/** What a report names within the provinces in which it meets another: “in Kunar”, and below it one of its towns. */
function partsOf(places: readonly EventPlace[], around: readonly EventPlace[]): readonly EventPlace[] {
  const provinces = around.flatMap(({ id, level, within = [] }) => (level === "province" ? [id] : within));
  return places.filter(({ within = [] }) => within.some((id) => provinces.includes(id)));
}

const byFineness = ["district", "town", "province", "country"] as const;

/** Below the country: of the titles with what the texts name within them, else of the texts. */
function finest(places: readonly EventPlace[]): readonly EventPlace[] {
  const fine = places.filter(({ level }) => level !== "country");
  const inTitle = fine.filter(({ where }) => where.field === "title");
  if (inTitle.length === 0) return fine;
  return fine.filter((place) => inTitle.some(({ id }) => place.id === id || place.within?.includes(id)));
}

function compareCountries(said: readonly EventPlace[], known: readonly EventPlace[]): PlaceMeeting {
  const [mine, theirs] = [countriesOf(said), countriesOf(known)];
  if (mine.length === 0 || theirs.length === 0) return { kind: "unknown" };
  if (mine.some((country) => theirs.includes(country))) return { kind: "meet", level: "country" };
  return conflict(said, known);
}

function countriesOf(places: readonly EventPlace[]): readonly string[] {
  return places.map(({ id, level, country }) => (level === "country" ? id : (country ?? id)));
}

/** The coarser level of two of which one is, or holds, the other. */
function levelOfMeeting(one: EventPlace, other: EventPlace): EventPlace["level"] | undefined {
  if (one.id === other.id) return one.level;
  if (one.within?.includes(other.id)) return other.level;
  if (other.within?.includes(one.id)) return one.level;
  return isNamesake(one, other) || isNamesake(other, one) ? "province" : undefined;
}

/** Kunduz, said of what happened in a district of Kunduz: the town's name stands for its province. */
function isNamesake(town: EventPlace, { within = [] }: EventPlace): boolean {
  return town.level === "town" && within.some((id) => town.within?.includes(id) && plain(id) === plain(town.id));
}

function plain(id: string): string {
  return id.replace(/-(?:province|town).*$/, "");
}

function conflict(mine: readonly EventPlace[], theirs: readonly EventPlace[]): PlaceMeeting {
  return { kind: "conflict", said: namesOf(mine), known: namesOf(theirs) };
}

/** The first few names, for a reader. */
export function namesOf(places: readonly EventPlace[]): string {
  return places
    .slice(0, 3)
    .map(({ name }) => name)
    .join(", ");
}
