import type { NewReason, SameReason } from "../../domain/identity-reason.ts";
import type { Likeness } from "./compare-evidence.ts";

/** What the fields of this feed are worth, by its habit over many readings and by this one. */
export interface Trust {
  /** True where guids change while the items stay: another guid says nothing. */
  readonly guidsChurn: boolean;
  /** True where the feed is known to give each item a guid of its own, for good. */
  readonly guidsSettled: boolean;
  /** True where addresses change while the items stay: another address says nothing. */
  readonly linksMove: boolean;
  /** True where items are dated anew: another date says nothing. */
  readonly datesMove: boolean;
}

/** What the link of a pair is worth: several items have it, only one of several links has it, or the feed has shown no other link. */
export type LinkUse = "shared" | "own" | "only";

export type Judgement =
  | { readonly kind: "same"; readonly why: SameReason }
  | { readonly kind: "new"; readonly why: NewReason };

/**
 * Whether an entry is the item that a source showed before, from what agrees and what this feed's habit makes of it. A guid of
 * its own speaks for a new item, unless guids churn here; then the link, then the words with the date.
 */
export function judgePair(likeness: Likeness, use: LinkUse, trust: Trust): Judgement {
  const seen = asTrusted(likeness, use, trust);
  if (seen.guid === "same") return byGuid(seen, use, trust);
  if (seen.guid === "other") return byOtherGuid(seen, use);
  return withoutGuid(seen, use);
}

/** What the feed's habit makes worthless counts as missing. */
function asTrusted(likeness: Likeness, use: LinkUse, trust: Trust): Likeness {
  const { guid, link, words, date } = likeness;
  return {
    guid: guid === "other" && trust.guidsChurn ? "none" : guid,
    link: linkAsTrusted(link, use, trust),
    words,
    date: date === "other" && trust.datesMove ? "none" : date,
  };
}

/** A fragment of one page among many is a place in it; of the only page, it may be the item. */
function linkAsTrusted(link: Likeness["link"], use: LinkUse, { linksMove }: Trust): Likeness["link"] {
  if (link === "fragment" && use === "own") return "same";
  return link === "other" && linksMove ? "none" : link;
}

/** A guid that link or date contradicts, and nothing of its own confirms, was given to another item, unless this feed never does that. */
function byGuid({ link, words, date }: Likeness, use: LinkUse, { guidsSettled }: Trust): Judgement {
  const linkAgrees = (link === "same" || link === "moved") && use === "own";
  const agrees = linkAgrees || date === "same" || (words !== "other" && words !== "alike");
  const contradicted = link === "other" || date === "other";
  return contradicted && !agrees && !guidsSettled ? isNew("guid-reused") : isSame("guid");
}

/** An address of its own, with its words, is the item's whatever guid and date a rebuilt site gives it; of another page it is not known. */
function byOtherGuid({ link, words, date }: Likeness, use: LinkUse): Judgement {
  if (link === "moved" && words !== "other") return isSame("moved-host");
  if (link === "same" && words !== "same") return isNew("own-guid-old-link");
  const isRepeated = date === "other" && use !== "own";
  if (link === "same") return isRepeated ? isNew("own-guid-old-words") : isSame("link-and-words");
  const wordsStay = words === "same" || words === "text";
  if (date === "same" && wordsStay) return isSame("words-and-date");
  if (link === "fragment") return isNew("own-guid-old-link");
  return isNew(wordsStay ? "own-guid-old-words" : "nothing-known");
}

function withoutGuid(seen: Likeness, use: LinkUse): Judgement {
  switch (seen.link) {
    case "same":
      return bySameLink(seen, use);
    case "moved":
      return seen.words === "other" ? isNew("own-link-old-words") : isSame("moved-host");
    case "fragment":
      return byFragment(seen);
    case "other":
      return byOtherLink(seen);
    case "none":
      return byWords(seen);
  }
}

/** Of the only link that a feed has shown nobody knows whether it is an article's or a page's on which news follows news. */
function bySameLink({ words, date }: Likeness, use: LinkUse): Judgement {
  if (use === "own") return isSame("link");
  if (words === "same" && (date !== "other" || use === "only")) return isSame("link-and-words");
  if (words !== "other" && date !== "other" && use === "only") return isSame("link");
  return date === "same" && (use === "only" || words !== "other") ? isSame("title-and-date") : isNew("shared-link");
}

function byFragment({ words, date }: Likeness): Judgement {
  if (date === "same") return isSame("title-and-date");
  return words === "same" && date === "none" ? isSame("link-and-words") : isNew("own-fragment");
}

/** The same words under another address are boilerplate, unless the date says that they are one item; a corrected title takes its address with it. */
function byOtherLink({ words, date }: Likeness): Judgement {
  if (words === "same" && date === "same") return isSame("words-and-date");
  const corrected = words === "text" ? date !== "other" : words !== "same" && words !== "other" && date === "same";
  return corrected ? isSame("corrected-address") : isNew("own-link-old-words");
}

function byWords({ words, date }: Likeness): Judgement {
  if (words === "same") return date === "other" ? isNew("own-date-old-words") : isSame("words");
  return words !== "other" && date === "same" ? isSame("title-and-date") : isNew("own-date-old-words");
}

function isSame(why: SameReason): Judgement {
  return { kind: "same", why };
}

function isNew(why: NewReason): Judgement {
  return { kind: "new", why };
}
