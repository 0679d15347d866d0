import type { EventKind, EventPlace } from "../../domain/event.ts";
import type { Place, PlaceLevel } from "../../domain/place.ts";
import { gapOf } from "../lexicon/sign.ts";
import { isParted } from "./asides-of.ts";
import { type EventSign, has } from "./event-sign.ts";
import type { FoundPlace, PlaceFinder } from "./place-finder.ts";
import { beside, follows, placePart, precedes } from "./place-part.ts";
import { type Report, type ReportSentence, spanOf } from "./report.ts";

/** A place with how surely it is where it happened: `weak` is the country of a force or a court. */
interface Candidate {
  readonly place: Place;
  readonly sign: EventSign;
  readonly weak: boolean;
}

/**
 * Where it happened, the finest first. A name in the title counts unless the words around it make it something else: an origin,
 * a nationality, a speaker's seat, an embassy; in the text it needs a word or an ending that means “in”.
 */
export function judgePlaces(
  report: Report,
  world: Pick<PlaceFinder, "capitalOf">,
  kind: EventKind,
): readonly EventPlace[] {
  if (placeless.has(kind) && !isAnniversary(report)) return [];
  const bySentence = report.sentences.map((sentence, index) => candidatesIn(report, world, sentence, index, kind));
  const found = bySentence.flat();
  const sure = ofOneCountry(bySentence.map((each) => each.filter(({ weak }) => !weak)));
  const kept =
    sure.length > 0
      ? [...sure, ...found.filter((each) => each.weak && holdsAny(each.place, sure))]
      : aloneOf(found, kind);
  return distinct(kept).map(({ place, sign }) => ({
    id: place.id,
    name: place.name,
    level: place.level,
    ...(place.within !== undefined && { within: place.within }),
    ...(place.country !== undefined && { country: place.country }),
    where: spanOf(report, sign),
  }));
}

const placeless: ReadonlySet<EventKind> = new Set<EventKind>([
  "release",
  "sanction",
  "takedown",
  "statement",
  "analysis",
]);
const levels: readonly PlaceLevel[] = ["town", "district", "province", "country"];

/** What is remembered happened somewhere. */
function isAnniversary({ sentences }: Report): boolean {
  return sentences.some(({ isTitle, signs }) => isTitle && signs.some((sign) => has(sign, "anniversary")));
}

/** What the first sentence with a place tells happened in its country; a country named later is where somebody went, or fought before. */
function ofOneCountry(bySentence: readonly (readonly Candidate[])[]): readonly Candidate[] {
  const lead = withTowns(bySentence.find(({ length }) => length > 0) ?? []);
  const countries = new Set(lead.map(countryOf));
  return bySentence.flat().filter((each) => lead.includes(each) || countries.has(countryOf(each)));
}

/** Beside a town, the name of another country is where somebody was sent, or what was debated. */
function withTowns(lead: readonly Candidate[]): readonly Candidate[] {
  const countries = new Set(lead.filter(({ place }) => place.level !== "country").map(countryOf));
  return countries.size === 0 ? lead : lead.filter((each) => countries.has(countryOf(each)));
}

function countryOf({ place }: Candidate): string {
  return place.country ?? place.id;
}

function holdsAny(holder: Place, places: readonly Candidate[]): boolean {
  return places.some(
    ({ place }) => place.country === holder.id || place.within?.includes(holder.id) === true || place.id === holder.id,
  );
}

/** A country arrests and tries at home, but strikes abroad; and two countries that act tell no place. */
function aloneOf(found: readonly Candidate[], kind: EventKind): readonly Candidate[] {
  if (kind !== "arrest" && kind !== "trial" && kind !== "plot-foiled" && kind !== "recruitment") return [];
  return new Set(found.map(({ place }) => place.id)).size === 1 ? found : [];
}

function distinct(found: readonly Candidate[]): readonly Candidate[] {
  const first = new Map(found.toReversed().map((each) => [each.place.id, each]));
  return [...first.values()]
    .toReversed()
    .toSorted((one, other) => levels.indexOf(one.place.level) - levels.indexOf(other.place.level));
}

