import { type Item, RawItem } from "../domain/item.ts";
import { digest } from "../lib/digest.ts";
import { canonicalLink } from "./canonical-link.ts";

/**
 * Gives an item the identity that later polls recognise it by: guid, else canonical link, else content.
 *
 * Never hashes an empty value: a feed without ids would collapse into one "seen" item and go silent after its first.
 * `trustGuid` is false where the feed repeats its guids (see `identifyFeed`). Throws on an entry with nothing to tell it by,
 * which `readFeed` never gives.
 *
 * @param sourceKey the `PollState.key` of the URL it came from
 * @param seenAt milliseconds since the epoch
 */
export function identifyItem(sourceKey: string, raw: RawItem, seenAt: number, trustGuid = true): Item {
  const [basis, value] = strongestIdentity(raw, trustGuid);
  return { ...RawItem.strip().parse(raw), basis, id: digest(sourceKey, basis, value), sourceKey, seenAt };
}

function strongestIdentity(raw: RawItem, trustGuid: boolean): readonly [Item["basis"], string] {
  const guid = raw.guid?.trim() ?? "";
  if (trustGuid && guid !== "") return ["guid", guid];

  const link = raw.link === undefined ? "" : canonicalLink(raw.link);
  if (link !== "") return ["link", link];

  const content = `${raw.title.trim()}\n${raw.text.trim()}`.trim();
  if (content !== "") return ["content", content];
  if (guid !== "") return ["guid", guid];
  if (raw.published !== undefined) return ["content", raw.published];
  throw new Error("an entry without guid, link, title, text and date cannot be told from another");
}
