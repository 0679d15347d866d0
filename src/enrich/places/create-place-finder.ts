import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { Place, PlaceLevel } from "../../domain/place.ts";
import { kinds } from "../../text/scripts.ts";
import { glues, type WordStream } from "../../text/word-stream.ts";
import type { FoundPlace, PlaceFinder } from "../events/place-finder.ts";
import { isCountryNoun, isPlaceNoun, prepositions } from "./beside-words.ts";
import { type FieldCase, fieldCase, hasCapital } from "./letter-case.ts";
import { isPartOfName, levelBefore, levelBehind, wordBeside } from "./name-around.ts";
import { kinshipOf, orderReadings } from "./order-readings.ts";
import { PlaceTable, type Reading } from "./place-table.ts";
import { type ReadName, readName } from "./read-names.ts";

/** Built once for a gazetteer, for it takes the names apart; to find them costs next to nothing for a word that is none. */
export function createPlaceFinder(gazetteer: Gazetteer): PlaceFinder {
  const table = new PlaceTable(gazetteer);
  return { find: (stream) => findPlaces(stream, table) };
}

/** A name that may be a place, with what stands beside it. */
interface Candidate extends ReadName {
  readonly readings: readonly Reading[];
  readonly level: PlaceLevel | undefined;
  readonly cases: FieldCase;
}

function findPlaces(stream: WordStream, table: PlaceTable): readonly FoundPlace[] {
  const candidates: Candidate[] = [];
  let claimed = -1;
  for (let word = 0; word < stream.count; word += 1) {
    const name = readName(stream, word, table);
    if (name === undefined) continue;
    const candidate = toCandidate(stream, name, claimed);
    if (candidate === undefined) continue;
    candidates.push(candidate);
    word = name.to;
    claimed = candidate.level === undefined ? claimed : name.to + 1;
  }
  return candidates.flatMap((candidate) => judge(stream, candidate, candidates));
}

/** `claimed` is a word of level that belongs to the name before it. */
function toCandidate(stream: WordStream, name: ReadName, claimed: number): Candidate | undefined {
  if (isPartOfName(stream, name.from, name.to)) return undefined;
  const cases = fieldCase(stream.textOf(stream.fieldOf(name.start)));
  const entries = name.entries.filter((entry) => isWritten(stream, name, entry, cases));
  if (entries.length === 0) return undefined;
  const before = levelBefore(stream, name.from);
  const level = before !== undefined && before.at !== claimed ? before.level : levelBehind(stream, name.to);
  const byId = new Map<string, Reading>();
  for (const reading of entries.flatMap(({ readings }) => readings)) {
    const known = byId.get(reading.place.id);
    if (known === undefined || known.weak) byId.set(reading.place.id, reading);
  }
  const readings = [...byId.values()];
  const isBranch = level === "province" && readings.every(({ place }) => place.level === "country");
  return isBranch ? undefined : { ...name, readings, level, cases };
}

/** In capitals where names are written so; an adjective may be small. */
function isWritten(stream: WordStream, name: ReadName, entry: ReadName["entries"][number], cases: FieldCase): boolean {
  if (entry.script !== kinds.latin && entry.script !== kinds.cyrillic) return true;
  if (entry.capitals) return cases === "mixed" && hasCapital(stream, name.start, name.stop, true);
  if (name.ending === "adjective" || cases === "small") return true;
  return hasCapital(stream, name.start, name.stop) && !(cases === "mixed" && isAnAbbreviation(stream, name));
}

/** SWAT is no valley, and OS no town; but KABUL at the head of a report is one. */
function isAnAbbreviation(stream: WordStream, { from, start, stop }: ReadName): boolean {
  return (
    stop - start <= longestAbbreviation && stream.glue[from] !== glues.field && hasCapital(stream, start, stop, true)
  );
}

const longestAbbreviation = 5;

