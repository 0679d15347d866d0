import { dayMs, hourMs, type Misbehaviour } from "./a-month.ts";
import { bent, between, chosen, odd, plain, rotated, sometimes, usual, without } from "./bend-feed.ts";

/** The site leads to a new address from the fourth day on, where its guids are others. */
export const movedForGood: Misbehaviour = (moment) => ({
  kind: "feed",
  entries: moment.all
    .slice(0, usual)
    .map((one) => (moment.day < 4 ? plain(one) : { ...plain(one), guid: `new-${one.number}` })),
  ...(moment.day >= 4 && { movedTo: "https://new.example.org/rss" }),
});

/** One source for each way in which feeds misbehave; every true item that any of them ever shows alerts exactly once. */
export const misbehaviours: Readonly<Record<string, Misbehaviour>> = {
  "does nothing wrong": bent((entry) => entry),
  "gives new guids at each poll": bent((entry, { poll }) => ({ ...entry, guid: `${entry.guid}-${poll}` })),
  "gives new guids and edits titles": bent((entry, { poll }) => ({
    ...entry,
    guid: `${entry.guid}-${poll}`,
    title: `${entry.title} (${poll})`,
  })),
  "gives new guids and no links": bent(({ link: _, ...entry }, { poll }) => ({
    ...entry,
    guid: `${entry.guid}-${poll}`,
  })),
  "gives new guids and one link to all": bent((entry, { poll }) => ({
    ...entry,
    guid: `${entry.guid}-${poll}`,
    link: "https://example.org/",
  })),
  "edits titles": bent((entry, { poll }) => ({ ...entry, title: `${entry.title} (edit ${poll})` })),
  "edits titles without guids": bent(({ guid: _, ...entry }, { poll }) => ({
    ...entry,
    title: `${entry.title} (edit ${poll})`,
  })),
  "edits texts without guids": bent(({ guid: _, ...entry }, { poll }) => ({ ...entry, text: `${entry.text} ${poll}` })),
  "moves links to other sections": bent((entry, { poll }) => ({ ...entry, link: `${entry.link}?section=${poll}` })),
  "dates all items anew": bent((entry, { now }) => ({ ...entry, date: new Date(now).toUTCString() })),
  "dates items into the future": bent((entry, { now }) => ({
    ...entry,
    date: new Date(now + 400 * dayMs).toUTCString(),
  })),
  "dates items to 1970": bent((entry) => ({ ...entry, date: new Date(0).toUTCString() })),
  "writes dates that are none": bent((entry) => ({ ...entry, date: "soon" })),
  "shows the oldest first": chosen((all) => all.slice(0, usual).toReversed()),
  "rotates its order": chosen((all, { poll }) => rotated(all.slice(0, usual), poll)),
  "shrinks to one and grows to forty": chosen((all, { poll }) => all.slice(0, odd(poll) ? 1 : 40)),
  "shrinks to two with numbered guids": chosen(
    (all, { poll }) => all.slice(0, odd(poll) ? 2 : 20),
    (entry, place) => ({ ...entry, guid: `${place + 1}` }),
  ),
  "forgets items and shows them again": chosen((all, { poll }) => (odd(poll) ? all.slice(6, 18) : all.slice(0, 8))),
  "brings back items a week old": chosen((all, { day }) => [
    ...all.slice(0, usual),
    ...(Math.floor(day) % 5 === 0 ? all.slice(24, 30) : []),
  ]),
  "changes between http and https": bent(({ guid: _, ...entry }, { poll }) => ({
    ...entry,
    title: `${entry.title} ${poll}`,
    link: entry.link.replace("https", odd(poll) ? "http" : "https"),
  })),
  "changes between www and none": bent(({ guid: _, ...entry }, { poll }) => ({
    ...entry,
    title: `${entry.title} ${poll}`,
    link: entry.link.replace("//", odd(poll) ? "//www." : "//"),
  })),
  "adds a slash now and then": bent(({ guid: _, ...entry }, { poll }) => ({
    ...entry,
    title: `${entry.title} ${poll}`,
    link: `${entry.link}${odd(poll) ? "/" : ""}`,
  })),
  "adds changing utm parameters": bent(({ guid: _, ...entry }, { poll }) => ({
    ...entry,
    title: `${entry.title} ${poll}`,
    link: `${entry.link}?utm_source=rss&utm_id=${poll}`,
  })),
  "adds changing fbclids": bent(({ guid: _, ...entry }, { poll }) => ({
    ...entry,
    title: `${entry.title} ${poll}`,
    link: `${entry.link}?fbclid=${poll}`,
  })),
  "adds changing fragments": bent(({ guid: _, ...entry }, { poll }) => ({
    ...entry,
    title: `${entry.title} ${poll}`,
    link: `${entry.link}#c${poll}`,
  })),
  "uses tracked links as guids": bent((entry, { poll }) => ({ ...entry, guid: `${entry.link}?utm_id=${poll}` })),
  "repeats each entry": chosen((all) => all.slice(0, usual).flatMap((one) => [one, one])),
  "gives one link to all": bent((entry) => ({ ...entry, link: "https://example.org/live" })),
  "gives one link to all and no guids": bent(({ guid: _, ...entry }) => ({
    ...entry,
    link: "https://example.org/live",
  })),
  "gives one guid to all": bent((entry) => ({ ...entry, guid: "0" })),
  "numbers its entries by place": bent((entry, { place }) => ({ ...entry, guid: `${place + 1}` })),
  "numbers its entries and gives no links": bent(({ link: _, ...entry }, { place }) => ({
    ...entry,
    guid: `${place}`,
  })),
  "gives no guids": bent(without("guid")),
  "gives no links": bent(without("link")),
  "gives no dates": bent(without("date")),
  "gives neither guids nor dates": bent(without("guid", "date")),
  "gives neither guids nor links": bent(without("guid", "link")),
  "gives titles alone": bent(without("guid", "link", "text", "date")),
  "gives texts alone": bent(without("guid", "link", "title", "date")),
  "has one title for all, without guids": bent(({ guid: _, ...entry }) => ({ ...entry, title: "Daily briefing" })),
  "is empty for three days": sometimes(between(8, 11), () => ({ kind: "feed", entries: [] })),
  "is empty at every other poll": sometimes(
    ({ poll }) => odd(poll),
    () => ({ kind: "feed", entries: [] }),
  ),
  "is unchanged at two polls of three": sometimes(
    ({ poll }) => poll % 3 !== 0,
    () => ({ kind: "unchanged" }),
  ),
  "fails for two days": sometimes(between(5, 7), () => ({ kind: "failed" })),
  "fails at every other poll": sometimes(
    ({ poll }) => odd(poll),
    () => ({ kind: "failed" }),
  ),
  "moves for good, with its links": movedForGood,
  "ends with 410": sometimes(
    ({ day }) => day >= 20,
    () => ({ kind: "gone" }),
  ),
};

/** Another site answers for two days: with the source's own items, and with others. */
export const hijacked: Misbehaviour = sometimes(between(10, 12), ({ all, poll }) => ({
  kind: "feed",
  from: "https://parked.example.net/rss",
  entries: [
    ...all.slice(0, usual).map(plain),
    { title: `Buy pills, offer ${poll}`, text: "", link: `https://parked.example.net/${poll}`, guid: `ad-${poll}` },
  ],
}));

/** The numbers of what a new archive page brings at once. */
export const archive: readonly number[] = Array.from({ length: 60 }, (_, index) => 10_000 + index);

/** From the ninth day on the feed shows its archive too. */
export const flooding: Misbehaviour = (moment) => ({
  kind: "feed",
  entries: [
    ...moment.all.slice(0, usual).map(plain),
    ...(moment.day >= 9 ? archive.map((number) => plain({ number, at: moment.now - hourMs })) : []),
  ],
});
