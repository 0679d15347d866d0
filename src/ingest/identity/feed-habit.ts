import type { Constancy, FeedHabit, KnownItem } from "../../domain/known-item.ts";
import type { Likeness } from "./compare-evidence.ts";
import { type Condition, holds, type Seen, type Trust, when } from "./seen-pair.ts";

/** So many items of one reading that all changed, or all kept, something show what this reading does. */
const fewestOfReading = 2;
/** So many guids that were never given twice show that none will be. */
const fewestGuids = 3;
/** What is counted over readings fades: a feed may change its ways. */
const longestCount = 60;

/** All that tells what the fields of a feed are worth. */
interface Habits {
  readonly reading: FeedHabit;
  readonly before: FeedHabit;
  readonly known: readonly KnownItem[];
}

/** A pair that is the same item for certain, by something else than the fields that it tells about. */
interface Witness {
  readonly name: string;
  readonly of: readonly ("guid" | "link" | "date" | "fragment")[];
  readonly when: readonly Condition[];
  /** So many pairs of one reading have to be so: one alone could be another item in the same words. */
  readonly fewest?: number;
}

export interface HabitRules {
  readonly trust: readonly {
    readonly name: string;
    readonly tells: keyof Trust;
    readonly is: (habits: Habits) => boolean;
  }[];
  readonly witnesses: readonly Witness[];
}

export const habitRules: HabitRules = {
  trust: [
    {
      name: "guids churn where they changed",
      tells: "guidsChurn",
      is: ({ reading, before }) => changes(reading.guid, before.guid),
    },
    { name: "guids are settled where none was given again", tells: "guidsSettled", is: areSettled },
    {
      name: "links move where they changed",
      tells: "linksMove",
      is: ({ reading, before }) => changes(reading.link, before.link),
    },
    {
      name: "dates move where they changed",
      tells: "datesMove",
      is: ({ reading, before }) => changes(reading.date, before.date),
    },
    {
      name: "fragments move where they changed",
      tells: "fragmentsMove",
      is: ({ reading, before }) => changes(reading.fragment, before.fragment),
    },
  ],
  witnesses: [
    {
      name: "an own page and words tell of guids, hosts and dates",
      of: ["guid", "link", "date"],
      when: when({ link: ["same", "moved"], use: ["own"], words: ["same", "text", "body"] }),
    },
    {
      name: "an own page and the title tell of guids",
      of: ["guid"],
      when: when({ link: ["same", "moved"], use: ["own"], words: ["title"] }),
      fewest: fewestOfReading,
    },
    {
      name: "a title and its date tell of guids and links",
      of: ["guid", "link"],
      when: when({ words: ["same", "title"], date: ["same", "coarse"] }),
    },
    {
      name: "long words of several tell of links and dates",
      of: ["link", "date"],
      when: when({ words: ["same"], hasText: [true] }),
      fewest: fewestOfReading,
    },
    {
      name: "page and words tell of fragments",
      of: ["fragment"],
      when: when({ link: ["same", "fragment"], use: ["own"], words: ["same", "text", "body"] }),
    },
  ],
};

/** What the fields are worth in this reading: what it does with all of its known items, else what the feed did before. */
export function trustIn(habits: Habits, { trust }: HabitRules): Trust {
  const is = (name: keyof Trust) => trust.some((rule) => rule.tells === name && rule.is(habits));
  const guidsChurn = is("guidsChurn");
  return {
    guidsChurn,
    guidsSettled: !guidsChurn && is("guidsSettled"),
    linksMove: is("linksMove"),
    datesMove: is("datesMove"),
    fragmentsMove: is("fragmentsMove"),
  };
}

function areSettled({ reading, before, known }: Habits): boolean {
  const guids = new Set(known.map(({ guid }) => guid).filter(Boolean));
  return before.guidsReused + reading.guidsReused === 0 && guids.size >= fewestGuids;
}

function changes([kept, changed]: Constancy, before: Constancy): boolean {
  if (kept + changed >= fewestOfReading && (kept === 0 || changed === 0)) return kept === 0;
  const [allKept, allChanged] = [kept + before[0], changed + before[1]];
  return allChanged >= fewestOfReading && allChanged * 2 > allKept;
}

/** Nothing is known of the feed yet. */
export const noTrust: Trust = {
  guidsChurn: false,
  guidsSettled: false,
  linksMove: false,
  datesMove: false,
  fragmentsMove: false,
};

/**
 * What a reading does with the items that something else tells for certain: its guid where link and words, or words and date,
 * are the same, and so on. What several entries or several known items share tells nothing.
 */
export function measure(pairs: readonly Seen[], witnesses: readonly Witness[]): FeedHabit {
  const told = witnesses.map(({ of, when, fewest = 1 }) => {
    const found = pairs.filter((pair) => holds(when, pair));
    return { of, found: found.length < fewest ? [] : found };
  });
  const seenBy = (field: Witness["of"][number]) => [
    ...new Set(told.filter(({ of }) => of.includes(field)).flatMap(({ found }) => found)),
  ];
  return {
    guid: count(seenBy("guid").map(({ guid }) => guid)),
    link: count(seenBy("link").map(linkKept)),
    date: count(seenBy("date").map(({ date }) => date)),
    fragment: count(seenBy("fragment").map(({ link }) => (link === "fragment" ? "other" : "same"))),
    guidsReused: 0,
  };
}

function linkKept({ link }: Likeness): "same" | "other" | "none" {
  if (link === "same" || link === "none") return link;
  return link === "fragment" ? "same" : "other";
}

function count(found: readonly ("same" | "coarse" | "other" | "none")[]): Constancy {
  return [
    found.filter((one) => one === "same" || one === "coarse").length,
    found.filter((one) => one === "other").length,
  ];
}

/** What is remembered after a reading. */
export function habitAfter(before: FeedHabit, reading: FeedHabit): FeedHabit {
  return {
    guid: added(before.guid, reading.guid),
    link: added(before.link, reading.link),
    date: added(before.date, reading.date),
    fragment: added(before.fragment, reading.fragment),
    guidsReused: Math.min(before.guidsReused + reading.guidsReused, longestCount),
  };
}

function added([kept, changed]: Constancy, [keptNow, changedNow]: Constancy): Constancy {
  const sum: Constancy = [kept + keptNow, changed + changedNow];
  if (sum[1] === 0) return [Math.min(sum[0], longestCount), 0];
  return sum[0] + sum[1] > longestCount ? [Math.round(sum[0] / 2), Math.round(sum[1] / 2)] : sum;
}
