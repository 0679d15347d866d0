/** Feeds of the sizes and kinds that news sites serve, all of it invented. */
export interface InventedFeed {
  readonly name: string;
  readonly text: string;
  readonly items: number;
}

const sentences = [
  "The ministry said on Tuesday that the border post would open again within the month.",
  "Вечером стало известно, что переговоры о поставках продолжатся в следующем месяце.",
  "Tashkilot rahbari yangi loyiha haqida jurnalistlarga ma’lumot berdi.",
  "Residents of the valley told reporters that the road had been closed since Friday.",
  "По словам очевидцев, движение по трассе было ограничено из-за ремонта моста.",
  "A new edition of the atlas, in three languages, is to be presented at the book fair.",
];

export const inventedFeeds: readonly InventedFeed[] = [
  rss("RSS 20 KB, summaries", 30, 3),
  rss("RSS 100 KB, full text", 25, 22),
  rss("RSS 400 KB, full text", 100, 22),
  rss("RSS 1 MB, full text", 250, 22),
  atom("Atom 60 KB", 40, 8),
  atom("Atom 500 KB", 200, 14),
];

function paragraphs(start: number, count: number): string {
  const chosen = Array.from({ length: count }, (_, at) => sentences[(start + at * 5) % sentences.length]);
  return chosen
    .map((sentence, at) => `<p>${sentence} <a href="/tag/${start + at}">${at}</a> &amp; more</p>`)
    .join("\n");
}

function dateOf(at: number): Date {
  return new Date(Date.UTC(2026, 2, 1, 12) - at * 3_600_000);
}

function rss(name: string, items: number, length: number): InventedFeed {
  const written = Array.from({ length: items }, (_, at) => {
    const body = paragraphs(at, length);
    return `<item>
  <title>${sentences[at % sentences.length]} &#8211; ${at}</title>
  <link>https://news.example.org/2026/03/${at}/report-${at}/?utm_source=rss</link>
  <dc:creator><![CDATA[Desk ${at % 7}]]></dc:creator>
  <pubDate>${dateOf(at).toUTCString().replace("GMT", "+0000")}</pubDate>
  <category><![CDATA[News]]></category>
  <guid isPermaLink="false">https://news.example.org/?p=${at}</guid>
  <description><![CDATA[${body.slice(0, 300)} [&#8230;]]]></description>
  ${length > 5 ? `<content:encoded><![CDATA[${body}]]></content:encoded>` : ""}
</item>`;
  });
  const text = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel><title>Invented News</title><atom:link href="https://news.example.org/feed/" rel="self" type="application/rss+xml"/><link>https://news.example.org</link><description>Nothing of it happened</description><language>en-US</language><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>
${written.join("\n")}</channel></rss>`;
  return { name, text, items };
}

function atom(name: string, items: number, length: number): InventedFeed {
  const written = Array.from({ length: items }, (_, at) => {
    const body = paragraphs(at, length).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    return `<entry><title>${sentences[at % sentences.length]} ${at}</title><link rel="alternate" type="text/html" href="https://news.example.org/a/${at}"/><id>tag:news.example.org,2026:${at}</id><published>${dateOf(at).toISOString()}</published><updated>${dateOf(at).toISOString()}</updated><author><name>Desk ${at % 7}</name></author><content type="html">${body}</content></entry>`;
  });
  const text = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Invented News</title><link href="https://news.example.org/"/><updated>${dateOf(0).toISOString()}</updated><id>tag:news.example.org,2026:feed</id>
${written.join("\n")}</feed>`;
  return { name, text, items };
}
