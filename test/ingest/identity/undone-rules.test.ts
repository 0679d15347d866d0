import { expect, it } from "vitest";
import { aMonthOf } from "./a-month-of-feeds.ts";
import { addressKinds } from "./address-kinds.ts";
import { feedKinds, fewestShown } from "./feed-kinds.ts";
import { fewestOfPublishers, publisherKinds } from "./publisher-kinds.ts";
import { rulesWithoutEach } from "./rules-without.ts";

const kinds = { ...feedKinds, ...publisherKinds, ...addressKinds };
const fewest = { ...fewestShown, ...fewestOfPublishers };

/** Each rule, the kind of feed that goes wrong without it, and the first feed of that kind that does. */
const breaks: readonly (readonly [rule: string, kind: string, seed: number])[] = [
  ["trackers say how a reader came", "tracks each reading, without guids and dates, and edits", 1],
  ["a session id in a parameter is a visitor's", "gives session ids, without dates, and edits", 1],
  ["a session id in a path is a visitor's", "gives session ids in its paths, without dates, and edits", 1],
  ["a page for small screens is the page", "links to quick pages now and then, without guids and dates", 1],
  [
    "a slash at the end names nothing more",
    "ends its links with a slash or without, without guids and dates, and edits",
    1,
  ],
  ["a guid that repeats the link is none", "corrects titles with their addresses", 1],
  ["another path is another link", "dates all of a day at one hour, with titles alike", 2],
  ["a fragment is a place on a page", "blogs live, and shows the newest anchor beside articles", 1],
  ["all words are the same", "gives new guids, and no links", 1],
  ["a long text is the same", "counts comments in titles, with neither guids nor links", 1],
  ["the title is the same", "names its guids after its words, and corrects texts", 1],
  ["titles are alike", "corrects titles with their addresses", 1],
  ["a full hour may be many an item's", "dates all of a day at one hour, with titles alike", 2],
  ["clocks differ by seconds", "changes between two time zones, with neither guids nor links", 1],
  ["an episode 13 is not the episode 12", "gives versions of one page, without guids and dates", 2],
  ["guids churn where they changed", "gives new guids at each reading, and edits", 1],
  ["guids are settled where none was given again", "publishes items again, with another title, address and date", 1],
  ["links move where they changed", "gives tokens in its links, and neither guids nor dates", 1],
  ["fragments move where they changed", "adds fragments that change, without guids and dates", 1],
  ["long words tell of links", "gives tokens in its links, and neither guids nor dates", 1],
  ["page and words tell of fragments", "adds fragments that change, without guids and dates", 1],
  ["where guids churn, another says nothing", "gives new guids at each reading, and edits", 1],
  ["where links move, another says nothing", "gives tokens in its links, and neither guids nor dates", 1],
  [
    "a date that all moved by the same hours is the same",
    "puts the clock forward once, under one link and without guids",
    1,
  ],
  ["where fragments move, another says nothing", "adds fragments that change, without guids and dates", 1],
  ["a settled feed never gives a guid twice", "publishes items again, with another title, address and date", 1],
  ["a guid and its date", "rewrites titles with their addresses, and keeps guids", 5],
  ["a guid and its text", "dates all anew at each reading, without links", 2],
  ["a guid and its title, under no other link", "dates all anew at each reading, without links", 7],
  ["the same path on another host, with words alike", "moves to another host with its guids, without dates", 1],
  ["another guid with the same title, date and link", "names its guids after its words, and corrects texts", 1],
  ["another guid with words of its own under a link", "reports the state under one title and link, without dates", 1],
  ["another guid and date with the same words under a shared link", "repeats its words under new guids", 1],
  ["another guid under the same link with the same words", "gives guids and dates anew with each build", 1],
  ["another guid with the same words and date", "gives new guids, and no links", 2],
  ["a link of its own", "dates all anew, without guids", 1],
  ["the only link with the same words", "dates all anew, without guids", 2],
  ["the same words and date", "gives tokens in its links, and no guids", 1],
  ["the same text with the same date", "counts comments in titles, with neither guids nor links", 1],
  ["the same title with a date of its own", "gives neither guids nor links, and a changing foot", 1],
  ["a title that is alike with a date of its own", "corrects titles with their addresses", 1],
  ["the same words, with nothing that contradicts", "gives tokens in its links, and neither guids nor dates", 1],
];

/** Rules without which no feed that was tried goes wrong: others decide the same there. A new rule may not come here. */
const unshown: readonly string[] = [
  "a guid and its title, with no other date",
  "a guid under its link, with no other date",
  "a guid and its hour, under no other link",
  "a guid with words alike, and neither link nor date",
  "http and https lead to one page",
  "www. leads to the same host",
  "guids that count the entries are places",
  "a guid that entries share is none of theirs",
  "no link is no other link",
  "another host is the same link moved",
  "a long text is the same under a title that is alike",
  "no date is no other date",
  "a day is everything's of that day",
  "alike titles have half of their words in common",
  "an own link and words tell of guids",
  "the only link and words tell of guids",
  "a link and the title tell of the guids of this reading",
  "words and date tell of guids",
  "guid and words tell of links",
  "guid and date tell of links",
  "words and date tell of links",
  "words and an own link tell of dates",
  "a guid and its own link",
  "another guid is another item",
  "the only link with words alike, and no other date",
  "the only link with the same date",
  "one page, whatever the fragment, with the same date",
  "the same title with the same hour, under no other link",
  "a corrected title takes its address along",
  "a known item is one entry",
  "dates move where they changed",
  "words and guid tell of dates",
  "where dates move, another says nothing",
];

it.each(breaks)("without the rule that %s, a feed goes wrong that %s", (rule, kind, seed) => {
  const rules = rulesWithoutEach().get(rule);
  const feed = kinds[kind];
  if (rules === undefined || feed === undefined) throw new Error(`there is no rule "${rule}" or no kind "${kind}"`);
  const { lost, doubled } = aMonthOf(feed, seed, fewest[kind], rules);

  expect(lost.length + doubled.length).toBeGreaterThan(0);
  expect(aMonthOf(feed, seed, fewest[kind])).toMatchObject({ lost: [], doubled: [] });
});

it("knows of each rule what it is for, but for those that were never shown to matter", () => {
  expect([...breaks.map(([rule]) => rule), ...unshown].toSorted()).toEqual([...rulesWithoutEach().keys()].toSorted());
});
