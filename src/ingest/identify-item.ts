import { type Item, RawItem } from "../domain/item.ts";
import { digest } from "../lib/digest.ts";
import { canonicalLink } from "./canonical-link.ts";

/** What of an entry tells it from the others of its fetch; `identifyFeed` finds out. */
export interface Trust {
  readonly guid: boolean;
  readonly link: boolean;
}

/**
 * Gives an item the identity that later polls recognise it by: guid, else canonical link, else content.
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
  trust: Trust = { guid: true, link: true },
): Item {
  const [basis, value] = strongestIdentity(raw, trust);
  return { ...RawItem.strip().parse(raw), basis, id: digest(sourceKey, basis, value), sourceKey, seenAt };
}

function strongestIdentity(raw: RawItem, trust: Trust): readonly [Item["basis"], string] {
  const guid = raw.guid?.trim() ?? "";
  if (trust.guid && guid !== "") return ["guid", guid];

  const link = raw.link === undefined ? "" : canonicalLink(raw.link);
  if (trust.link && link !== "") return ["link", link];

  const content = `${raw.title.trim()}\n${raw.text.trim()}`.trim();
  if (content !== "") return ["content", content];
  if (guid !== "") return ["guid", guid];
  if (link !== "") return ["link", link];
  if (raw.published !== undefined) return ["content", raw.published];
  throw new Error("an entry without guid, link, title, text and date cannot be told from another");
}