function judge(stream: WordStream, candidate: Candidate, all: readonly Candidate[]): readonly FoundPlace[] {
  const { from, to, ending, level } = candidate;
  const isAdjective = ending === "adjective";
  if (isAdjective && level === undefined && !isBesideNoun(stream, candidate)) return [];
  const others = othersThan(candidate, all);
  if (ending === "ezafe" && level === undefined && !isInPlace(stream, candidate, others)) return [];
  const kept = candidate.readings.filter((reading) => !reading.weak || isSupported(stream, candidate, reading, others));
  if (kept.length === 0) return [];
  const ordered = orderReadings(kept, { level, others });
  const readings = ordered.map(({ place }) => place);
  const sure = isOneCountry(readings) || level !== undefined || others.some(({ place }) => isKin(readings[0], place));
  return [{ from, to, readings, sure, ...(isAdjective && level === undefined && { adjective: true }) }];
}

function isBesideNoun(stream: WordStream, { to, readings }: Candidate): boolean {
  const behind = wordBeside(stream, to + 1, to);
  return readings.every(({ place }) => place.level === "country") ? isCountryNoun(behind) : isPlaceNoun(behind);
}

/** дар Кобули Афғонистон, but not аль-Багдади. */
function isInPlace(stream: WordStream, { from }: Candidate, others: readonly { readonly distance: number }[]): boolean {
  return prepositions.has(wordBeside(stream, from - 1, from)) || others.some(({ distance }) => distance <= 1);
}

/** Places that other names can only mean; a name of one country alone speaks for that country. */
function othersThan(candidate: Candidate, all: readonly Candidate[]) {
  return all.flatMap((other) => {
    const [first, ...more] = other.readings.filter(({ weak }) => !weak);
    if (other === candidate || first === undefined || !isOneCountry([first, ...more].map(({ place }) => place)))
      return [];
    const distance = Math.max(0, other.from - candidate.to, candidate.from - other.to);
    return [{ place: first.place, distance }];
  });
}

function isOneCountry(places: readonly Place[]): boolean {
  return new Set(places.map(({ id, country }) => country ?? id)).size < 2;
}

function isKin(one: Place | undefined, other: Place): boolean {
  return one !== undefined && kinshipOf(one, other) > 0;
}

/** Whether what stands around a weak name says that it is this place. */
function isSupported(
  stream: WordStream,
  { from, to, start, stop, level, cases, ending, readings }: Candidate,
  { place }: Reading,
  others: ReturnType<typeof othersThan>,
): boolean {
  if (level !== undefined && (level === place.level || level === "district")) return true;
  if (readings.some(({ weak }) => !weak)) return others.some((other) => kinshipOf(place, other.place) > 0);
  const reach = isCased(stream, start) ? nearWords : 1;
  if (others.some((other) => other.distance <= reach && isNearKin(place, other.place, reach))) return true;
  if (!isCased(stream, start) || cases !== "mixed") return false;
  const before = wordBeside(stream, from - 1, from);
  if (before === "" || isBeforeCapital(stream, to)) return false;
  return prepositions.has(before) || (ending === "locative" && (stop - start > 4 || isBroken(stream, stop)));
}

/** “In Van Gogh’s letters”: the name goes on. */
function isBeforeCapital(stream: WordStream, word: number): boolean {
  const from = stream.from[word + 1] ?? 0;
  return wordBeside(stream, word + 1, word) !== "" && isCased(stream, from) && hasCapital(stream, from, from + 1);
}

/** An apostrophe stands there: Oş'ta. */
function isBroken({ buffer }: WordStream, unit: number): boolean {
  return buffer.starts[unit] !== buffer.ends[unit - 1];
}

/** How many words away another place of the same country may be. */
const nearWords = 6;

function isNearKin(place: Place, other: Place, reach: number): boolean {
  return kinshipOf(place, other) >= (reach === 1 ? 4 : 2);
}

function isCased(stream: WordStream, unit: number): boolean {
  const { start, end } = stream.original(unit, unit + 1);
  const letter = stream.textOf(stream.fieldOf(unit)).slice(start, end);
  return letter.toLowerCase() !== letter.toUpperCase();
}
