import { each, edited, type FeedKind, plain, without } from "./feed-entries.ts";
import { isTurned } from "./publisher-kinds.ts";

/** One page under addresses that change, with neither a guid nor a date that would say so. */
export const addressKinds: Readonly<Record<string, FeedKind>> = {
  "gives session ids, without dates, and edits": each((one, moment) =>
    edited(
      one,
      {
        ...without(plain(one, moment), "guid", "published"),
        link: `https://${moment.host}/show/${one.number}?PHPSESSID=${(moment.poll * 7919 + 0xabc1234567).toString(16)}`,
      },
      moment,
    ),
  ),
  "gives session ids in its paths, without dates, and edits": each((one, moment) =>
    edited(
      one,
      {
        ...without(plain(one, moment), "guid", "published"),
        link: `https://${moment.host}/show/${one.number};jsessionid=${(moment.poll * 7919 + 0xabc1234567).toString(16)}`,
      },
      moment,
    ),
  ),
  "changes between http and https, without guids and dates, and edits": each((one, moment) =>
    edited(
      one,
      {
        ...without(plain(one, moment), "guid", "published"),
        link: `${isTurned(moment) ? "http" : "https"}://${moment.host}/news/${one.number}`,
      },
      moment,
    ),
  ),
  "changes between www. and none, without guids and dates, and edits": each((one, moment) =>
    edited(
      one,
      {
        ...without(plain(one, moment), "guid", "published"),
        link: `https://${isTurned(moment) ? "www." : ""}${moment.host}/news/${one.number}`,
      },
      moment,
    ),
  ),
  "ends its links with a slash or without, without guids and dates, and edits": each((one, moment) =>
    edited(
      one,
      {
        ...without(plain(one, moment), "guid", "published"),
        link: `https://${moment.host}/news/${one.number}${isTurned(moment) ? "/" : ""}`,
      },
      moment,
    ),
  ),
  "tracks each reading, without guids and dates, and edits": each((one, moment) =>
    edited(
      one,
      {
        ...without(plain(one, moment), "guid", "published"),
        link: `https://${moment.host}/news/${one.number}?utm_content=${moment.poll}`,
      },
      moment,
    ),
  ),
  "routes by fragments beside plain pages, without guids and dates": each((one, moment) => ({
    ...without(plain(one, moment), "guid", "published"),
    link:
      one.number % 2 === 0
        ? `https://${moment.host}/#/news/${one.number}`
        : `https://${moment.host}/page/${one.number}`,
  })),
  "links to quick pages now and then, without guids and dates": each((one, moment) =>
    edited(
      one,
      {
        ...without(plain(one, moment), "guid", "published"),
        link: `https://${moment.host}/news/${one.number}${isTurned(moment) ? "/amp/" : "/"}`,
      },
      moment,
    ),
  ),
};
