import type { Event } from "../../../src/domain/event.ts";
import type { Place, PlaceLevel } from "../../../src/domain/place.ts";
import { nameActors } from "../../../src/enrich/actors/name-actors.ts";
import type { FoundPlace } from "../../../src/enrich/events/place-finder.ts";
import { readEvent } from "../../../src/enrich/events/read-event.ts";
import type { EventWorld } from "../../../src/enrich/events/report.ts";
import { wordText } from "../../../src/enrich/events/word-text.ts";
import { WordStream } from "../../../src/text/word-stream.ts";

/** The frame of an English item of Friday 9 October 2026, in a world of a few places and groups. */
export function eventIn(title: string, text = "", published = "2026-10-09T18:00:00Z"): Event | undefined {
  const stream = new WordStream();
  stream.read([title, text]);
  return readEvent({ stream, languages: ["en"], published }, aWorld);
}

/** What a value was read from. */
export function wordsAt(where: { field: string; start: number; end: number } | undefined, title: string, text = "") {
  return where === undefined ? undefined : (where.field === "title" ? title : text).slice(where.start, where.end);
}

function place(name: string, level: PlaceLevel, country?: string, within?: string): Place {
  const id = level === "country" ? name.slice(0, 2).toLowerCase() : `${level}-${name.toLowerCase()}`;
  return { id, name, level, ...(country && { country }), ...(within && { within: [within] }) };
}

const kabul = place("Kabul", "town", "af");
const afghanistan = place("Afghanistan", "country");
const names: Readonly<Record<string, readonly [Place, ...Place[]]>> = {
  kabul: [kabul],
  kunduz: [place("Kunduz", "town", "af", "province-kunduz"), place("Kunduz", "province", "af")],
  herat: [place("Herat", "town", "af")],
  quetta: [place("Quetta", "town", "pa")],
  peshawar: [place("Peshawar", "town", "pa")],
  bannu: [place("Bannu", "district", "pa")],
  osh: [place("Osh", "town", "ky")],
  dushanbe: [place("Dushanbe", "town", "ta")],
  afghanistan: [afghanistan],
  pakistan: [place("Pakistan", "country")],
  germany: [place("Germany", "country")],
  nigeria: [place("Nigeria", "country")],
  tajikistan: [place("Tajikistan", "country")],
};

export const aWorld: EventWorld = {
  places: {
    capitalOf: (country) => (country === afghanistan.id ? kabul : undefined),
    find: (stream, count) =>
      Array.from({ length: count }, (_, word) => placeAt(stream, word)).filter((found) => found !== undefined),
  },
  actors: nameActors([
    { id: "islamic-state", names: ["Islamic State", "ISIS", "IS", "Daesh"], never: ["Islamic State of Afghanistan"] },
    { id: "isis-k", branchOf: "islamic-state", names: ["ISIS-K", "Islamic State's Khorasan branch"] },
    { id: "isis-k", outlet: "al-azaim", names: ["Al-Azaim"] },
    { id: "taliban", governsSince: "2021-08-15", names: ["Taliban"] },
    { id: "ttp", names: ["Pakistani Taliban", "TTP"] },
    { id: "hizb-ut-tahrir", names: ["Hizb ut-Tahrir"] },
  ]),
};

function placeAt(stream: WordStream, word: number): FoundPlace | undefined {
  const text = wordText(stream, word);
  if (text === "afghan") return { from: word, to: word, readings: [afghanistan], sure: true, adjective: true };
  const readings = names[text];
  return readings === undefined ? undefined : { from: word, to: word, readings, sure: true };
}
