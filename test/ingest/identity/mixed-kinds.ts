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
import { corrected, isCorrected, isTurned, restated } from "./publisher-kinds.ts";

const hourMs = dayMs / 24;

/** Nothing is left of the words. */
function rewritten(one: Article, moment: Moment, entry: Entry): Entry {
  return isCorrected(one, moment)
    ? { ...entry, title: "Corrected", text: `Number ${one.number} was rewritten.` }
    : entry;
}

function long({ title, text }: Article) {
  return { title, text: `As we were told by those who live there and by the office of the valley: ${text}` };
}

/** Never midnight, which is a day without an hour. */
function hourly(at: number) {
  const day = Math.floor(at / dayMs);
  return { published: date(day * dayMs + (1 + Math.floor((at / dayMs - day) * 23)) * hourMs) };
}

/** What feeds do of which two or three things come together, so that only one is left to know an item by. */
export const mixedKinds: Readonly<Record<string, FeedKind>> = {
  "changes between www. and none, without guids and dates, and rewrites": each((one, moment) =>
    rewritten(one, moment, {
      ...without(plain(one, moment), "guid", "published"),
      link: `https://${isTurned(moment) ? "www." : ""}${moment.host}/news/${one.number}`,
    }),
  ),
  "names entries by addresses with www. and without, and gives neither links nor dates": each((one, moment) => ({
    ...without(plain(one, moment), "link", "published"),
    guid: `https://${isTurned(moment) ? "www." : ""}${moment.host}/news/${one.number}`,
  })),
  "changes between two hosts, without guids and dates, and rewrites": each((one, moment) =>
    rewritten(one, moment, {
      ...without(plain(one, moment), "guid", "published"),
      link: `https://${isTurned(moment) ? "m" : "news"}.${moment.host}/news/${one.number}`,
    }),
  ),
  "puts the clock forward once, with titles alone, and neither guids nor links": each((one, moment) => ({
    ...without(plain(one, moment), "guid", "link"),
    text: "",
    published: date(one.at + (moment.now > turn(moment, "clock") ? hourMs : 0)),
  })),
  "numbers its entries by place, with neither links nor dates": each((one, moment, place) => ({
    ...without(plain(one, moment), "link", "published"),
    guid: `${place + 1}`,
  })),
  "gives one guid to all, with titles alike, and neither links nor dates": each((one, moment) => ({
    ...without(plain(one, moment), "link", "published"),
    guid: "0",
    title: `Road closed in the district of ${one.title.replaceAll(" ", "")}`,
  })),
  "links to the sites of others by their first pages": each((one, moment) => ({
    ...without(plain(one, moment), "guid"),
    link: `https://site-${one.number}.example/${one.number % 2 === 0 ? "" : "news"}`,
  })),
  "corrects titles with their addresses, without dates": each((one, moment) => {
    const slug = `${one.title}${isCorrected(one, moment) ? "" : " teh"}`;
    const link = `https://${moment.host}/${encodeURIComponent(slug.replaceAll(" ", "-"))}`;
    return { ...without(plain(one, moment), "published"), ...long(one), title: slug, link, guid: link };
  }),
  "corrects titles with their addresses, and dates all anew": each((one, moment) => {
    const slug = `${one.title}${isCorrected(one, moment) ? "" : " teh"}`;
    const link = `https://${moment.host}/${encodeURIComponent(slug.replaceAll(" ", "-"))}`;
    return { ...long(one), title: slug, link, published: date(moment.now) };
  }),
  "dates its entries a day late, with neither guids nor links": each((one, moment) =>
    moment.now < one.at + dayMs
      ? without(plain(one, moment), "guid", "link", "published")
      : without(plain(one, moment), "guid", "link"),
  ),
  "reports under one title, dated by the day, with neither guids nor links": each((one, moment) => ({
    ...without(plain(one, moment), "guid", "link"),
    title: "The state of the roads",
    published: date(Math.floor(one.at / dayMs) * dayMs),
  })),
  "dates all of an edition at its minute, without guids": each((one, moment) => ({
    ...without(plain(one, moment), "guid"),
    published: date(Math.floor(one.at / (12 * hourMs)) * 12 * hourMs + hourMs / 2),
  })),
  "dates all of an edition at its minute, with titles alike, and without guids": each((one, moment) => ({
    ...without(plain(one, moment), "guid"),
    title: `Road closed in the district of ${one.title.replaceAll(" ", "")}`,
    published: date(Math.floor(one.at / (12 * hourMs)) * 12 * hourMs + hourMs / 2),
  })),
  "gives new guids at each reading, without dates, and edits": each((one, moment) =>
    edited(one, { ...without(plain(one, moment), "published"), guid: `${moment.poll}-${one.number}` }, moment),
  ),
  "counts readers in texts, gives new guids at each reading, and no dates": each((one, moment) => ({
    ...without(plain(one, moment), "published"),
    guid: `${moment.poll}-${one.number}`,
    text: restated(one, moment),
  })),
  "gives new guids at each reading, without links, and edits": each((one, moment) =>
    edited(one, { ...without(plain(one, moment), "link"), guid: `${moment.poll}-${one.number}` }, moment),
  ),
  "gives tokens in its links, full hours and no guids, and corrects texts": each((one, moment) =>
    corrected(
      one,
      {
        ...without(plain(one, moment), "guid"),
        ...hourly(one.at),
        link: `https://${moment.host}/show?v=${moment.poll}x${one.number}`,
      },
      moment,
    ),
  ),
  "gives full hours, with neither guids nor links, and corrects texts": each((one, moment) =>
    corrected(one, { ...without(plain(one, moment), "guid", "link"), ...hourly(one.at) }, moment),
  ),
  "repeats its words under new guids, with neither links nor dates": each((one, moment) => ({
    ...without(plain(one, moment), "link", "published"),
    title: "All is well",
    text: "No trouble is known.",
  })),
  "is one live page without guids, and rewrites": each((one, moment) =>
    rewritten(one, moment, { ...without(plain(one, moment), "guid"), link: `https://${moment.host}/live` }),
  ),
  "adds fragments that change, without guids, and rewrites": each((one, moment) => {
    const { link, ...entry } = plain(one, moment);
    return rewritten(one, moment, { ...without(entry, "guid"), link: `${link}#r${moment.poll}` });
  }),
  "blogs live in the same words, an anchor an entry, without guids and dates": each((one, moment) => ({
    title: "Live: the match",
    text: one.number % 2 === 0 ? "Goal!" : one.text,
    link: `https://${moment.host}/live#post-${one.number}`,
  })),
  "dates all anew, with neither guids nor links": each((one, moment) => ({
    ...without(plain(one, moment), "guid", "link"),
    ...long(one),
    published: date(moment.now),
  })),
  "dates all anew, gives tokens in its links, and no guids": each((one, moment) => ({
    ...without(plain(one, moment), "guid"),
    ...long(one),
    link: `https://${moment.host}/show?v=${moment.poll}x${one.number}`,
    published: date(moment.now),
  })),
  "gives own guids to articles, and one to all news in brief": each((one, moment) => ({
    ...plain(one, moment),
    ...(one.number % 3 === 0 && { guid: "brief" }),
  })),
  "counts readers in titles and texts, with guids and neither links nor dates": each((one, moment) => ({
    ...without(plain(one, moment), "link", "published"),
    title: `${one.title} (read by many: ${moment.poll % 2 === 0 ? "yes" : "no"})`,
    text: restated(one, moment),
  })),
  "is one page with guids and no dates, and counts readers in titles and texts": each((one, moment) => ({
    ...without(plain(one, moment), "published"),
    link: `https://${moment.host}/`,
    title: `${one.title} (read by many: ${moment.poll % 2 === 0 ? "yes" : "no"})`,
    text: restated(one, moment),
  })),
  "gives tokens in its links, guids and no dates, and counts readers in texts": each((one, moment) => ({
    ...without(plain(one, moment), "published"),
    text: restated(one, moment),
    link: `https://${moment.host}/show?v=${moment.poll}x${one.number}`,
  })),
  "gives guids, full hours and no links, and rewrites all at each reading": each((one, moment) => ({
    ...without(plain(one, moment), "link"),
    ...hourly(one.at),
    title: `${moment.poll} people read what was written on day ${one.number}`,
    text: restated(one, moment),
  })),
  "moves to another host, without dates, and rewrites": each((one, moment) => {
    const host = moment.now > turn(moment, "host") ? `new.${moment.host}` : moment.host;
    return edited(one, without(plain(one, { host }), "guid", "published"), moment);
  }),
};

export const fewestOfMixed: Readonly<Record<string, number>> = {
  "blogs live in the same words, an anchor an entry, without guids and dates": 12,
  "counts readers in texts, gives new guids at each reading, and no dates": 5,
  "dates all anew, with neither guids nor links": 5,
  "dates all anew, gives tokens in its links, and no guids": 5,
  "gives one guid to all, with titles alike, and neither links nor dates": 3,
  "gives own guids to articles, and one to all news in brief": 5,
  "gives new guids at each reading, without dates, and edits": 3,
  "gives new guids at each reading, without links, and edits": 3,
  "dates all of an edition at its minute, with titles alike, and without guids": 12,
  "changes between two hosts, without guids and dates, and rewrites": 5,
  "puts the clock forward once, with titles alone, and neither guids nor links": 8,
};
