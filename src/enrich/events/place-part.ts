import type { Place } from "../../domain/place.ts";
import { gapBefore } from "../lexicon/sentence-ends.ts";
import { gapOf } from "../lexicon/sign.ts";
import { isParted } from "./asides-of.ts";
import { endsIn } from "./event-lexicon.ts";
import { type EventSign, has } from "./event-sign.ts";
import { isAsking, isOfCounted, isOwned } from "./is-of-others.ts";
import { isReporters, isSeat } from "./is-seat.ts";
import type { Report, ReportSentence } from "./report.ts";
import { wordText } from "./word-text.ts";

/** Where it happened, the country of who acts, or neither. */
export type PlacePart = "here" | "force" | "none";

/** What part a name plays in its sentence. */
export function placePart(report: Report, sentence: ReportSentence, sign: EventSign, place: Place): PlacePart {
  const { lexicon } = report;
  const rest = restOf(report, sign);
  const isMarked = rest !== "" && endsIn(rest, lexicon.inEndings);
  if (isOrigin(report, sentence, sign) || endsIn(rest, lexicon.fromEndings)) return "none";
  const isVenue = place.level !== "country" && follows(sentence, sign, 0, "target");
  if (!isMarked && ((!isVenue && follows(sentence, sign, 0, "notPlace")) || isOwned(report, sentence, sign)))
    return "none";
  if (!isMarked && !precedes(sentence, sign, 0, "in") && follows(sentence, sign, 0, "people")) return "none";
  if (isAsking(report, sentence, sign)) return "none";
  if (!isMarked && !precedes(sentence, sign, 0, "in") && isOfCounted(report, sentence, sign)) return "none";
  if (isMarked && place.level === "country" && follows(sentence, sign, 0, "militants")) return "none";
  if (follows(sentence, sign, 0, "fought") || precedes(sentence, sign, 1, "fought")) return "none";
  if (place.level === "country" && follows(sentence, sign, 0, "operation", "forces"))
    return sign.from === sentence.from ? "force" : "none";
  if (isStyle(report, sentence, sign, place, rest)) return "none";
  const isIn = isAfterIn(report, sentence, sign) || isInByEnding(report, sentence, sign, rest);
  if (isIn) return isSeat(report, sentence, sign) ? "none" : "here";
  if (isHolder(sentence, sign)) return "here";
  if (place.level === "country") return countryPart(report, sentence, sign);
  if (sentence.isTitle && !follows(sentence, sign, 1, "says")) return "here";
  return isBesideDeed(report, sentence, sign) ? "here" : "none";
}

/** “from Kabul”, but not “toll from the Kunduz mosque bombing”. */
function isOrigin(report: Report, sentence: ReportSentence, sign: EventSign): boolean {
  const isFrom = precedes(sentence, sign, 0, "from") && !follows(sentence, sign, 1, "attack", "method", "target");
  return isFrom || isReporters(report, sentence, sign);
}

/** «Хитой меҳмонхонаси» is a Chinese restaurant: the bare name of a country before a venue. */
function isStyle({ lexicon }: Report, sentence: ReportSentence, sign: EventSign, place: Place, rest: string): boolean {
  return lexicon.table.verbLast && place.level === "country" && rest === "" && follows(sentence, sign, 0, "target");
}

/** How far the noun that bears the ending may stand after a name: “Kabil'in batısında”. */
const nounReach = 2;

/** “Kobulda”, “Kobul shahrida”, “Kobulning g‘arbida”, “Kobulga hujum”: where endings say what elsewhere prepositions do. */
function isInByEnding(report: Report, sentence: ReportSentence, sign: EventSign, rest: string): boolean {
  const { lexicon, stream } = report;
  if (rest !== "" && endsIn(rest, lexicon.inEndings)) return true;
  if (!lexicon.table.verbLast || lexicon.table.places.inEndings === undefined) return false;
  if (rest !== "" && endsIn(rest, lexicon.toEndings))
    return follows(sentence, sign, 2, "attack", "method", "operation");
  if (follows(sentence, sign, 0, "in") || isInList(report, sentence, sign)) return true;
  for (let word = sign.to + 1; word <= Math.min(sign.to + nounReach, sentence.to - 1); word += 1) {
    if (isParted(stream, word - 1, word) || isStopped(sentence, word)) return false;
    const text = wordText(stream, word);
    if (text.length > shortestNoun && endsIn(text, lexicon.inEndings)) return true;
  }
  return false;
}

/** “Moskva, Novosibirsk va Krasnoyarskda”: the last name of a list bears the ending of all. */
function isInList(report: Report, sentence: ReportSentence, sign: EventSign): boolean {
  const next = sentence.signs.find((other) => has(other, "place") && other.from > sign.to);
  if (next === undefined || next.from - sign.to > 2) return false;
  const isJoined =
    next.from - sign.to === 1
      ? /^\s*[,،、]/.test(gapBefore(report.stream, next.from))
      : sentence.signs.some((other) => has(other, "and") && other.from === sign.to + 1);
  return isJoined && isInByEnding(report, sentence, next, restOf(report, next));
}

