import type { Item, RawItem } from "../../domain/item.ts";
import { type Face, faceOf, identifyItem } from "./identify-item.ts";

/**
 * Identifies all entries of one fetch, in the feed's order; of entries that are written twice the fullest is kept. Which of them
 * are known, `recognizeItems` says.
 *
 * What entries that are not the same share (a guid, a front page, a headline) distinguishes nothing in this fetch, so that the
 * next strongest names them. Guids that only count the entries of a fetch (1, 2, 3 …) name places in it, not entries.
 * An entry that says nothing at all is left out.
 */
export function identifyFeed(sourceKey: string, entries: readonly RawItem[], seenAt: number): readonly Item[] {
  const numbered = areNumbered(entries);
  const faces = writtenOnce(entries.filter(saysSomething).map(faceOf));
  const guids = sharedBy(faces.map(({ guid }) => guid));
  const links = sharedBy(faces.map(({ link }) => link));
  const contents = sharedBy(faces.map(({ content }) => content));
  return faces.map((face) =>
    identifyItem(sourceKey, face, seenAt, {
      guid: !numbered && !guids.has(face.guid),
      link: !links.has(face.link),
      content: !contents.has(face.content),
    }),
  );
}

function writtenOnce(faces: readonly Face[]): readonly Face[] {
  const kept: Face[] = [];
  const anyones = givenToAny(faces);
  const placesOf = new Map<string, readonly number[]>();
  for (const face of faces) {
    const { guid, address, entry } = face;
    const keys = [`g${guid}\n${entry.title}`, `l${address}\n${entry.title}`];
    const met = keys.flatMap((key) => placesOf.get(key) ?? []);
    const place = met.find((at) => isTwice(face, kept[at], anyones)) ?? kept.length;
    kept[place] = fuller(kept[place], face);
    for (const key of keys) placesOf.set(key, [...(placesOf.get(key) ?? []), place]);
  }
  return kept;
}

function fuller(known: Face | undefined, face: Face): Face {
  return known === undefined || face.entry.text.length > known.entry.text.length ? face : known;
}

/** The same words with the same guid or link, on one date; an alert that is repeated on another day is news. */
function isTwice(face: Face, other: Face | undefined, anyones: ReadonlySet<string>): boolean {
  if (other === undefined) return false;
  const [{ title, text, published }, one] = [face.entry, other.entry];
  if (title !== one.title || (published ?? one.published) !== (one.published ?? published)) return false;
  const [sameGuid, sameLink] = [face.guid === other.guid, face.address === other.address];
  if (text !== one.text || title + text === "")
    return sameGuid && sameLink && !(anyones.has(face.guid) && anyones.has(face.address));
  return (sameGuid && face.guid !== "") || (sameLink && (face.address !== "" || sameGuid));
}

/** Guids and addresses that entries under several titles have, and none at all. */
function givenToAny(faces: readonly Face[]): ReadonlySet<string> {
  const titled = faces.flatMap(({ guid, address, entry: { title } }) => [`${guid}\n${title}`, `${address}\n${title}`]);
  return new Set(["", ...sharedBy([...new Set(titled)].map((one) => one.split("\n", 1)[0] ?? ""))]);
}

function sharedBy(values: readonly string[]): ReadonlySet<string> {
  const met = new Set<string>();
  return new Set(values.filter((value) => met.size === met.add(value).size));
}

/** All entries' guids are 0 or 1 to their number, in any order; also in a fetch that shows only one, where the next one has that number. */
export function areNumbered(entries: readonly Pick<RawItem, "guid">[]): boolean {
  const numbers = new Set(entries.map((entry) => (/^\d{1,4}$/u.test(guidOf(entry)) ? Number(guidOf(entry)) : -1)));
  if (numbers.has(-1) || numbers.size !== entries.length) return false;
  const least = Math.min(...numbers);
  return least <= 1 && Math.max(...numbers) === least + entries.length - 1;
}

function guidOf({ guid = "" }: Pick<RawItem, "guid">): string {
  return guid.trim();
}

function saysSomething({ guid, link, title, text, published }: RawItem): boolean {
  return [title, link, guid, published, text].some((part) => part !== undefined && /\S/.test(part));
}
