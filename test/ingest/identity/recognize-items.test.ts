import { describe, expect, it } from "vitest";
import type { RawItem } from "../../../src/domain/item.ts";
import { emptyMemory, type SourceMemory } from "../../../src/domain/known-item.ts";
import { evidenceOf } from "../../../src/ingest/identity/evidence.ts";
import { identifyFeed } from "../../../src/ingest/identity/identify-feed.ts";
import { recognizeItems } from "../../../src/ingest/identity/recognize-items.ts";

type Entry = Partial<RawItem>;

const long = "The district council met on Monday and spoke about the water of the valley, its canals and its mills.";
const date = (day: number, hour = 10) => new Date(Date.UTC(2026, 2, day, hour, 7, 3)).toISOString();
const site = "https://news.example";

/** Reads one feed again and again, as the pipeline does; says of each entry of the last reading what it was taken for. */
function readings(...all: readonly (readonly Entry[])[]): readonly string[] {
  let memory: SourceMemory = emptyMemory;
  let last: readonly string[] = [];
  for (const [index, entries] of all.entries()) {
    const seenAt = Date.UTC(2026, 2, 20) + index * 600_000;
    const items = identifyFeed(
      "s",
      entries.map((entry) => ({ title: "", text: "", ...entry })),
      seenAt,
    );
    const found = recognizeItems(items, items.map(evidenceOf), memory);
    last = found.items.map((one) => (one.kind === "known" && one.isEdited ? "edited" : one.kind));
    const kept = new Map(memory.items.map((known) => [known.id, known]));
    for (const { item, evidence } of found.items)
      kept.set(item.id, {
        ...evidence,
        id: item.id,
        firstSeenAt: item.seenAt / 1000,
        shownOn: 0,
        editedOn: 0,
        edits: 0,
      });
    memory = { items: [...kept.values()], habit: found.habit, oldMarks: new Set() };
  }
  return last;
}

const three = [1, 2, 3].map((number) => ({
  guid: `id-${number}`,
  link: `${site}/${number}`,
  title: `Report ${"abc"[number - 1]} of the valley`,
  text: `${long} ${number}`,
  published: date(number),
}));
const [one = { title: "", text: "" }, two = { title: "", text: "" }] = three;

describe("an entry is new", () => {
  it.each<[string, readonly (readonly Entry[])[], readonly string[]]>([
    [
      "that has the words of another under its own guid, link and date",
      [
        [{ ...one, title: "New release by the Valley Press" }],
        [{ ...two, text: one.text, title: "New release by the Valley Press" }],
      ],
      ["new"],
    ],
    [
      "that has a guid and title of its own under the link of a live page, at each reading",
      [1, 2, 3, 4].map((number) => [
        {
          guid: `live-${number}`,
          link: `${site}/live`,
          title: `${["Rain", "Wind", "Snow", "Sun"][number - 1]} in the valley`,
        },
      ]),
      ["new"],
    ],
    [
      "that updates another under a new guid and its old link",
      [
        [one, two],
        [{ ...one, guid: "id-1-u", title: `UPDATE: ${one.title}` }, two],
      ],
      ["new", "known"],
    ],
    [
      "that updates another with the other no longer shown, also where this happened often",
      [1, 2, 3, 4, 5, 6].map((number) => [
        {
          guid: `id-${number}`,
          link: `${site}/incident-${Math.ceil(number / 2)}`,
          title: number % 2 === 0 ? "Resolved: no power" : "No power",
        },
      ]),
      ["new"],
    ],
    [
      "that repeats another's words 25 hours later, with both in the feed, and neither has a guid",
      [
        [{ link: `${site}/state`, title: "All is well", published: date(5) }],
        [
          { link: `${site}/state`, title: "All is well", published: date(6, 11) },
          { link: `${site}/state`, title: "All is well", published: date(5) },
        ],
      ],
      ["new", "known"],
    ],
    [
      "that is the next version of a changelog, in the fragment only",
      [[{ link: `${site}/log#v1.2`, title: "Version 1.2" }], [{ link: `${site}/log#v1.3`, title: "Version 1.3" }]],
      ["new"],
    ],
    [
      "that is the next episode under the podcast's one link, without a guid",
      [
        [{ link: `${site}/`, title: "Episode 12", published: date(3) }],
        [{ link: `${site}/`, title: "Episode 13", published: date(4) }],
      ],
      ["new"],
    ],
    [
      "under the one guid that its feed gives, with neither link nor date",
      [[{ guid: "N/A", title: "Rain in the valley" }], [{ guid: "N/A", title: "A bridge was opened" }]],
      ["new"],
    ],
    [
      "that was given the guid of another",
      [
        [{ guid: "latest", link: `${site}/a`, title: "Rain", published: date(3) }],
        [{ guid: "latest", link: `${site}/b`, title: "Snow", published: date(4) }],
      ],
      ["new"],
    ],
    [
      "that has a guid of its own where a settled feed repeats words under one link",
      [three, [...three, { ...one, guid: "id-4", published: date(9) }]],
      ["known", "known", "known", "new"],
    ],
    [
      "that is one of three boilerplate texts of the day",
      [
        ["a", "b", "c"].map((name) => ({
          guid: `${name}1`,
          link: `${site}/${name}1`,
          title: `Bulletin ${name}`,
          text: "Read it here.",
        })),
        ["a", "b", "c"].map((name) => ({
          guid: `${name}2`,
          link: `${site}/${name}2`,
          title: `Bulletin ${name}`,
          text: "Read it here.",
        })),
      ],
      ["new", "new", "new"],
    ],
  ])("%s", (_, all, expected) => {
    expect(readings(...all)).toEqual(expected);
  });
});