const shortestNoun = 4;

/** A verb, another place or who acts ends what a name may belong to. */
function isStopped({ signs }: ReportSentence, word: number): boolean {
  return signs.some(
    (sign) =>
      sign.from <= word &&
      sign.to >= word &&
      has(sign, "says", "forces", "place", "dead", "kills", "detained", "detains", "number"),
  );
}

/** How far “in” may stand before a name: “in the northern Afghan city of Kunduz”. */
const inReach = 7;

function isAfterIn({ stream }: Report, { from, signs }: ReportSentence, sign: EventSign): boolean {
  let plain = 0;
  for (let word = sign.from - 1; word >= Math.max(from, sign.from - inReach); word -= 1) {
    if (isParted(stream, word, word + 1)) return false;
    const here = signs.filter((other) => other.from <= word && other.to >= word);
    if (here.some((other) => has(other, "in"))) return true;
    if (
      here.length > 0 &&
      !here.some((other) => has(other, "place", "town", "province", "district", "capital", "target", "prison"))
    )
      return false;
    if (here.length === 0) plain += 1;
    if (plain > 4) return false;
  }
  return false;
}

/** “Kabul, Afghanistan”: it holds the place before it. */
function isHolder({ signs }: ReportSentence, { from, meaning }: EventSign): boolean {
  const before = signs.find((other) => has(other, "place") && other.to === from - 1);
  if (before?.meaning.role !== "place" || meaning.role !== "place") return false;
  const holders = meaning.found.readings.map(({ id }) => id);
  return before.meaning.found.readings.some(({ country, within = [] }) =>
    [country, ...within].some((id) => id !== undefined && holders.includes(id)),
  );
}

/** A country without a word for “in” is most often who acts: it is where it happened before a place or a deed, or before a colon. */
function countryPart(report: Report, sentence: ReportSentence, sign: EventSign): PlacePart {
  const { stream } = report;
  if (isBesideCountry(sentence, sign)) return "none";
  if (isBesideDeed(report, sentence, sign)) return "here";
  if (sign.from !== sentence.from)
    return follows(sentence, sign, 0, "court") || precedes(sentence, sign, 0, "forces", "court") ? "force" : "none";
  const isBeforeColon = sign.to + 1 < stream.count && /^\s*[:：]/.test(gapBefore(stream, sign.to + 1));
  return isBeforeColon && !isAbroad(sentence, sign) ? "here" : "force";
}

/** «АҚШ: Сирияда …»: who says it, of another country. */
function isAbroad({ signs }: ReportSentence, { to, meaning }: EventSign): boolean {
  const country = meaning.role === "place" ? meaning.found.readings[0].id : "";
  return signs.some(
    (other) =>
      other.meaning.role === "place" &&
      other.from > to &&
      other.meaning.found.readings.every((place) => (place.country ?? place.id) !== country),
  );
}

/** “Nigeria, US”, “Nigeria-US”, “the US and Nigeria”. */
function isBesideCountry({ signs }: ReportSentence, sign: EventSign): boolean {
  return signs.some(
    (other) =>
      other !== sign &&
      other.meaning.role === "place" &&
      other.meaning.found.readings[0].level === "country" &&
      gapOf(other, sign) < 2,
  );
}

/** “Kunduz mosque bombing”; “Pakistan's Hangu district” is held by the name after it. */
function isBesideDeed({ stream }: Report, { signs }: ReportSentence, sign: EventSign): boolean {
  return signs.some(
    (other) =>
      other !== sign &&
      has(other, "attack", "method", "target", "province", "district", "town", "place") &&
      other.from - sign.to === 1 &&
      !isParted(stream, sign.to, other.from),
  );
}

/** Whether a word of a role comes within so many words after a name. */
export function follows(
  { signs }: ReportSentence,
  sign: EventSign,
  reach: number,
  ...roles: Parameters<typeof has>[1][]
): boolean {
  return signs.some((other) => has(other, ...roles) && other.from > sign.to && other.from - sign.to - 1 <= reach);
}

export function precedes(
  { signs }: ReportSentence,
  sign: EventSign,
  reach: number,
  ...roles: Parameters<typeof has>[1][]
): boolean {
  return signs.some((other) => has(other, ...roles) && other.to < sign.from && sign.from - other.to - 1 <= reach);
}

/** Whether a word of a role stands right beside a name. */
export function beside({ signs }: ReportSentence, sign: EventSign, ...roles: Parameters<typeof has>[1][]): boolean {
  return signs.some((other) => other !== sign && has(other, ...roles) && gapOf(other, sign) < 1);
}

/** The ending of a name, without its apostrophe. */
function restOf({ stream }: Report, { to, meaning }: EventSign): string {
  if (meaning.role !== "place") return "";
  const { stem } = meaning.found;
  return stem === undefined ? "" : wordText(stream, to).slice(stem);
}