function candidatesIn(
  report: Report,
  world: Pick<PlaceFinder, "capitalOf">,
  sentence: ReportSentence,
  index: number,
  kind: EventKind,
): readonly Candidate[] {
  const named = sentence.signs.flatMap((sign): readonly Candidate[] => {
    if (sign.meaning.role !== "place") return [];
    const { found } = sign.meaning;
    if (found.adjective === true) return ofAdjective(world, sentence, sign, found);
    if (kind === "trial" && follows(sentence, sign, 0, "attack", "method")) return [];
    const place = readingOf(report, sentence, sign, found);
    const part = placePart(report, sentence, sign, place);
    if (part === "none" || (kind === "threat" && part === "force")) return [];
    if (part === "force") return sentence.isTitle || index <= 1 ? [{ place, sign, weak: true }] : [];
    const capital =
      place.level !== "town" && isOfCapital(report, sentence, sign) ? world.capitalOf(place.id) : undefined;
    return [{ place, sign, weak: false }, ...(capital === undefined ? [] : [{ place: capital, sign, weak: false }])];
  });
  return [...named, ...ofBareCapital(world, sentence)];
}

/** “in the capital”, in a sentence that names one country. */
function ofBareCapital(world: Pick<PlaceFinder, "capitalOf">, sentence: ReportSentence): readonly Candidate[] {
  const { signs } = sentence;
  const sign = signs.find(
    (one) =>
      has(one, "capital") &&
      precedes(sentence, one, 1, "in") &&
      !signs.some((place) => has(place, "place") && gapOf(place, one) < 2),
  );
  if (sign === undefined) return [];
  const named = signs.flatMap(({ meaning }) => (meaning.role === "place" ? meaning.found.readings : []));
  const [country, ...others] = new Set(named.map(({ id }) => id));
  const isOne = others.length === 0 && named.every(({ level }) => level === "country");
  const place = country === undefined || !isOne ? undefined : world.capitalOf(country);
  return place === undefined ? [] : [{ place, sign, weak: false }];
}

/** “Balochistan's capital”, “capital of the province of Nangarhar”. */
function isOfCapital({ stream }: Report, { signs }: ReportSentence, sign: EventSign): boolean {
  return signs.some((capital) => {
    if (!has(capital, "capital") || gapOf(capital, sign) > 2) return false;
    const [from, to] = capital.from < sign.from ? [capital.to, sign.from] : [sign.to, capital.from];
    const between = signs.filter((other) => other.from > from && other.to < to);
    return !isParted(stream, from, to) && !between.some((other) => has(other, "place", ...deeds));
  });
}

const deeds = ["attack", "method", "kills", "dead", "detained", "says"] as const;

/** “the Afghan capital”, “a German city”, “an Austrian court”. */
function ofAdjective(
  world: Pick<PlaceFinder, "capitalOf">,
  sentence: ReportSentence,
  sign: EventSign,
  found: FoundPlace,
): readonly Candidate[] {
  const [country] = found.readings;
  if (follows(sentence, sign, 1, "capital")) {
    const capital = world.capitalOf(country.id);
    return [
      ...(capital === undefined ? [] : [{ place: capital, sign, weak: false }]),
      { place: country, sign, weak: true },
    ];
  }
  if (follows(sentence, sign, 1, "town", "province", "district")) return [{ place: country, sign, weak: true }];
  return follows(sentence, sign, 1, "court", "forces") ? [{ place: country, sign, weak: true }] : [];
}

/** Which of the places called so: as a word beside the name says, else as the other places of the item have it. */
function readingOf(report: Report, sentence: ReportSentence, sign: EventSign, { readings }: FoundPlace): Place {
  const level = (["province", "district", "town"] as const).find((role) => beside(sentence, sign, role));
  const ofLevel = readings.filter((place) => level === undefined || place.level === level);
  const candidates = ofLevel.length > 0 ? ofLevel : readings;
  const countries = new Set(
    report.sentences
      .flatMap(({ signs, aside }) => [...signs, ...aside])
      .flatMap((other) => (other.meaning.role === "place" && other !== sign ? other.meaning.found.readings : []))
      .map((place) => place.country ?? place.id),
  );
  const near = candidates.find(({ country }) => country !== undefined && countries.has(country));
  return near ?? candidates[0] ?? readings[0];
}
