/** A feed around some entries, all of it invented. */
export function rss(items: string, channel = "", root = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" ${root}><channel><title>News</title><link>https://news.example.kz/</link>${channel}${items}</channel></rss>`;
}

export function atom(entries: string, feed = "", root = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" ${root}><title>News</title><id>urn:f</id>${feed}${entries}</feed>`;
}
