import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { Place, PlaceLevel } from "../../domain/place.ts";
import { kinds } from "../../text/scripts.ts";
import { glues, type WordStream } from "../../text/word-stream.ts";
import type { FoundPlace, PlaceFinder } from "../events/place-finder.ts";
import { isPlaceNoun, prepositions } from "./beside-words.ts";
import { type FieldCase, fieldCase, hasCapital } from "./letter-case.ts";
import { isPartOfName, levelBefore, levelBehind, wordBeside } from "./name-around.ts";
import { kinshipOf, orderReadings } from "./order-readings.ts";
import { PlaceTable, type Reading } from "./place-table.ts";
import { type ReadName, readName } from "./read-names.ts";

/** Built once for a gazetteer, for it takes the names apart; to find them costs next to nothing for a word that is none. */
export function createPlaceFinder(gazetteer: Gazetteer): PlaceFinder {
  const table = new PlaceTable(gazetteer);
  const places = new Map(gazetteer.places.map((place): [string, Place] => [place.id, place]));
  return {
    find: (stream, count) => findPlaces(stream, count, table),
    capitalOf: (id) => places.get(gazetteer.capitals[id] ?? ""),
  };
}

/** A name that may be a place, with what is beside it. */
interface Candidate extends ReadName {
  readonly readings: readonly Reading[];
  readonly level: PlaceLevel | undefined;
  /** On which side the word of level is. */
  readonly ledBy: "before" | "behind" | undefined;
  readonly cases: FieldCase;
}

function findPlaces(stream: WordStream, count: number, table: PlaceTable): readonly FoundPlace[] {
  const candidates: Candidate[] = [];
  let claimed = -1;
  for (let word = 0; word < count; word += 1) {
    const name = readName(stream, word, table);
    if (name === undefined || name.to >= count) continue;
    const candidate = toCandidate(stream, name, claimed);
    if (candidate === undefined) continue;
    candidates.push(candidate);
    word = name.to;
    claimed = candidate.ledBy === "behind" ? name.to + 1 : name.to;
  }
  return candidates.flatMap((candidate) => judge(stream, candidate, candidates));
}

/** Words up to `claimed` belong to the name before it, a word of its level among them. */
function toCandidate(stream: WordStream, name: ReadName, claimed: number): Candidate | undefined {
  if (isPartOfName(stream, name.from, name.to)) return undefined;
  const cases = fieldCase(stream.textOf(stream.fieldOf(name.start)));
  const entries = name.entries.filter((entry) => isWritten(stream, name, entry, cases));
  if (entries.length === 0) return undefined;
  const before = levelBefore(stream, name.from);
  const isLed = before !== undefined && before.at > claimed;
  const level = isLed ? before.level : levelAfter(stream, name);
  const byId = new Map<string, Reading>();
  for (const reading of entries.flatMap(({ readings }) => readings)) {
    const known = byId.get(reading.place.id);
    if (known === undefined || known.weak) byId.set(reading.place.id, reading);
  }
  const readings = [...byId.values()];
  const isBranch = level === "province" && before?.filled !== true && isCountry(readings);
  if (isBranch) return undefined;
  const behind = level === undefined ? undefined : "behind";
  return { ...name, readings, level, ledBy: isLed ? "before" : behind, cases };
}

/** What follows an ezafe is the next name's: Хонободи вилояти Қундуз. */
function levelAfter(stream: WordStream, { to, ending }: ReadName): PlaceLevel | undefined {
  return ending === "ezafe" ? undefined : levelBehind(stream, to);
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
  const isAdjective = ending === "adjective" && level === undefined;
  if (isAdjective && !isCountry(candidate.readings) && !isBesideNoun(stream, candidate)) return [];
  const others = othersThan(candidate, all);
  if (ending === "ezafe" && level === undefined && !isInPlace(stream, candidate, others)) return [];
  const kept = candidate.readings.filter((reading) => !reading.weak || isSupported(stream, candidate, reading, others));
  const [first, ...more] = orderReadings(kept, { level, others }).map(({ place }) => place);
  if (first === undefined) return [];
  const readings = [first, ...more] as const;
  const sure = isOneCountry(readings) || level !== undefined || others.some(({ place }) => kinshipOf(first, place) > 0);
  const stem = candidate.stop - (stream.from[to] ?? 0);
  const isBare = candidate.stop >= (stream.to[to] ?? 0);
  const adjective = isAdjective && isCountry(candidate.readings);
  return [{ from, to, readings, sure, ...(!isBare && { stem }), ...(adjective && { adjective }) }];
}

/** The adjective of a town is its name beside a mosque, an airport, a market; that of a country is for others to judge. */
function isBesideNoun(stream: WordStream, { to }: Candidate): boolean {
  return isPlaceNoun(wordBeside(stream, to + 1, to));
}

function isCountry(readings: readonly Reading[]): boolean {
  return readings.every(({ place }) => place.level === "country");
}

/** дар Кобули Афғонистон, but not аль-Багдади. */
function isInPlace(stream: WordStream, { from }: Candidate, others: readonly { readonly distance: number }[]): boolean {
  return prepositions.has(wordBeside(stream, from - 1, from)) || others.some(({ distance }) => distance <= 1);
}

/** Places that other names can only mean; a name of only one country speaks for that country. */
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

/** Whether what is around a weak name says that it is this place. */
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
  if (from === 0 && isBeforeColon(stream, to) && (!isCased(stream, start) || cases === "mixed")) return true;
  if (!isCased(stream, start) || cases !== "mixed") return false;
  const before = wordBeside(stream, from - 1, from);
  if (ending === "locative" && isBroken(stream, stop)) return true;
  if (before === "" || isBeforeCapital(stream, to)) return false;
  return prepositions.has(before) || (ending === "locative" && stop - start > 4);
}

/** “Nice: une femme meurt”: how a headline says where. */
function isBeforeColon({ buffer, from, to }: WordStream, word: number): boolean {
  for (let at = to[word] ?? 0; at < (from[word + 1] ?? 0); at += 1) if (buffer.units[at] === colon) return true;
  return false;
}

const colon = ":".charCodeAt(0);

/** “In Van Gogh’s letters”: the name goes on. */
function isBeforeCapital(stream: WordStream, word: number): boolean {
  const from = stream.from[word + 1] ?? 0;
  return wordBeside(stream, word + 1, word) !== "" && isCased(stream, from) && hasCapital(stream, from, from + 1);
}

/** An apostrophe is there: Oş'ta. */
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
