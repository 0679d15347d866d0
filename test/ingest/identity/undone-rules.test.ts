import { expect, it } from "vitest";
import { aMonthOf } from "./a-month-of-feeds.ts";
import { fewestOf, kinds } from "./every-kind.ts";
import { rulesWithoutEach } from "./rules-without.ts";

/** Each rule, the kind of feed that goes wrong without it, and the first feed of that kind that does. */
const breaks: readonly (readonly [rule: string, kind: string, seed: number])[] = [
  ["trackers say how a reader came", "tracks each reading, without guids and dates, and edits", 1],
  ["a session id in a parameter is a visitor's", "gives session ids, without dates, and edits", 1],
  ["a session id in a path is a visitor's", "gives session ids in its paths, without dates, and edits", 1],
  ["a page for small screens is the page", "links to quick pages now and then, without guids and dates", 1],
  ["http and https lead to one page", "corrects titles with their addresses, without dates", 1],
  [
    "www. leads to the same host",
    "names entries by addresses with www. and without, and gives neither links nor dates",
    1,
  ],
  [
    "a slash at the end names nothing more",
    "ends its links with a slash or without, without guids and dates, and edits",
    1,
  ],
  ["guids that count the entries are places", "numbers its entries by place, with neither links nor dates", 1],
  ["a guid that entries share is none of theirs", "gives own guids to articles, and one to all news in brief", 1],
  ["a guid that repeats the link is none", "corrects titles with their addresses, without dates", 1],
  ["no link is no other link", "repeats its words under new guids, with neither links nor dates", 1],
  ["another path is another link", "bridges a channel without titles, where greetings recur", 1],
  ["another host is the same link moved", "links to the sites of others by their first pages", 1],
  ["a fragment is a place on a page", "blogs live in the same words, an anchor an entry, without guids and dates", 1],
  ["all words are the same", "dates all anew, gives tokens in its links, and no guids", 1],
  [
    "a long text is the same under a title that is alike",
    "corrects titles with their addresses, and dates all anew",
    1,
  ],
  ["a long text is the same", "counts comments in titles, with neither guids nor links", 1],
  ["the title is the same", "gives full hours, with neither guids nor links, and corrects texts", 1],
  ["titles are alike", "corrects titles with their addresses", 1],
  ["no date is no other date", "dates its entries a day late, with neither guids nor links", 1],
  ["a day is everything's of that day", "reports under one title, dated by the day, with neither guids nor links", 2],
  ["a full hour may be many an item's", "dates all of a day at one hour, with titles alike", 2],
  ["clocks differ by seconds", "is one live page without guids, and rewrites", 1],
  ["alike titles have half of their words in common", "dates all of an edition at its minute, without guids", 2],
  ["an episode 13 is not the episode 12", "gives one guid to all, and neither links nor dates", 2],
  ["guids churn where they changed", "gives new guids at each reading, without links, and edits", 1],
  ["guids are settled where none was given again", "publishes items again, with another title, address and date", 1],
  ["links move where they changed", "dates all anew, gives tokens in its links, and no guids", 1],
  ["dates move where they changed", "dates all anew, gives tokens in its links, and no guids", 1],
  ["fragments move where they changed", "adds fragments that change, without guids and dates", 1],
  [
    "an own page and words tell of guids, hosts and dates",
    "gives new guids at each reading, without dates, and edits",
    1,
  ],
  [
    "an own page and the title tell of guids",
    "counts readers in texts, gives new guids at each reading, and no dates",
    1,
  ],
  ["a title and its date tell of guids and links", "gives new guids at each reading, without links, and edits", 1],
  ["long words of several tell of links and dates", "dates all anew, gives tokens in its links, and no guids", 1],
  ["page and words tell of fragments", "adds fragments that change, without guids and dates", 1],
  ["where guids churn, another says nothing", "gives new guids at each reading, without links, and edits", 1],
  ["where links move, another says nothing", "dates all anew, gives tokens in its links, and no guids", 1],
  [
    "where links move, another host of a page says nothing",
    "changes between two hosts, without guids and dates, and rewrites",
    1,
  ],
  ["where dates move, another says nothing", "dates all anew, gives tokens in its links, and no guids", 1],
  [
    "a date that all moved by the same hours is the same",
    "puts the clock forward once, with titles alone, and neither guids nor links",
    1,
  ],
  ["where fragments move, another says nothing", "adds fragments that change, without guids and dates", 1],
  ["a settled feed never gives a guid twice", "publishes items again, with another title, address and date", 1],
  ["a guid and its date", "rewrites titles with their addresses, and keeps guids", 5],
  ["a guid and its text", "dates all anew at each reading, without links", 2],
  ["a guid and its title, under no other link", "is one live page, and dates what it edits anew", 5],
  [
    "a guid and its title, with no other date",
    "gives tokens in its links, guids and no dates, and counts readers in texts",
    2,
  ],
  [
    "a guid and its hour, under no other link",
    "gives guids, full hours and no links, and rewrites all at each reading",
    2,
  ],
  [
    "a guid under its link, with no other date",
    "is one page with guids and no dates, and counts readers in titles and texts",
    2,
  ],
  [
    "a guid with words alike, and neither link nor date",
    "counts readers in titles and texts, with guids and neither links nor dates",
    2,
  ],
  ["the same path on another host, with the same words", "moves to another host, without dates, and rewrites", 5],
  ["another guid with the same title, date and link", "names its guids after its words, and corrects texts", 1],
  [
    "another guid with words of its own under a link",
    "is one page with guids and no dates, and counts readers in titles and texts",
    1,
  ],
  ["another guid and date with the same words under a shared link", "repeats its words under new guids", 1],
  ["another guid under the same link with the same words", "gives guids and dates anew with each build", 2],
  ["another guid with the same words and date", "gives new guids, and no links", 2],
  ["another guid is another item", "repeats its words under new guids, with neither links nor dates", 1],
  ["a link of its own", "moves to another host, without dates, and rewrites", 1],
  ["the only link with the same words", "corrects titles with their addresses, and dates all anew", 2],
  ["one page with the same date", "is one live page without guids, and rewrites", 1],
  ["the same words and date", "gives full hours, with neither guids nor links, and corrects texts", 1],
  ["the same text with the same date", "gives new guids at each reading, without links, and edits", 1],
  ["the same title with a date of its own", "gives new guids at each reading, without links, and edits", 1],
  [
    "the same title with the same hour, under no other link",
    "gives full hours, with neither guids nor links, and corrects texts",
    1,
  ],
  ["a title that is alike with a date of its own", "corrects titles with their addresses", 1],
  ["a corrected title takes its address along", "corrects titles with their addresses, and dates all anew", 1],
  ["the same words, with nothing that contradicts", "dates all anew, gives tokens in its links, and no guids", 1],
  ["a known item is one entry", "dates all of an edition at its minute, with titles alike, and without guids", 1],
];

it.each(breaks)("without the rule that %s, a feed goes wrong that %s", (rule, kind, seed) => {
  const rules = rulesWithoutEach().get(rule);
  const feed = kinds[kind];
  if (rules === undefined || feed === undefined) throw new Error(`there is no rule "${rule}" or no kind "${kind}"`);
  const { lost, doubled } = aMonthOf(feed, seed, fewestOf[kind], rules);

  expect(lost.length + doubled.length).toBeGreaterThan(0);
  expect(aMonthOf(feed, seed, fewestOf[kind])).toMatchObject({ lost: [], doubled: [] });
});

it("knows of each rule a feed that needs it", () => {
  expect(breaks.map(([rule]) => rule).toSorted()).toEqual([...rulesWithoutEach().keys()].toSorted());
});