describe("an entry is the item that was known", () => {
  it.each<[string, readonly (readonly Entry[])[], readonly string[]]>([
    [
      "with a count of comments in its title, as the only entry, under its guid and link",
      [[{ guid: "a", link: `${site}/a`, title: "A (3)" }], [{ guid: "a", link: `${site}/a`, title: "A (4)" }]],
      ["edited"],
    ],
    ["with another title under its guid", [three, [{ ...one, title: "Another title" }, two]], ["edited", "known"]],
    [
      "with another date, at one moment for the whole feed",
      [three, three.map((entry) => ({ ...entry, published: date(9) }))],
      ["known", "known", "known"],
    ],
    [
      "with all guids of the feed made anew, and one title edited meanwhile",
      [
        three,
        three.map((entry, index) => ({ ...entry, guid: `b-${index}`, ...(index === 0 && { title: "Another title" }) })),
      ],
      ["edited", "known", "known"],
    ],
    [
      "with all guids and dates made anew",
      [three, three.map((entry, index) => ({ ...entry, guid: `b-${index}`, published: date(9) }))],
      ["known", "known", "known"],
    ],
    [
      "of a feed of one entry whose guid changed at each of four readings, and whose title changes with the fifth",
      [1, 2, 3, 4, 5].map((number) => [
        { ...one, guid: `g-${number}`, ...(number === 5 && { title: "Another title" }) },
      ]),
      ["edited"],
    ],
    [
      "on another host, with guids that are its address",
      [
        three.map((entry) => ({ ...entry, guid: entry.link })),
        three.map(({ link, ...entry }) => ({
          ...entry,
          guid: link.replace("news", "www2"),
          link: link.replace("news", "www2"),
        })),
      ],
      ["known", "known", "known"],
    ],
    [
      "over https, without www, with tracking",
      [
        [{ guid: "http://www.news.example/1?p=1", link: "http://www.news.example/1?p=1", title: "Rain" }],
        [
          {
            guid: "https://news.example/1?p=1&utm_source=x",
            link: "https://news.example/1/?p=1&fbclid=2",
            title: "Rain",
          },
        ],
      ],
      ["known"],
    ],
    [
      "with a session id in its address, and no date",
      [
        [
          { link: `${site}/a;jsessionid=9F3A2B7C1D?x=1`, title: "Rain" },
          { link: `${site}/b?PHPSESSID=9f3a2b7c1d`, title: "Wind" },
        ],
        [
          { link: `${site}/a;jsessionid=00AA2B7C1D?x=1`, title: "Rain" },
          { link: `${site}/b?PHPSESSID=00aa2b7c1d`, title: "Wind" },
        ],
      ],
      ["known", "known"],
    ],
    [
      "with a token that nobody knows in its address",
      [
        three.map(({ guid: _, ...entry }) => ({ ...entry, link: `${entry.link}?v=1a` })),
        three.map(({ guid: _, ...entry }) => ({ ...entry, link: `${entry.link}?v=2b` })),
      ],
      ["known", "known", "known"],
    ],
    [
      "with a corrected title that takes its address along",
      [
        [{ link: `${site}/the-vallley-news`, title: "The vallley news of today", text: long }],
        [{ link: `${site}/the-valley-news`, title: "The valley news of today", text: long }],
      ],
      ["edited"],
    ],
    [
      "with another foot under its text, without guid, link and date of its own",
      [
        [{ title: "Rain in the valley", text: `${long} 7 comments`, published: date(3) }],
        [{ title: "Rain in the valley", text: `${long} 8 comments`, published: date(3) }],
      ],
      ["edited"],
    ],
    [
      "at another place in it, with numbers for guids",
      [
        [two, one].map((entry, index) => ({ ...entry, guid: `${index + 1}` })),
        three.toReversed().map((entry, index) => ({ ...entry, guid: `${index + 1}` })),
      ],
      ["new", "known", "known"],
    ],
    [
      "with a fragment that changes at each reading",
      [three, three.map(({ guid: _, ...entry }) => ({ ...entry, title: "Another title", link: `${entry.link}#r9` }))],
      ["edited", "edited", "edited"],
    ],
    [
      "under its guid and its full hour, with another title and no link",
      [
        [{ guid: "a", title: "ISIS-K kills 3 in the city", published: "2026-03-01T11:00:00.000Z" }],
        [{ guid: "a", title: "Gas kills 7 in the city", published: "2026-03-01T11:00:00.000Z" }],
      ],
      ["edited"],
    ],
    [
      "under its guid and title, dated anew with another text, with no link and before the feed is known",
      [
        [{ guid: "a", title: "Road and tower in winter", text: long, published: date(3) }],
        [{ guid: "a", title: "Road and tower in winter", text: `${long} Corrected.`, published: date(4) }],
      ],
      ["edited"],
    ],
    [
      "in a changelog, corrected",
      [
        ["v1", "v2"].map((name) => ({ link: `${site}/log#${name}`, title: name, text: long })),
        ["v1", "v2"].map((name) => ({ link: `${site}/log#${name}`, title: name, text: `${long} Corrected.` })),
      ],
      ["edited", "edited"],
    ],
  ])("%s", (_, all, expected) => {
    expect(readings(...all)).toEqual(expected);
  });
});
