import type { Gazetteer, NamedPlace, PlaceName } from "../domain/gazetteer.ts";
import type { PlaceLevel } from "../domain/place.ts";
import { countryNames } from "./country-names.ts";
import type { CountryEntry, PlaceEntry, PlacesFile } from "./places-file.ts";

/** The places of the file in its order, each with an id and with the ids of what holds it. */
export function toGazetteer({ countries, regions }: PlacesFile): Gazetteer {
  const places = new Places();
  for (const [code, entry] of entriesOf(countries)) addCountry(code, entry, places);
  const ids = Object.entries(regions).map(([name, codes]) => [name, codes.map((code) => code.toLowerCase())]);
  const capitals = entriesOf(countries).flatMap(([code, entry]) => capitalsOf(code.toLowerCase(), entry, places));
  return { places: places.all, capitals: Object.fromEntries(capitals), regions: Object.fromEntries(ids) };
}

/** Of the country and of its provinces, each id with that of its capital. */
function capitalsOf(
  country: string,
  { capital, seats, twins }: CountryEntry,
  places: Places,
): readonly (readonly [string, string])[] {
  const named = (level: PlaceLevel, name?: string) => places.idOf(level, country, name);
  return [
    [country, named("town", capital)] as const,
    ...entriesOf(twins).map(([name]) => [named("province", name), named("town", name)] as const),
    ...entriesOf(seats).map(([province, town]) => [named("province", province), named("town", town)] as const),
  ].flatMap(([id, town]) => (id === undefined || town === undefined ? [] : [[id, town] as const]));
}

function addCountry(code: string, entry: CountryEntry, places: Places): void {
  const known = countryNames(code);
  const own = entry.names ?? [];
  const country = code.toLowerCase();
  const written = new Set(own.map(({ text }) => text));
  const names = [...own, ...known.filter((name) => !written.has(name)).map((text) => ({ text }))];
  places.add({ id: country, name: entry.english ?? known[0] ?? code, level: "country", names });
  for (const [name, twin] of entriesOf(entry.twins)) addTwins(name, twin, country, places);
  for (const [name, province] of entriesOf(entry.provinces))
    addProvince(name, places.idFor(name, "province", country), province, country, places);
  addParts(entry, undefined, country, places);
}

/** The town first, which is what its name says where nothing is beside it. */
function addTwins(name: string, twin: PlaceEntry, country: string, places: Places): void {
  const id = places.idFor(`${name} province`, "province", country);
  addTown(name, twin, id, country, places);
  addProvince(name, id, twin, country, places);
}

function addProvince(name: string, id: string, entry: PlaceEntry, country: string, places: Places): void {
  const names = [...withName(name, entry.names ?? []), ...(entry.area ?? [])];
  places.add({ id, name: shown(name), level: "province", country, names });
  addParts(entry, id, country, places);
}

function addParts({ names, towns, districts }: PlaceEntry, id: string | undefined, country: string, to: Places): void {
  for (const [name, town] of entriesOf(towns)) addTown(name, isSame(town) ? { names } : town, id, country, to);
  for (const [name, own] of entriesOf(districts))
    to.add({ ...part(name, "district", id, country, to), names: withName(name, own) });
}

function isSame({ names = [] }: PlaceEntry): boolean {
  return names.length === 1 && names[0]?.text === "same";
}

function addTown(
  name: string,
  { names = [], quarters = [] }: PlaceEntry,
  province: string | undefined,
  country: string,
  places: Places,
): void {
  const all = [...withName(name, names), ...quarters];
  places.add({ ...part(name, "town", province, country, places), names: all });
}

function part(name: string, level: PlaceLevel, province: string | undefined, country: string, places: Places) {
  const id = places.idFor(name, level, province ?? country);
  return { id, name: shown(name), level, country, ...(province !== undefined && { within: [province] }) };
}

/** A name that the file itself calls weak is not strong for being English. */
function withName(name: string, names: readonly PlaceName[]): readonly PlaceName[] {
  if (names.some(({ text }) => text === shown(name))) return names;
  return [name === shown(name) ? { text: name } : { text: shown(name), kind: "weak" }, ...names];
}

function entriesOf<T>(record: Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] {
  return Object.entries(record ?? {});
}

/** `Qarabagh (Kabul)` is shown without its brackets. */
function shown(name: string): string {
  return name.replace(/ \(.*\)$/, "");
}

function kebab(name: string): string {
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/['’ʻ.]/g, "")
    .replaceAll("ı", "i");
  return plain
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

class Places {
  readonly all: NamedPlace[] = [];
  readonly #ids = new Set<string>();

  add(place: NamedPlace): void {
    this.#ids.add(place.id);
    this.all.push(place);
  }

  /** By the name that the file gives, without its brackets. */
  idOf(level: PlaceLevel, country: string, name: string | undefined): string | undefined {
    if (name === undefined) return undefined;
    const isIt = (place: NamedPlace) => place.level === level && place.country === country;
    return this.all.find((place) => isIt(place) && place.name === shown(name))?.id;
  }

  /** The name, and where that is taken, what holds the place as well. */
  idFor(name: string, level: PlaceLevel, holder: string): string {
    const plain = kebab(name);
    const wider = [plain, `${plain}-${level}`, `${plain}-${holder}`];
    return wider.find((id) => !this.#ids.has(id)) ?? `${plain}-${level}-${holder}`;
  }
}
