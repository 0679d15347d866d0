import type { Item } from "../../src/domain/item.ts";
import { readBody } from "../../src/ingest/threads/read-body.ts";
import type { HostileItem } from "../chat/hostile-titles.ts";

type Fields = readonly (readonly [name: string, value: string])[];

/** A document of a site, and how it is served. */
export interface HostileDocument {
  readonly type: string;
  readonly text: string;
}

const namespaces = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
].join(" ");

/** One entry in every kind of document that a site may answer with, each of their fields hostile. */
export const hostileDocuments: Readonly<Record<string, (item: HostileItem) => HostileDocument>> = {
  rss: (item) => {
    const channel = [...about(item), ["language", item.language], ["managingEditor", item.author]] as const;
    const entry = [...said(item), ["guid", item.guid], ["category", item.author], ["comments", item.guid]] as const;
    const more = [
      ["dc:creator", item.author],
      ["source", item.sourceName],
      ["pubDate", item.language],
    ] as const;
    const media = [
      ["media:title", item.title],
      ["media:description", item.text],
      ["itunes:author", item.author],
    ] as const;
    const enclosure = `<enclosure url="${xml(item.link)}" type="${xml(item.language)}" length="1"/>`;
    const body = `${elements(channel)}<item>${elements([...entry, ...more, ...media])}${enclosure}</item>`;
    return { type: "application/rss+xml", text: `<rss version="2.0" ${namespaces}><channel>${body}</channel></rss>` };
  },
  atom: (item) => {
    const author = `<author>${elements([
      ["name", item.author],
      ["email", item.author],
      ["uri", item.link],
    ])}</author>`;
    const category = `<category term="${xml(item.author)}" label="${xml(item.sourceName)}"/>`;
    const texts = elements([
      ["title", item.title],
      ["summary", item.text],
      ["id", item.guid],
      ["updated", item.language],
    ]);
    const entry = `<entry>${texts}${author}${category}<link href="${xml(item.link)}" title="${xml(item.title)}"/></entry>`;
    const feed = elements([
      ["title", item.sourceName],
      ["subtitle", item.text],
      ["id", item.guid],
      ["rights", item.author],
    ]);
    const root = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(item.language)}">`;
    return { type: "application/atom+xml", text: `${root}${feed}${author}${entry}</feed>` };
  },
  json: (item) => {
    const { title, text, author, link, guid, language, sourceName } = item;
    const authors = [{ name: author, url: link, avatar: link }];
    const attachments = [{ url: link, mime_type: language, title: author }];
    const entry = {
      id: guid,
      url: link,
      title,
      content_text: text,
      summary: text,
      authors,
      language,
      tags: [author],
      attachments,
    };
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      title: sourceName,
      description: text,
      language,
      authors,
    };
    return { type: "application/feed+json", text: JSON.stringify({ ...feed, home_page_url: link, items: [entry] }) };
  },
  opml: ({ sourceName, title, link, author }) => {
    const outline = `<outline text="${xml(sourceName)}" title="${xml(title)}" type="rss" xmlUrl="${xml(link)}" htmlUrl="${xml(link)}"/><outline text="${xml(sourceName)}" xmlUrl="/${xml(title)}"/>`;
    const head = elements([
      ["title", title],
      ["ownerName", author],
      ["ownerEmail", author],
    ]);
    return { type: "text/x-opml", text: `<opml version="2.0"><head>${head}</head><body>${outline}</body></opml>` };
  },
  page: ({ title, text, language, author, sourceName }) => {
    const metas = [
      ["author", author],
      ["description", text],
      ["og:title", title],
      ["og:site_name", sourceName],
    ] as const;
    const head = metas
      .map(([name, value]) => `<meta name="${name}" property="${name}" content="${xml(value)}">`)
      .join("");
    const html = `<!doctype html><html lang="${xml(language)}"><head><title>${xml(title)}</title>${head}</head>`;
    const feeds = [title, sourceName].map(
      (name) => `<link rel="alternate" type="application/rss+xml" title="${xml(name)}" href="/${xml(name)}">`,
    );
    return {
      type: "text/html; charset=utf-8",
      text: `${html}${feeds.join("")}<body><h1>${xml(title)}</h1><p>${xml(text)}</p></body></html>`,
    };
  },
  feedlink: ({ title }) => {
    const named = `<link rel="alternate" type="application/rss+xml" title="${xml(title)}" href="/${encodeURIComponent(title.slice(0, 40).toWellFormed())}">`;
    return { type: "text/html; charset=utf-8", text: `<!doctype html><title>${xml(title)}</title>${named}` };
  },
};

function about({ sourceName, text, author }: HostileItem): Fields {
  return [
    ["title", sourceName],
    ["description", text],
    ["copyright", author],
    ["generator", author],
  ];
}

function said({ title, text, author, link }: HostileItem): Fields {
  return [
    ["title", title],
    ["description", text],
    ["content:encoded", text],
    ["author", author],
    ["link", link],
  ];
}

function elements(fields: Fields): string {
  return fields.map(([name, value]) => `<${name}>${xml(value)}</${name}>`).join("");
}

function xml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

const feeds = ["rss", "atom", "json"] as const;

/** The item as it is read out of a feed: RSS, Atom and JSON Feed in turn. `undefined` where no reader takes the document. */
export async function readHostile(item: HostileItem, index: number): Promise<Item | undefined> {
  const document = hostileDocuments[feeds[index % feeds.length] ?? "rss"]?.(item);
  if (document === undefined) return undefined;
  const bytes = new TextEncoder().encode(document.text);
  const url = "https://news.example/feed";
  const reading = await readBody({ bytes, contentType: document.type, url, sourceKey: "s", now: 0 });
  return reading.kind === "read" ? reading.items[0] : undefined;
}
