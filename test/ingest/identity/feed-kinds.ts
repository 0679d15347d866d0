import { date, dayMs, each, edited, type FeedKind, plain, turn, without } from "./feed-entries.ts";

/** How many entries a feed of a kind shows at least: of one entry nobody could tell what is right. */
export const fewestShown: Readonly<Record<string, number>> = {
  "repeats its words, without guids, beside what it repeats": 3,
  "publishes items again, with another title, address and date": 5,
  "repeats its words, with neither guids nor links": 3,
  "gives tokens in its links, and neither guids nor dates": 5,
  "adds fragments that change, without guids and dates": 5,
};

const boilerplate =
  "A new release was announced. Open the page of the press to see what it is, and where it can be had.";

/** Every habit of feeds that people report, each as what a feed of that kind shows at one moment. */
export const feedKinds: Readonly<Record<string, FeedKind>> = {
  "does nothing wrong, and edits": each((one, moment) => edited(one, plain(one, moment), moment)),
  "gives new guids at each reading, and edits": each((one, moment) =>
    edited(one, { ...plain(one, moment), guid: `${moment.poll}-${one.number}` }, moment),
  ),
  "gives all guids anew once": each((one, moment) =>
    edited(
      one,
      { ...plain(one, moment), guid: `${moment.now > turn(moment, "guids") ? "new" : "old"}-${one.number}` },
      moment,
    ),
  ),
  "gives guids and dates anew with each build": each((one, moment) => {
    const built = moment.start + Math.floor((moment.now - moment.start) / (3 * dayMs)) * 3 * dayMs;
    return { ...plain(one, moment), guid: `${built}-${one.number}`, published: date(Math.max(built, one.at)) };
  }),
  "dates all anew at each reading": each((one, moment) =>
    edited(one, { ...plain(one, moment), published: date(moment.now) }, moment),
  ),
  "dates all anew, without guids": each((one, moment) =>
    edited(one, without({ ...plain(one, moment), published: date(moment.now) }, "guid"), moment),
  ),
  "moves to another host, guids and all": each((one, moment) => {
    const host = moment.now > turn(moment, "host") ? `new.${moment.host}` : moment.host;
    const { link, ...entry } = plain(one, { host });
    return { ...entry, link, guid: link };
  }),
  "changes between http and https, with tracking": each((one, moment) => {
    const link = `${moment.poll % 2 === 0 ? "http://www." : "https://"}${moment.host}/news/${one.number}?utm_id=${moment.poll}`;
    return edited(one, { ...plain(one, moment), link, guid: link }, moment);
  }),
  "gives tokens in its links, and no guids": each((one, moment) => ({
    ...without(plain(one, moment), "guid"),
    link: `https://${moment.host}/show?v=${moment.poll}x${one.number}`,
  })),
  "gives session ids, and neither guids nor dates": each((one, moment) => ({
    ...without(plain(one, moment), "guid", "published"),
    link: `https://${moment.host}/show/${one.number}?PHPSESSID=${(moment.poll * 7919 + 0xabc1234567).toString(16)}`,
  })),
  "announces in the same words": each((one, moment) => ({
    ...plain(one, moment),
    title: "New release by the Valley Press",
    text: moment.chance("long") < 0.5 ? boilerplate : "",
  })),
  "sends one text without titles": each((one, moment) => ({ ...plain(one, moment), title: "", text: boilerplate })),
  "tells of incidents, and updates them under their links": each((one, moment) => {
    const incident = Math.floor(one.number / 3);
    const step = ["No power in", "UPDATE: no power in", "Resolved: no power in"][one.number % 3];
    return {
      ...plain(one, moment),
      title: `${step} the ${incident}th district`,
      link: `https://${moment.host}/incidents/${incident}`,
    };
  }),
  "is one live page": each((one, moment) =>
    edited(one, { ...plain(one, moment), link: `https://${moment.host}/live` }, moment),
  ),
  "is a podcast without guids": each((one, moment) => ({
    ...without(plain(one, moment), "guid"),
    title: `Episode ${one.number}: ${one.title}`,
    link: `https://${moment.host}/`,
  })),
  "is a changelog": each((one, moment) => {
    const link = `https://${moment.host}/log#v1.${one.number}`;
    return { ...without(plain(one, moment), "published"), title: `Version 1.${one.number}`, link, guid: link };
  }),
  "routes by fragments": each((one, moment) => {
    const link = `https://${moment.host}/#/news/${one.number}`;
    return edited(one, { ...plain(one, moment), link, guid: link }, moment);
  }),
  "numbers its entries by place": each((one, moment, place) =>
    edited(one, { ...plain(one, moment), guid: `${place + 1}` }, moment),
  ),
  "gives one guid to all": each((one, moment) => ({ ...plain(one, moment), guid: "N/A" })),
  "gives one guid and one link to all": each((one, moment) => ({
    ...plain(one, moment),
    guid: "N/A",
    link: `https://${moment.host}/`,
  })),
  "gives neither guids nor links, and a changing foot": each((one, moment) => ({
    ...without(plain(one, moment), "guid", "link"),
    text: `${one.text} Read ${moment.poll} times.`,
  })),
  "repeats its words, without guids, beside what it repeats": each((one, moment) => ({
    ...without(plain(one, moment), "guid"),
    title: "All is well",
    text: "No trouble is known.",
    link: `https://${moment.host}/state`,
  })),
  "repeats its words under new guids": each((one, moment) => ({
    ...plain(one, moment),
    title: "All is well",
    text: "No trouble is known.",
    link: `https://${moment.host}/state`,
  })),
  "corrects titles with their addresses": each((one, moment) => {
    const corrected = moment.chance("corrected", one.token) < 0.3 && moment.now > one.at + dayMs;
    const slug = `${one.title}${corrected ? "" : " teh"}`;
    const link = `https://${moment.host}/${encodeURIComponent(slug.replaceAll(" ", "-"))}`;
    return { ...plain(one, moment), title: slug, link, guid: link };
  }),
  "is a weekly column without guids": each((one, moment) => ({
    ...without(plain(one, moment), "guid", ...(moment.chance("undated") < 0.5 ? (["published"] as const) : [])),
    title: "The week in the valley",
    text: "Read it here.",
  })),
  "publishes items again, with another title, address and date": each((one, moment) => {
    const again = moment.chance("again", one.token) < 0.3 && moment.now > one.at + dayMs;
    const entry = plain(one, moment);
    if (!again) return entry;
    const { link, published } = { link: `${entry.link}-${one.number}`, published: date(one.at + dayMs) };
    return { ...entry, title: `Once more ${one.number}`, text: "", link, published };
  }),
  "forgets items and shows them again": (moment) =>
    moment.shown
      .filter((one) => moment.chance("forgets", moment.poll, one.token) < 0.7)
      .map((one) => [one, plain(one, moment)]),
  "writes each entry twice": (moment) =>
    moment.shown.flatMap((one) => {
      const entry = plain(one, moment);
      return [[one, entry] as const, [one, { ...entry, guid: `${entry.guid}-again` }] as const];
    }),
  "adds fragments that change, without guids and dates": each((one, moment) => {
    const { link, ...entry } = plain(one, moment);
    return edited(one, { ...without(entry, "guid", "published"), link: `${link}#r${moment.poll}` }, moment);
  }),
  "moves to another host with its guids, without dates": each((one, moment) => {
    const host = moment.now > turn(moment, "host") ? `new.${moment.host}` : moment.host;
    const entry = without(plain(one, { host }), "published");
    return edited(one, { ...entry, guid: `https://${host}/?p=${one.number}` }, moment);
  }),
  "gives new guids, and no links": each((one, moment) => ({
    ...without(plain(one, moment), "link"),
    guid: `${moment.poll}-${one.number}`,
  })),
  "repeats its words, with neither guids nor links": each((one, moment) => ({
    ...without(plain(one, moment), "guid", "link"),
    title: "All is well",
    text: "No trouble is known.",
  })),
  "gives tokens in its links, and neither guids nor dates": each((one, moment) => ({
    ...without(plain(one, moment), "guid", "published"),
    text: `${boilerplate} ${one.text}`,
    link: `https://${moment.host}/show?v=${moment.poll}x${one.number}`,
  })),
};
