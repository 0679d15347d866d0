import {
  type Article,
  date,
  dayMs,
  type Entry,
  each,
  edited,
  type FeedKind,
  type Moment,
  plain,
  turn,
  without,
} from "./feed-entries.ts";

const hourMs = dayMs / 24;

/** About half of the readings, by turns that nobody could foresee. */
export function isTurned({ chance, poll }: Moment): boolean {
  return chance("turns", poll) < 0.5;
}

export function isCorrected(one: Article, { chance, now }: Moment): boolean {
  return chance("corrected", one.token) < 0.3 && now > one.at + dayMs;
}

/** Another text under the same title. */
export function corrected(one: Article, entry: Entry, moment: Moment): Entry {
  return isCorrected(one, moment) ? { ...entry, text: `${one.text} A correction was made.` } : entry;
}

/** What was changed is dated a day later. */
function anew(one: Article, entry: Entry): Entry {
  const isAsWritten = entry.title === one.title && entry.text === one.text;
  return isAsWritten ? entry : { ...entry, published: date(one.at + dayMs) };
}

export function restated(one: Article, moment: Moment): string {
  return `${one.text} Read ${moment.poll} times.`;
}

/** What the programs of publishers do, and caches, bridges and counters between them and a reader. */
export const publisherKinds: Readonly<Record<string, FeedKind>> = {
  "keeps one entry at its head, dated anew at each reading": (moment) => {
    const pinned: Article = {
      token: "pinned",
      number: 9_999,
      at: moment.start,
      title: "How to follow us",
      text: "Write to the office of the valley.",
    };
    return [
      [pinned, { ...without(plain(pinned, moment), "guid"), published: date(moment.now) }],
      ...each((one) => edited(one, plain(one, moment), moment))(moment),
    ];
  },
  "shows its entries in any order": (moment) =>
    moment.shown
      .toSorted((a, b) => moment.chance("order", moment.poll, a.token) - moment.chance("order", moment.poll, b.token))
      .map((one) => [one, edited(one, without(plain(one, moment), "guid", "published"), moment)]),
  "shows one page and then the next": (moment) => {
    const half = Math.ceil(moment.shown.length / 2);
    const page = moment.poll % 2 === 0 ? moment.shown.slice(0, half) : moment.shown.slice(-half);
    return page.map((one) => [one, edited(one, without(plain(one, moment), "guid"), moment)]);
  },
  "is answered by two caches, one of them a day old": (moment) => {
    const now = isTurned(moment) ? moment.now - dayMs : moment.now;
    return moment.shown
      .filter(({ at }) => at <= now)
      .map((one) => [one, edited(one, without(plain(one, moment), "guid"), { ...moment, now })]);
  },
  "is answered empty now and then": (moment) =>
    isTurned(moment) ? [] : moment.shown.map((one) => [one, edited(one, without(plain(one, moment), "guid"), moment)]),
  "changes between two time zones, with neither guids nor links": each((one, moment) => ({
    ...without(plain(one, moment), "guid", "link"),
    published: date(one.at + (isTurned(moment) ? 5 : 0) * hourMs),
  })),
  "puts the clock forward once, under one link and without guids": each((one, moment) => ({
    ...without(plain(one, moment), "guid"),
    link: `https://${moment.host}/`,
    published: date(one.at + (moment.now > turn(moment, "clock") ? hourMs : 0)),
  })),
  "counts comments in titles, with neither guids nor links": each((one, moment) => ({
    ...without(plain(one, moment), "guid", "link"),
    title: `${one.title} (${moment.poll + one.number} new)`,
    text: `${boilerplate} ${one.text}`,
  })),
  "counts readers in texts, and gives new guids at each reading": each((one, moment) => ({
    ...plain(one, moment),
    guid: `${moment.poll}-${one.number}`,
    text: restated(one, moment),
  })),
  "names its guids after its words, and corrects texts": each((one, moment) => {
    const entry = corrected(one, plain(one, moment), moment);
    return { ...entry, guid: `sha-${entry.text}` };
  }),
  "gives the short text and the whole one by turns, without guids": each((one, moment) => ({
    ...without(plain(one, moment), "guid"),
    text: isTurned(moment) ? `${one.text.slice(0, 20)} …` : one.text,
  })),
  "searches the news of others, behind links that change": each((one, moment) => ({
    ...without(plain(one, moment), "guid"),
    title: `${one.title} - The Valley Herald`,
    text: restated(one, moment),
    link: `https://search.example/rss/click?tid=${moment.poll}f${one.number}&url=a`,
  })),
  "bridges a channel without titles, where greetings recur": each((one, moment) => ({
    ...plain(one, moment),
    title: "",
    text: one.number % 3 === 0 ? "Good morning." : one.text,
    ...same(`https://t.example/${one.number % 2 === 0 ? "" : "s/"}valley/${one.number}`),
  })),
  "gives bare addresses first and pretty ones a day later": each((one, moment) => {
    const path = moment.now > one.at + dayMs ? `2026/${one.title.replaceAll(" ", "-")}` : `?p=${one.number}`;
    return { ...plain(one, moment), ...same(`https://${moment.host}/${path}`) };
  }),
  "gives one guid to the two languages of an item": (moment) =>
    moment.shown.flatMap((one) => {
      const entry = plain(one, moment);
      const other = { ...one, token: `${one.token}-b` };
      const translated = {
        ...entry,
        title: entry.title.toUpperCase().replaceAll("E", "Ы"),
        text: "",
        link: `${entry.link}/ky`,
      };
      return [
        [one, { ...entry, link: `${entry.link}/en` }],
        [other, translated],
      ];
    }),
  "is a ministry with one title and one guid for all": each((one, moment) => ({
    ...plain(one, moment),
    guid: "press",
    title: "Press release",
  })),
  "blogs live, an anchor an entry, beside articles": (moment) =>
    moment.shown.map((one) => {
      const entry = without(plain(one, moment), "guid");
      if (one.number % 2 === 0) return [one, entry];
      return [one, { ...entry, title: "Live: the storm", ...same(`https://${moment.host}/live#post-${one.number}`) }];
    }),
  "blogs live, and shows the newest anchor beside articles": (moment) =>
    moment.shown
      .filter((one) => one.number % 2 === 0 || one === moment.shown.find(({ number }) => number % 2 === 1))
      .map((one) => {
        const entry = without(plain(one, moment), "guid");
        if (one.number % 2 === 0) return [one, entry];
        return [one, { ...entry, title: "Live: the storm", link: `https://${moment.host}/live#post-${one.number}` }];
      }),
  "dates all of a day at one hour, with titles alike": each((one, moment) => ({
    ...without(plain(one, moment), "guid"),
    title: `Road closed in the district of ${one.title.split(" ")[0]}`,
    published: date(Math.floor(one.at / dayMs) * dayMs + 6 * hourMs),
  })),
  "reports the state under one title and link, without dates": each((one, moment) => ({
    ...without(plain(one, moment), "published"),
    title: "The state of the network",
    link: `https://${moment.host}/state`,
  })),
  "gives versions of one page, without guids and dates": each((one, moment) => ({
    ...without(plain(one, moment), "guid", "published"),
    title: `Version 1.${one.number} is here`,
    text: "",
    link: `https://${moment.host}/releases`,
  })),
  "gives one guid to all, and neither links nor dates": each((one, moment) => ({
    ...without(plain(one, moment), "link", "published"),
    guid: "N/A",
    title: `Notice ${one.number}: ${one.title}`,
  })),
  "dates what it edits anew": each((one, moment) => anew(one, edited(one, plain(one, moment), moment))),
  "is one live page, and dates what it edits anew": each((one, moment) =>
    anew(one, corrected(one, { ...plain(one, moment), link: `https://${moment.host}/live` }, moment)),
  ),
  "rewrites titles with their addresses, and keeps guids": each((one, moment) => {
    const entry = plain(one, moment);
    if (!isCorrected(one, moment)) return entry;
    return { ...entry, title: "Corrected", text: "", link: `https://${moment.host}/${one.number}-corrected` };
  }),
  "gives tokens in its links, guids and no dates, and corrects texts": each((one, moment) =>
    corrected(
      one,
      {
        ...without(plain(one, moment), "published"),
        link: `https://${moment.host}/show?v=${moment.poll}x${one.number}`,
      },
      moment,
    ),
  ),
  "gives guids, neither links nor dates, and edits": each((one, moment) =>
    edited(one, without(plain(one, moment), "link", "published"), moment),
  ),
  "dates all anew at each reading, without links": each((one, moment) =>
    edited(one, { ...without(plain(one, moment), "link"), published: date(moment.now) }, moment),
  ),
  "numbers its entries by place, without links": each((one, moment, place) => ({
    ...without(plain(one, moment), "link"),
    guid: `${place + 1}`,
  })),
};

function same(link: string) {
  return { link, guid: link };
}

const boilerplate =
  "A new release was announced. Open the page of the press to see what it is, and where it can be had.";

export const fewestOfPublishers: Readonly<Record<string, number>> = {
  "changes between two time zones, with neither guids nor links": 8,
  "puts the clock forward once, under one link and without guids": 8,
};
