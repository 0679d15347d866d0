import type { NewReason, SameReason } from "../../domain/identity-reason.ts";
import { type Condition, holds, type Pattern, type Seen, when } from "./seen-pair.ts";

export type Judgement =
  | { readonly kind: "same"; readonly why: SameReason }
  | { readonly kind: "new"; readonly why: NewReason };

/** What the feed's habit makes of a field. */
interface WorthRule {
  readonly name: string;
  readonly when: readonly Condition[];
  readonly counts: Partial<Pick<Seen, "guid" | "link" | "date">>;
}

interface PairRule {
  readonly name: string;
  readonly when: readonly Condition[];
  readonly same?: SameReason;
}

/** Without a reason to be the same, what fits is new. */
function rule(name: string, pattern: Pattern, same?: SameReason): PairRule {
  return { name, when: when(pattern), ...(same !== undefined && { same }) };
}

/** How a pair is judged: first what its fields are worth, then by the first rule that fits. */
export interface PairRules {
  readonly worth: readonly WorthRule[];
  readonly pairs: readonly PairRule[];
}

export const pairRules: PairRules = {
  worth: [
    {
      name: "where guids churn, another says nothing",
      when: when({ guid: ["other"], guidsChurn: [true] }),
      counts: { guid: "none" },
    },
    {
      name: "where links move, another says nothing",
      when: when({ link: ["other"], linksMove: [true] }),
      counts: { link: "none" },
    },
    {
      name: "where links move, another host of a page says nothing",
      when: when({ link: ["moved"], use: ["own"], linksMove: [true] }),
      counts: { link: "same" },
    },
    {
      name: "where dates move, another says nothing",
      when: when({ date: ["other"], datesMove: [true] }),
      counts: { date: "none" },
    },
    {
      name: "a date that all moved by the same hours is the same",
      when: when({ date: ["other"], isShifted: [true] }),
      counts: { date: "same" },
    },
    {
      name: "where fragments move, another says nothing",
      when: when({ link: ["fragment"], use: ["own"], fragmentsMove: [true] }),
      counts: { link: "same" },
    },
  ],
  pairs: [
    rule("a settled feed never gives a guid twice", { guid: ["same"], guidsSettled: [true] }, "guid"),
    rule("a guid and its date", { guid: ["same"], date: ["same"] }, "guid"),
    rule("a guid and its text", { guid: ["same"], words: ["same", "text", "body"] }, "guid"),
    rule(
      "a guid and its title, under no other link",
      { guid: ["same"], words: ["title"], link: ["same", "moved", "fragment", "none"] },
      "guid",
    ),
    rule(
      "a guid and its title, with no other date",
      { guid: ["same"], words: ["title"], date: ["coarse", "none"] },
      "guid",
    ),
    rule(
      "a guid and its hour, under no other link",
      { guid: ["same"], link: ["same", "moved", "fragment", "none"], date: ["coarse"] },
      "guid",
    ),
    rule(
      "a guid under its link, with no other date",
      { guid: ["same"], link: ["same", "moved", "fragment"], date: ["none"] },
      "guid",
    ),
    rule(
      "a guid with words alike, and neither link nor date",
      { guid: ["same"], words: ["alike"], link: ["none"], date: ["none"] },
      "guid",
    ),

    rule(
      "the same path on another host, with the same words",
      { link: ["moved"], words: ["same", "text", "body", "title"] },
      "moved-host",
    ),
    rule(
      "another guid with the same title, date and link",
      { guid: ["other"], link: ["same"], use: ["own", "only"], words: ["title"], date: ["same"] },
      "title-and-date",
    ),
    rule("another guid with words of its own under a link", {
      guid: ["other"],
      link: ["same"],
      words: ["text", "body", "title", "alike", "other"],
    }),
    rule("another guid and date with the same words under a shared link", {
      guid: ["other"],
      link: ["same"],
      use: ["shared", "only"],
      date: ["other"],
    }),
    rule("another guid under the same link with the same words", { guid: ["other"], link: ["same"] }, "link-and-words"),
    rule(
      "another guid with the same words and date",
      { guid: ["other"], words: ["same", "text"], date: ["same", "coarse"] },
      "words-and-date",
    ),
    rule("another guid is another item", { guid: ["other"] }),

    rule("a link of its own", { link: ["same"], use: ["own"] }, "link"),
    rule("the only link with the same words", { link: ["same"], use: ["only"], words: ["same"] }, "link-and-words"),
    rule("one page with the same date", { link: ["same", "fragment"], date: ["same"] }, "title-and-date"),
    rule("the same words and date", { words: ["same"], date: ["same", "coarse"] }, "words-and-date"),
    rule("the same text with the same date", { words: ["text", "body"], date: ["same", "coarse"] }, "title-and-date"),
    rule("the same title with a date of its own", { words: ["title"], date: ["same"] }, "title-and-date"),
    rule(
      "the same title with the same hour, under no other link",
      { words: ["title"], date: ["coarse"], link: ["same", "none"] },
      "title-and-date",
    ),

    rule("a title that is alike with a date of its own", { words: ["alike"], date: ["same"] }, "title-and-date"),
    rule(
      "a corrected title takes its address along",
      { link: ["other"], words: ["text"], date: ["none"] },
      "corrected-address",
    ),
    rule(
      "the same words, with nothing that contradicts",
      { link: ["same", "none"], words: ["same"], date: ["none"] },
      "words",
    ),
  ],
};

/**
 * Whether an entry is the item that a source showed before, from what agrees and what this feed's habit makes of it. A guid of
 * its own speaks for a new item, unless guids churn here; then the link, then the words with the date. In doubt it is new.
 */
export function judgePair(pair: Seen, { worth, pairs }: PairRules): Judgement {
  let seen = pair;
  for (const rule of worth) if (holds(rule.when, seen)) seen = { ...seen, ...rule.counts };
  const same = pairs.find((rule) => holds(rule.when, seen))?.same;
  return same === undefined ? { kind: "new", why: whyApart(seen) } : { kind: "same", why: same };
}

function whyApart({ guid, link, words }: Seen): NewReason {
  if (guid === "same") return "guid-reused";
  if (guid === "other" && link === "same") return words === "same" ? "own-guid-old-words" : "own-guid-old-link";
  if (guid === "other" && link === "fragment") return "own-guid-old-link";
  if (guid === "other") return words === "same" || words === "text" ? "own-guid-old-words" : "nothing-known";
  return apartWithoutGuid[link];
}

const apartWithoutGuid = {
  same: "shared-link",
  moved: "own-link-old-words",
  fragment: "own-fragment",
  other: "own-link-old-words",
  none: "own-date-old-words",
} as const satisfies Readonly<Record<Seen["link"], NewReason>>;
