import type { Item, RawItem } from "../../domain/item.ts";
import { defined } from "../../lib/defined.ts";
import { digest } from "../../lib/digest.ts";
import { trustDate } from "../dates/trust-date.ts";
import { sameAddress } from "./canonical-link.ts";

/** What of an entry no other of its fetch has; `identifyFeed` finds out. */
export interface Trust {
  readonly guid: boolean;
  readonly link: boolean;
  readonly content: boolean;
}

/** An entry with what it may be known by: each empty where it has none. */
export interface Face {
  readonly entry: RawItem;
  readonly guid: string;
  readonly link: string;
  /** The link with its place on the page. */
  readonly address: string;
  readonly content: string;
}

/** Trims the guid and takes tracking parameters off the link. */
export function faceOf(entry: RawItem): Face {
  const { guid = "" } = entry;
  const link = entry.link === undefined ? "" : sameAddress(entry.link);
  const fragment = entry.link?.includes("#") ? entry.link.slice(entry.link.indexOf("#")) : "";
  return { entry, guid: guid.trim(), link, address: link + fragment, content: contentOf(entry) };
}

type Identity = readonly [basis: Item["basis"], value: string];

/**
 * Gives an item the keys that later polls recognise it by, strongest first: guid, link, content. The strongest is its id.
 *
 * Never hashes an empty value: a feed without ids would collapse into one "seen" item and go silent after its first.
 * Throws on an entry with nothing to know it by; `identifyFeed` leaves those out.
 *
 * @param sourceKey the `PollState.key` of the URL it came from
 * @param seenAt milliseconds since the epoch
 */
export function identifyItem(
  sourceKey: string,
  face: Face,
  seenAt: number,
  trust: Trust = { guid: true, link: true, content: true },
): Item {
  const identities = trustedIdentities(face, trust);
  const [strongest] = identities.length > 0 ? identities : weakIdentities(face);
  if (strongest === undefined)
    throw new Error("an entry without guid, link, title, text and date cannot be distinguished from another");
  const keys = identities.length > 0 ? identities : [strongest];
  const digests = keys.map((identity) => digest(sourceKey, ...identity));
  const [id = ""] = digests;
  return {
    ...rawFields(face.entry),
    ...trustDate(face.entry, seenAt),
    basis: strongest[0],
    id,
    keys: digests,
    sourceKey,
    seenAt,
  };
}

/** Without the date, and without what a reader knows beyond it. */
function rawFields({ guid, title, text, tags, link, author, updated, language }: RawItem): RawItem {
  return {
    ...(guid !== undefined && { guid }),
    title,
    text,
    ...defined({ tags, link, author, updated, language }),
  };
}

function trustedIdentities(face: Face, trust: Trust): readonly Identity[] {
  return identitiesOf(face).filter(([basis, value]) => value !== "" && trust[basis]);
}

/** Nothing distinguishes this entry from others of its fetch for certain; its words do best, then whatever it has. */
function weakIdentities(face: Face): readonly Identity[] {
  const [guid, link, content] = identitiesOf(face);
  const published: Identity = ["content", face.entry.published ?? ""];
  return [content, guid, link, published].filter(([, value]) => value !== "");
}

function identitiesOf({ guid, link, content }: Face): readonly [guid: Identity, link: Identity, content: Identity] {
  return [
    ["guid", guid],
    ["link", link],
    ["content", content],
  ];
}

/** Fewer letters than this may be a heading that recurs ("Daily briefing"). */
const tellingLength = 60;

/** What an entry says. A few words may recur from day to day, so that the day belongs to them. */
function contentOf({ title, text, published }: RawItem): string {
  const words = `${title.trim()}\n${text.trim()}`.trim();
  if (words === "" || words.length >= tellingLength || published === undefined) return words;
  return `${words}\n${published.slice(0, 10)}`;
}
