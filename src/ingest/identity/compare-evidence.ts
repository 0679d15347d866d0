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
  readonly date: "same" | "other" | "none";
}

export function compareEvidence(a: Evidence, b: Evidence): Likeness {
  return { guid: guidOf(a, b), link: linkOf(a, b), words: wordsOf(a, b), date: dateOf(a, b) };
}

function guidOf(a: Evidence, b: Evidence): Likeness["guid"] {
  if (a.guid === "" || b.guid === "") return "none";
  return a.guid === b.guid ? "same" : "other";
}

function linkOf(a: Evidence, b: Evidence): Likeness["link"] {
  if (a.link === "" || b.link === "") return "none";
  if (a.link !== b.link) return "other";
  if (a.host !== b.host) return "moved";
  return a.fragment === b.fragment ? "same" : "fragment";
}

function wordsOf(a: Evidence, b: Evidence): Likeness["words"] {
  if (a.words !== "" && a.words === b.words) return "same";
  const alike = areAlike(a.title, b.title);
  if (a.text !== "" && a.text === b.text) return alike ? "text" : "body";
  if (a.title !== "" && a.title === b.title) return "title";
  return alike ? "alike" : "other";
}

/** At least half of the longer title's words, and the same numbers: an episode 13 is not the episode 12. */
function areAlike(a: string, b: string): boolean {
  const [mine, others] = [wordsOfSketch(a), wordsOfSketch(b)];
  const longest = Math.max(mine.all.size, others.all.size);
  const common = [...mine.all].filter((word) => others.all.has(word)).length;
  return longest > 0 && common * 2 >= longest && mine.numbers === others.numbers;
}

/** A date without a time of day is everything's of that day. */
const secondsOfDay = 86_400;
/** Clocks that are read at each poll differ by seconds. */
const sameWithinSeconds = 60;

function dateOf(a: Evidence, b: Evidence): Likeness["date"] {
  if (a.date === 0 || b.date === 0) return "none";
  if (a.date === b.date && a.date % secondsOfDay === 0) return "none";
  return Math.abs(a.date - b.date) < sameWithinSeconds ? "same" : "other";
}
