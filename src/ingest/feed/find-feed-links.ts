import { decodeHTMLAttribute } from "entities";
import { Tokenizer } from "htmlparser2";
import type { NamedFeed } from "../../domain/named-feed.ts";
import { absoluteLink } from "./link-of.ts";

/** Far beyond any page's head, its styles included; in UTF-16 units. */
const longestHead = 1_500_000;
/** A menu of Discord holds no more. */
const mostFeeds = 25;
const longestTitle = 100;

/**
 * The feeds that a web page names by `<link>`, or a list of feeds (OPML) by its outlines, absolute, each once, in their order.
 * Feeds of comments only where there is no other; last of all, where a page leads on by itself.
 *
 * @param url the page's own address
 */
export function findFeedLinks(html: string, url: string): readonly NamedFeed[] {
  const { tags } = new TagReader(html.slice(0, longestHead));
  const base = absoluteLink(tags.find(({ name }) => name === "base")?.attributes.get("href") ?? "", url) ?? url;
  const links = tags.filter(({ name }) => name === "link").map(({ attributes }) => attributes);
  for (const isOne of [isFeed, isPerhapsFeed]) {
    const feeds = named(links.filter(isOne), "href", base);
    const main = feeds.filter((feed) => !isOfComments(feed));
    if (feeds.length > 0) return (main.length > 0 ? main : feeds.slice(0, 1)).slice(0, mostFeeds);
  }
  const outlines = tags.filter(({ name }) => name === "outline").map(({ attributes }) => attributes);
  const listed = named(outlines, "xmlurl", base).slice(0, mostFeeds);
  return listed.length > 0 ? listed : refreshes(tags, base);
}

type Attributes = ReadonlyMap<string, string>;

function named(tags: readonly Attributes[], attribute: string, base: string): readonly NamedFeed[] {
  const found = new Map<string, NamedFeed>();
  for (const tag of tags) {
    const url = absoluteLink((tag.get(attribute) ?? "").trim().replace(/^feed:(?=\/\/|https?:)/iu, ""), base);
    const title = (tag.get("title") ?? tag.get("text") ?? "").replaceAll(/\s+/gu, " ").trim().slice(0, longestTitle);
    if (url !== undefined && !found.has(url)) found.set(url, { url, title });
  }
  return [...found.values()];
}

/** By a type that only feeds have, or by its relation. */
function isFeed(link: Attributes): boolean {
  const relations = relationsOf(link);
  if (relations.includes("feed")) return true;
  return (
    relations.includes("alternate") && /^(application|text)\/((rss|atom|rdf)\+xml|feed\+json)$/iu.test(typeOf(link))
  );
}

/** By a type that other things have too, and by no address of a blog's own interface. */
function isPerhapsFeed(link: Attributes): boolean {
  const isInterface = /\/wp-json\/|oembed/iu.test(link.get("href") ?? "");
  return (
    relationsOf(link).includes("alternate") && !isInterface && /^(application|text)\/(xml|json)$/iu.test(typeOf(link))
  );
}

function relationsOf(link: Attributes): readonly string[] {
  return (link.get("rel") ?? "").toLowerCase().split(/\s+/u);
}

function typeOf(link: Attributes): string {
  return (link.get("type") ?? "").split(";", 1)[0]?.trim() ?? "";
}

/** A page's feed of comments by a part of its path, or by a whole word of its title, in the languages that we read. */
function isOfComments({ url, title }: NamedFeed): boolean {
  const path = new URLSearchParams(`path=${new URL(url).pathname.replaceAll("+", "%2B")}`).get("path") ?? "";
  const parts = path.toLowerCase().split("/");
  return (
    parts.some((part) => commentWords.test(part)) ||
    title
      .toLowerCase()
      .split(/[^\p{L}\p{M}]+/u)
      .some((word) => commentWords.test(word))
  );
}

const commentWords =
  /^(?:comments?|kommentare?|commentaires?|comentarios|comentários|izoh(?:lar)?|изоҳ(?:лар)?|комментари[йия]\p{L}*|пікір(?:лер)?|пикир(?:лер)?|шарҳ(?:ҳо)?|teswir(?:ler)?|yorum(?:lar)?|نظرات|دیدگاه‌?ها|تعليقات|تبصر[ےهہ]|تبصرې|تبصرے)$/u;

/** Where a page says that it is only on the way to another. */
function refreshes(tags: readonly Tag[], base: string): readonly NamedFeed[] {
  for (const { name, attributes } of tags) {
    if (name !== "meta" || attributes.get("http-equiv")?.toLowerCase() !== "refresh") continue;
    const target = /^\s*[0-5]\s*[;,]\s*url\s*=\s*["']?([^"']+)/iu.exec(attributes.get("content") ?? "")?.[1];
    const url = target === undefined ? undefined : absoluteLink(target, base);
    if (url !== undefined) return [{ url, title: "" }];
  }
  return [];
}

interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
}

const readTags = new Set(["link", "base", "meta", "outline"]);
const longestName = 10;

class TagReader {
  readonly tags: Tag[] = [];
  readonly #html: string;
  #name = "";
  #attribute = "";
  #value = "";
  #attributes = new Map<string, string>();

  constructor(html: string) {
    this.#html = html;
    const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false }, this);
    tokenizer.write(html);
    tokenizer.end();
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#html.slice(start, Math.min(end, start + longestName)).toLowerCase();
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#value = "";
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#html.slice(start, end);
  }

  onattribend(): void {
    if (readTags.has(this.#name)) this.#attributes.set(this.#attribute, decodeHTMLAttribute(this.#value));
  }

  onopentagend(): void {
    if (readTags.has(this.#name)) this.tags.push({ name: this.#name, attributes: this.#attributes });
  }

  onselfclosingtag(): void {
    this.onopentagend();
  }

  onattribentity(): void {}
  oncdata(): void {}
  onclosetag(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontext(): void {}
  ontextentity(): void {}
}
