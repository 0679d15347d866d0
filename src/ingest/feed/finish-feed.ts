import { defined } from "../../lib/defined.ts";
import { plainText } from "../markup/plain-text.ts";
import { cutText, longestText, longestTitle, tidy } from "../markup/tidy-text.ts";
import { entryDatesReader, type WrittenDates } from "./entry-dates.ts";
import {
  type Element,
  elementsOf,
  type Feed,
  type FeedItem,
  type FeedNodes,
  find,
  findAll,
  type Markup,
  textOf,
} from "./feed.ts";
import { entryFields, feedFields } from "./feed-fields.ts";
import { feedPollInterval } from "./feed-poll-interval.ts";
import { keepFirstAndLast } from "./keep-first-and-last.ts";
import { baseOf, linkOf } from "./link-of.ts";
import { asMarkup, readable, type TextConstruct, textConstruct } from "./text-construct.ts";

/**
 * Gives nodes of any dialect the one form of a feed.
 *
 * @param url the address that the feed's own links are relative to
 * @param language what the answer's headers say, for feeds that say nothing
 */
export function finishFeed(nodes: FeedNodes, url: string, language: string | undefined): Feed {
  const { feed, dialect } = nodes;
  const link = linkOf(feed, [url]);
  const ownLanguage = languageOf(feed) ?? language;
  const description = text(find(feed, feedFields.description), dialect);
  const bases = link === undefined ? [url] : [link, url];
  const restMs = feedPollInterval(feed);
  const kept = keepFirstAndLast(nodes.entries);
  const datesOf = entryDatesReader(() => kept.map(writtenDates));
  const leftOut = nodes.entries.length - kept.length;
  return {
    title: text(find(feed, feedFields.title), dialect) ?? "",
    ...defined({ link, description, language: ownLanguage, restMs }),
    ...(leftOut > 0 && { leftOut }),
    items: kept.map((entry) => itemOf(entry, { dialect, bases, language: ownLanguage, datesOf })),
  };
}

interface Surroundings {
  readonly dialect: FeedNodes["dialect"];
  /** What a relative link is relative to where no `xml:base` says: the feed's own link, then its address. */
  readonly bases: readonly string[];
  readonly language: string | undefined;
  readonly datesOf: ReturnType<typeof entryDatesReader>;
}

function itemOf(written: Element, { dialect, bases, language: feedLanguage, datesOf }: Surroundings): FeedItem {
  const entry = withGroup(written);
  const summaryElement = find(entry, entryFields.summary);
  const contentElement = find(entry, entryFields.content);
  const summary = body(summaryElement, dialect);
  const content = contentElement === summaryElement ? undefined : body(contentElement, dialect);
  const titleElement = find(entry, entryFields.title);
  const base = baseOf(entry, bases);
  const guid = guidOf(entry);
  const link = linkOf(entry, bases);
  const author = parseAuthor(entry);
  const language = titleElement?.attributes.get("xml:lang") ?? languageOf(entry) ?? feedLanguage;
  return {
    ...(guid !== undefined && { guid }),
    title: cutText(text(titleElement, dialect) ?? "", longestTitle),
    text: cutText(longest(summary, content), longestText),
    ...defined({ link, author, language }),
    ...datesOf(writtenDates(entry)),
    ...(summary !== undefined && {
      summary: markup(summary, summaryElement?.base === undefined ? base : baseOf(summaryElement, bases)),
    }),
    ...(content !== undefined && {
      content: markup(content, contentElement?.base === undefined ? base : baseOf(contentElement, bases)),
    }),
  };
}

/** An entry with what its `media:group` adds, looked at last. */
function withGroup(entry: Element): Element {
  const groups = findAll(entry, entryFields.group);
  if (groups.length === 0) return entry;
  return { ...entry, children: [...entry.children, ...groups.flatMap(elementsOf)] };
}

/** On one line. */
function text(element: Element | undefined, dialect: FeedNodes["dialect"]): string | undefined {
  return element && readable(textConstruct(element, dialect)).replaceAll("\n", " ");
}

/** Bodies are markup unless they say otherwise. */
function body(element: Element | undefined, dialect: FeedNodes["dialect"]): TextConstruct | undefined {
  const found = element && textConstruct(element, dialect);
  return found?.kind === "unknown" ? { kind: "html", value: found.value } : found;
}

/** The text of the body with most markup; of the other where a body of only pictures has none. */
function longest(...bodies: readonly (TextConstruct | undefined)[]): string {
  const written = bodies.filter((one) => one !== undefined).toSorted((a, b) => b.value.length - a.value.length);
  for (const one of written) {
    const found = readable(one);
    if (found !== "") return found;
  }
  return "";
}

function markup(found: TextConstruct, base: string): Markup {
  return { html: asMarkup(found), base };
}

function guidOf(entry: Element): string | undefined {
  const found = find(entry, entryFields.guid);
  const guid = (found ? textOf(found) : (entry.attributes.get("rdf:about") ?? "")).trim();
  return guid === "" ? undefined : guid;
}

function writtenDates(entry: Element): WrittenDates {
  return { published: textsOf(entry, entryFields.published), updated: textsOf(entry, entryFields.updated) };
}

/** Of several of one name the last comes first: a writer that repeats a date corrects it. */
function textsOf(entry: Element, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => findAll(entry, [name]).map(textOf).toReversed());
}

function languageOf(element: Element): string | undefined {
  const found = find(element, entryFields.language);
  const language = ((found && textOf(found)) || (element.language ?? "")).trim();
  return language === "" ? undefined : language.replaceAll("_", "-");
}

/** Who wrote an entry, joined by commas; an address of mail follows its name: `Name (editor@x.example)`. */
function parseAuthor(entry: Element): string | undefined {
  for (const name of entryFields.author) {
    const people = findAll(entry, [name])
      .map(personIn)
      .filter((person) => person !== "");
    if (people.length > 0) return [...new Set(people)].join(", ");
  }
  return undefined;
}

function personIn(element: Element): string {
  const parts = new Map(elementsOf(element).map((child) => [child.name.replace(/^\w+:/, ""), tidy(textOf(child))]));
  const { name = "", email = "" } = parts.size === 0 ? written(element) : Object.fromEntries(parts);
  return name === "" || email === "" || name === email ? name || email : `${name} (${email})`;
}

/** No name is longer; the patterns below take time by the square of the length. */
const longestAuthor = 500;

/** RSS: `editor@x.example (Name)`, `Name <editor@x.example>`, or whatever somebody wrote. */
function written(element: Element): { readonly name?: string; readonly email?: string } {
  const text = tidy(textOf(element).slice(0, longestAuthor));
  const [, email, name] = /^(\S+@\S+) \(([^()]+)\)$/.exec(text) ?? [];
  const [, before, bracketed] = /^([^<>]*)<(\S+@[^\s<>]+)>$/.exec(text) ?? [];
  if (email !== undefined && name !== undefined) return { name, email };
  if (before !== undefined && bracketed !== undefined) return { name: before.trim(), email: bracketed };
  return { name: /[<&]/.test(text) ? plainText(text) || text : text };
}
