import type { NewReason, SameReason } from "../../domain/identity-reason.ts";
import type { ItemIdentity, ItemRow } from "../../domain/item-row.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { discordTime } from "../discord-time.ts";
import { md } from "../text.ts";

/** Why an entry was taken for a new item, as a sentence; empty where nothing of it was known. */
export function describeIdentity({ why, likeSince }: ItemIdentity): Markdown {
  const since = likeSince === undefined ? md`` : md` (since ${discordTime(likeSince)})`;
  const words = isNew(why) ? asNew[why] : undefined;
  return words === undefined ? md`` : md`It is an item of its own: ${words}${since}.`;
}

/** How often it was edited, and by what it was known again. */
export function describeEdits({ at, times, why }: NonNullable<ItemRow["edited"]>): Markdown {
  const often = times === 1 ? md`once` : md`${times} times, the last time`;
  return md`Edited ${often} ${discordTime(at)}, and known again by ${asSame[why]}: an edit is matched again, and alerts only for watches that did not want it before.`;
}

function isNew(why: ItemIdentity["why"]): why is NewReason {
  return why in asNew;
}

const asNew = {
  "nothing-known": undefined,
  "shown-beside": "the feed shows it beside the item that it is like",
  "guid-reused": "its guid was another item's, and nothing else agrees",
  "own-guid-old-link": "it has a guid and words of its own under a link that was known",
  "own-guid-old-words": "its words were known, but it has a guid of its own",
  "own-link-old-words": "its words were known, but it has a link of its own",
  "own-date-old-words": "its words were known, but it has a date of its own",
  "shared-link": "its link is that of several items, and its words are its own",
  "own-fragment": "it has a place of its own on a page that was known",
} as const satisfies Readonly<Record<NewReason, string | undefined>>;

const asSame = {
  guid: "its guid",
  link: "its link",
  "link-and-words": "its link and words",
  "words-and-date": "its words and date",
  words: "its words",
  "moved-host": "its address on another host",
  "corrected-address": "its text, with a corrected title and address",
  "title-and-date": "its title or link, and its date",
  "old-mark": "what an earlier version remembered",
} as const satisfies Readonly<Record<SameReason, string>>;
