import type { Constancy, Evidence, FeedHabit, KnownItem } from "../../domain/known-item.ts";
import type { Likeness } from "./compare-evidence.ts";
import type { LinkUse, Trust } from "./judge-pair.ts";

/** An entry and a known item that have something in common. */
export interface Pair {
  readonly entry: number;
  readonly known: KnownItem;
  readonly likeness: Likeness;
}

/** So many items of one reading that all changed, or all kept, something show what this reading does. */
const fewestOfReading = 3;
/** What is counted over readings fades: a feed may change its ways. */
const longestCount = 60;

/** What the fields are worth in this reading: what it does with all of its known items, else what the feed did before. */
export function trustIn(reading: FeedHabit, before: FeedHabit, known: readonly KnownItem[]): Trust {
  const guidsChurn = changes(reading.guid, before.guid);
  const guids = new Set(known.map(({ guid }) => guid).filter(Boolean));
  return {
    guidsChurn,
    guidsSettled: !guidsChurn && before.guidsReused + reading.guidsReused === 0 && guids.size >= fewestOfReading,
    linksMove: changes(reading.link, before.link),
    datesMove: changes(reading.date, before.date),
  };
}

function changes([kept, changed]: Constancy, before: Constancy): boolean {
  if (kept + changed >= fewestOfReading && (kept === 0 || changed === 0)) return kept === 0;
  const [allKept, allChanged] = [kept + before[0], changed + before[1]];
  return allChanged >= fewestOfReading && allChanged * 2 > allKept;
}

/**
 * What a reading does with the items that something else tells for certain: its guid where link and words, or words and date,
 * are the same, and so on. What several entries or several known items share tells nothing.
 *
 * @param telling which likeness of words shows that it is the same item under the same link
 */
export function measure(pairs: readonly Pair[], useOf: UseOf, telling: readonly Likeness["words"][]): FeedHabit {
  const sure = onlyOnes(pairs);
  const byLink = (pair: Pair) => hasOwnLink(pair, useOf) && telling.includes(pair.likeness.words);
  const byGuid = ({ likeness: { guid } }: Pair) => guid === "same";
  return {
    guid: count(
      sure.filter((pair) => byLink(pair) || isDatedCopy(pair)),
      ({ guid }) => guid,
    ),
    link: count(
      sure.filter((pair) => byGuid(pair) || isCopy(pair)),
      linkKept,
    ),
    date: count(
      sure.filter((pair) => pair.likeness.words === "same" && (byGuid(pair) || hasOwnLink(pair, useOf))),
      ({ date }) => date,
    ),
    guidsReused: 0,
  };
}

export type UseOf = (pair: Pair) => LinkUse;

function hasOwnLink(pair: Pair, useOf: UseOf): boolean {
  const { link, date } = pair.likeness;
  const use = useOf(pair);
  return (link === "same" || link === "moved") && (use === "own" || (use === "only" && date !== "other"));
}

function isDatedCopy({ likeness: { words, date } }: Pair): boolean {
  return words === "same" && date === "same";
}

/** Short words without a date may be a heading that recurs. */
function isCopy(pair: Pair): boolean {
  const { words, date } = pair.likeness;
  return isDatedCopy(pair) || (words === "same" && date === "none" && pair.known.text !== "");
}

function linkKept({ link }: Likeness): "same" | "other" | "none" {
  if (link === "same" || link === "none") return link;
  return link === "fragment" ? "same" : "other";
}

/** No other entry is as like this known item, nor another known item as like the entry. */
function onlyOnes(pairs: readonly Pair[]): readonly Pair[] {
  const best = new Map<number | KnownItem, { weight: number; times: number }>();
  for (const { entry, known, likeness } of pairs) {
    const weight = weightOf(likeness);
    for (const side of [entry, known]) {
      const found = best.get(side);
      if (found === undefined || weight > found.weight) best.set(side, { weight, times: 1 });
      else if (weight === found.weight) found.times += 1;
    }
  }
  return pairs.filter(({ entry, known, likeness }) =>
    [entry, known].every((side) => best.get(side)?.weight === weightOf(likeness) && best.get(side)?.times === 1),
  );
}

/** How much agrees, whatever it is worth. */
export function weightOf({ guid, link, words, date }: Likeness): number {
  const ofWords = { same: 3, text: 2, title: 2, body: 1, alike: 1, other: 0 }[words];
  const ofLink = { same: 3, moved: 2, fragment: 2, other: 0, none: 0 }[link];
  return (guid === "same" ? 4 : 0) + ofLink + ofWords + (date === "same" ? 2 : 0);
}

function count(pairs: readonly Pair[], field: (likeness: Likeness) => "same" | "other" | "none"): Constancy {
  const found = pairs.map(({ likeness }) => field(likeness));
  return [found.filter((one) => one === "same").length, found.filter((one) => one === "other").length];
}

/** What is remembered after a reading. */
export function habitAfter(before: FeedHabit, reading: FeedHabit): FeedHabit {
  return {
    guid: added(before.guid, reading.guid),
    link: added(before.link, reading.link),
    date: added(before.date, reading.date),
    guidsReused: Math.min(before.guidsReused + reading.guidsReused, longestCount),
  };
}

function added([kept, changed]: Constancy, [keptNow, changedNow]: Constancy): Constancy {
  const sum: Constancy = [kept + keptNow, changed + changedNow];
  if (sum[1] === 0) return [Math.min(sum[0], longestCount), 0];
  return sum[0] + sum[1] > longestCount ? [Math.round(sum[0] / 2), Math.round(sum[1] / 2)] : sum;
}

/** How many items of the feed have an address, of those that are shown and those that are known. */
export function linkUses(entries: readonly Evidence[], known: readonly KnownItem[]): UseOf {
  const pages = tally(entries, known, pageOf);
  const addresses = tally(entries, known, addressOf);
  return ({ known: one, likeness }) => {
    const [uses, address] = likeness.link === "fragment" ? [pages, pageOf(one)] : [addresses, addressOf(one)];
    if ((uses.get(address) ?? 0) > 1) return "shared";
    return uses.size > 1 ? "own" : "only";
  };
}

/** Entries with the same words are one item, and so are an entry and the item that it is known as: the greater number counts. */
function tally(entries: readonly Evidence[], known: readonly KnownItem[], of: (one: Evidence) => string) {
  const linked = (all: readonly Evidence[]) =>
    Map.groupBy(
      all.filter(({ link }) => link !== ""),
      of,
    );
  const uses = new Map([...linked(known)].map(([address, ones]) => [address, ones.length]));
  for (const [address, ones] of linked(entries))
    uses.set(
      address,
      Math.max(uses.get(address) ?? 0, new Set(ones.map(({ words, date }) => `${words} ${date}`)).size),
    );
  return uses;
}

function pageOf({ link, host }: Evidence): string {
  return `${link} ${host}`;
}

function addressOf(evidence: Evidence): string {
  return `${pageOf(evidence)} ${evidence.fragment}`;
}
