import { absoluteLink } from "./absolute-link.ts";
import { parseAuthor } from "./author.ts";
import type { Element, Feed, FeedItem, FeedNodes, Markup } from "./feed.ts";
import { parseDate } from "./parse-date.ts";
import { tidy } from "./plain-text.ts";
import { asMarkup, readable, type TextConstruct, textConstruct, textOf } from "./text-construct.ts";

/** Gives nodes of any dialect the one form of a feed. `url` is the address that answered. */
export function finishFeed(nodes: FeedNodes, url: string): Feed {
  const { feed, dialect } = nodes;
  const link = linkOf(feed, [url]);
  const language = languageOf(feed) ?? feed.language;
  const description = text(find(feed, feedFields.description), dialect);
  return {
    title: text(find(feed, feedFields.title), dialect) ?? "",
    ...(link !== undefined && { link }),
    ...(description !== undefined && { description }),
    ...(language !== undefined && language !== "" && { language }),
    items: nodes.entries.map((entry) =>
      itemOf(entry, { dialect, bases: [link, url].filter((base) => base !== undefined), language }),
    ),
  };
}

/** Where each part is looked for, best first. */
const feedFields = {
  title: ["title", "atom:title", "dc:title"],
  description: [
    "description",
    "subtitle",
    "tagline",
    "atom:subtitle",
    "dc:description",
    "abstract",
    "itunes:subtitle",
    "itunes:summary",
    "info",
  ],
} as const;

const entryFields = {
  title: ["title", "atom:title", "dc:title", "media:title"],
  guid: ["guid", "id", "atom:id"],
  summary: [
    "description",
    "summary",
    "atom:summary",
    "dc:description",
    "abstract",
    "itunes:summary",
    "media:description",
  ],
  content: ["content:encoded", "content", "atom:content", "fullitem", "body", "content:items"],
  published: [
    "published",
    "pubdate",
    "atom:published",
    "issued",
    "dcterms:issued",
    "dc:date",
    "dcterms:created",
    "created",
    "date",
  ],
  updated: ["updated", "modified", "atom:updated", "dcterms:modified", "dcterms:modified"],
} as const;

interface Surroundings {
  readonly dialect: FeedNodes["dialect"];
  /** What a relative link is relative to where no `xml:base` says: the feed's own link, then its address. */
  readonly bases: readonly string[];
  readonly language: string | undefined;
}

function itemOf(entry: Element, { dialect, bases, language: feedLanguage }: Surroundings): FeedItem {
  const summary = construct(find(entry, entryFields.summary), dialect);
  const content = construct(find(entry, entryFields.content), dialect);
  const base = baseOf(entry, bases);
  const guid = guidOf(entry);
  const link = linkOf(entry, bases);
  const author = parseAuthor(entry);
  const published = firstDate(entry, entryFields.published);
  const updated = firstDate(entry, entryFields.updated);
  const language = languageOf(entry) ?? entry.language ?? feedLanguage;
  return {
    ...(guid !== undefined && { guid }),
    title: text(find(entry, entryFields.title), dialect) ?? "",
    text: longest(summary, content),
    ...(link !== undefined && { link }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(language !== undefined && language !== "" && { language }),
    ...(summary !== undefined && { summary: markup(summary, base) }),
    ...(content !== undefined && { content: markup(content, base) }),
  };
}

/** The first element of the first name that has one. */
function find(within: Element, names: readonly string[]): Element | undefined {
  for (const name of names) {
    const found = within.children.find((child) => typeof child !== "string" && child.name === name);
    if (typeof found === "object") return found;
  }
  return undefined;
}

function all(within: Element, names: readonly string[]): readonly Element[] {
  return within.children.filter((child) => typeof child !== "string").filter(({ name }) => names.includes(name));
}

function text(element: Element | undefined, dialect: FeedNodes["dialect"]): string | undefined {
  return element && readable(textConstruct(element, dialect)).replaceAll("\n", " ");
}

/** Bodies are markup unless they say otherwise. */
function construct(element: Element | undefined, dialect: FeedNodes["dialect"]): TextConstruct | undefined {
  const found = element && textConstruct(element, dialect);
  return found?.kind === "unknown" ? { kind: "html", value: found.value } : found;
}

function longest(...constructs: readonly (TextConstruct | undefined)[]): string {
  const texts = constructs.map((one) => (one ? readable(one) : ""));
  return texts.reduce((best, candidate) => (candidate.length > best.length ? candidate : best), "");
}

function markup(found: TextConstruct, base: string): Markup {
  return { html: asMarkup(found), base };
}

function baseOf(element: Element, bases: readonly string[]): string {
  const [nearest = "about:blank"] = bases;
  if (element.base === undefined) return nearest;
  return URL.canParse(element.base, bases.at(-1)) ? new URL(element.base, bases.at(-1)).href : nearest;
}

function guidOf(entry: Element): string | undefined {
  const found = find(entry, entryFields.guid);
  const guid = (found ? textOf(found) : (entry.attributes.get("rdf:about") ?? "")).trim();
  return guid === "" ? undefined : guid;
}

/** The page an entry or feed is about: Atom's `alternate`, RSS's text, a guid that is a permalink. */
function linkOf(element: Element, bases: readonly string[]): string | undefined {
  const links = all(element, ["link", "atom:link"]);
  const alternate = links.filter(
    (link) => /^(alternate)?$/i.test(link.attributes.get("rel")?.trim() ?? "") && link.attributes.has("href"),
  );
  const page =
    alternate.find((link) => /^(text\/html|application\/xhtml\+xml)?$/i.test(link.attributes.get("type") ?? "")) ??
    alternate[0];
  const texts = links.filter((link) => !link.attributes.has("href")).map((link) => tidy(textOf(link)));
  const guid = find(element, ["guid"]);
  const permalink =
    guid?.attributes.get("ispermalink")?.trim().toLowerCase() === "false" ? undefined : guid && textOf(guid).trim();
  const candidates = [
    ...texts.map((written) => ({ written, from: element })),
    ...(page === undefined ? [] : [{ written: page.attributes.get("href") ?? "", from: page }]),
    ...(permalink === undefined || !/^https?:/i.test(permalink) ? [] : [{ written: permalink, from: element }]),
  ];
  for (const { written, from } of candidates) {
    const absolute = absoluteLink(written, baseOf(from, bases));
    if (absolute !== undefined) return absolute;
  }
  return undefined;
}

function firstDate(entry: Element, names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const found of all(entry, [name])) {
      const date = parseDate(textOf(found));
      if (date !== undefined) return date;
    }
  }
  return undefined;
}

function languageOf(element: Element): string | undefined {
  const found = find(element, ["dc:language", "language"]);
  const language = found && textOf(found).trim();
  return language === "" ? undefined : language?.replace("_", "-");
}
