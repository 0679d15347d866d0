import { type Item, RawItem } from "../domain/item.ts";
import { digest } from "../lib/digest.ts";
import { sameAddress } from "./same-address.ts";

/** What of an entry tells it from the others of its fetch; `identifyFeed` finds out. */
export interface Trust {
  readonly guid: boolean;
  readonly link: boolean;
  readonly content: boolean;
}

type Identity = readonly [basis: Item["basis"], value: string];

/**
 * Gives an item the keys that later polls recognise it by, strongest first: guid, link, content. The strongest is its id.
 *
 * Never hashes an empty value: a feed without ids would collapse into one "seen" item and go silent after its first.
 * Throws on an entry with nothing to tell it by; `identifyFeed` leaves those out.
 *
 * @param sourceKey the `PollState.key` of the URL it came from
 * @param seenAt milliseconds since the epoch
 */
export function identifyItem(
  sourceKey: string,
  raw: RawItem,
  seenAt: number,
  trust: Trust = { guid: true, link: true, content: true },
): Item {
  const identities = trustedIdentities(raw, trust);
  const [strongest] = identities.length > 0 ? identities : weakIdentities(raw);
  if (strongest === undefined)
    throw new Error("an entry without guid, link, title, text and date cannot be told from another");
  const keys = identities.length > 0 ? identities : [strongest];
  const [id = ""] = keys.map((identity) => digest(sourceKey, ...identity));
  return {
    ...RawItem.strip().parse(raw),
    basis: strongest[0],
    id,
    keys: keys.map((identity) => digest(sourceKey, ...identity)),
    sourceKey,
    seenAt,
  };
}

function trustedIdentities(raw: RawItem, trust: Trust): readonly Identity[] {
  return identitiesOf(raw).filter(([basis, value]) => value !== "" && trust[basis]);
}

/** Nothing tells this entry from others of its fetch for certain; its words do best, then whatever it has. */
function weakIdentities(raw: RawItem): readonly Identity[] {
  const [guid, link, content] = identitiesOf(raw);
  const published: Identity = ["content", raw.published ?? ""];
  return [content, guid, link, published].filter(([, value]) => value !== "");
}

function identitiesOf(raw: RawItem): readonly [guid: Identity, link: Identity, content: Identity] {
  return [
    ["guid", raw.guid?.trim() ?? ""],
    ["link", raw.link === undefined ? "" : sameAddress(raw.link)],
    ["content", contentOf(raw)],
  ];
}

/** Fewer letters than this may be a heading that recurs ("Daily briefing"). */
const tellingLength = 60;

/** What an entry says. A few words alone may recur from day to day, so that the day belongs to them. */
export function contentOf({ title, text, published }: RawItem): string {
  const words = `${title.trim()}\n${text.trim()}`.trim();
  if (words === "" || words.length >= tellingLength || published === undefined) return words;
  return `${words}\n${published.slice(0, 10)}`;
}
