import type { Evidence } from "../../domain/known-item.ts";
import { wordsOfSketch } from "./evidence.ts";

/** How an entry and a known item stand to each other; `none` where one of them lacks the field. */
export interface Likeness {
  readonly guid: "same" | "other" | "none";
  /** `moved`: the same path on another host; `fragment`: the same page with another fragment. */
  readonly link: "same" | "moved" | "fragment" | "other" | "none";
  /**
   * `text`: the same long text under a title that is alike; `body`: under another title; `title`: another text under the same
   * title; `alike`: another text under a title that is alike.
   */
  readonly words: "same" | "text" | "body" | "title" | "alike" | "other";
  /** `coarse`: the same full hour, which other items may have too. */
  readonly date: "same" | "coarse" | "other" | "none";
}

interface Comparison<Says> {
  readonly name: string;
  readonly says: Says;
  readonly is: (a: Evidence, b: Evidence, areAlike: () => boolean) => boolean;
}

/** Of each field the first that is so says how it stands; where none is, the last word of `compareEvidence` does. */
export interface Comparisons {
  readonly link: readonly Comparison<Likeness["link"]>[];
  readonly words: readonly Comparison<Likeness["words"]>[];
  readonly date: readonly Comparison<Likeness["date"]>[];
  /** Two titles are alike where each of these is so. */
  readonly titles: readonly { readonly name: string; readonly is: (a: Title, b: Title) => boolean }[];
}

type Title = ReturnType<typeof wordsOfSketch>;

/** A date without a time of day is everything's of that day. */
const secondsOfDay = 86_400;
const secondsOfHour = 3_600;
/** Clocks that are read at each poll differ by seconds. */
const sameWithinSeconds = 60;

export const comparisons: Comparisons = {
  link: [
    { name: "no link is no other link", says: "none", is: (a, b) => a.link === "" || b.link === "" },
    { name: "another path is another link", says: "other", is: (a, b) => a.link !== b.link },
    { name: "another host is the same link moved", says: "moved", is: (a, b) => a.host !== b.host },
    { name: "a fragment is a place on a page", says: "fragment", is: (a, b) => a.fragment !== b.fragment },
  ],
  words: [
    { name: "all words are the same", says: "same", is: (a, b) => a.words !== "" && a.words === b.words },
    {
      name: "a long text is the same under a title that is alike",
      says: "text",
      is: (a, b, areAlike) => areAlike() && a.text !== "" && a.text === b.text,
    },
    { name: "a long text is the same", says: "body", is: (a, b) => a.text !== "" && a.text === b.text },
    { name: "the title is the same", says: "title", is: (a, b) => a.title !== "" && a.title === b.title },
    { name: "titles are alike", says: "alike", is: (_a, _b, areAlike) => areAlike() },
  ],
  date: [
    { name: "no date is no other date", says: "none", is: (a, b) => a.date === 0 || b.date === 0 },
    {
      name: "a day is everything's of that day",
      says: "none",
      is: (a, b) => a.date === b.date && a.date % secondsOfDay === 0,
    },
    {
      name: "a full hour may be many an item's",
      says: "coarse",
      is: (a, b) => a.date === b.date && a.date % secondsOfHour === 0,
    },
    { name: "clocks differ by seconds", says: "same", is: (a, b) => Math.abs(a.date - b.date) < sameWithinSeconds },
  ],
  titles: [
    { name: "alike titles have half of their words in common", is: haveHalfInCommon },
    { name: "an episode 13 is not the episode 12", is: (a, b) => a.numbers === b.numbers },
  ],
};

export function compareEvidence(a: Evidence, b: Evidence, rules: Comparisons): Likeness {
  const areAlike = () => haveAlikeTitles(a, b, rules);
  const first = <Says>(rows: readonly Comparison<Says>[]) => rows.find(({ is }) => is(a, b, areAlike))?.says;
  return {
    guid: guidOf(a, b),
    link: first(rules.link) ?? "same",
    words: first(rules.words) ?? "other",
    date: first(rules.date) ?? "other",
  };
}

function guidOf(a: Evidence, b: Evidence): Likeness["guid"] {
  if (a.guid === "" || b.guid === "") return "none";
  return a.guid === b.guid ? "same" : "other";
}

function haveAlikeTitles(a: Evidence, b: Evidence, { titles }: Comparisons): boolean {
  if (a.title === "" || b.title === "") return false;
  const [mine, others] = [wordsOfSketch(a.title), wordsOfSketch(b.title)];
  return titles.every(({ is }) => is(mine, others));
}

function haveHalfInCommon(a: Title, b: Title): boolean {
  const common = [...a.all].filter((word) => b.all.has(word)).length;
  return common * 2 >= Math.max(a.all.size, b.all.size);
}
