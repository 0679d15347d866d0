import { defined } from "../../lib/defined.ts";
import { plainText } from "../markup/plain-text.ts";
import { cutText, longestTitle, tidy } from "../markup/tidy-text.ts";
import { boundedGuid, boundedName, languageTag } from "./bounded-fields.ts";
import { entryDatesReader, type WrittenDates } from "./entry-dates.ts";
import { bodiesOf, type EntryBody, entryWords } from "./entry-words.ts";
import {
  type Element,
  elementsOf,
  type Feed,
  type FeedItem,
  type FeedNodes,
  find,
  findAll,
  findBest,
  type Markup,
  textOf,
} from "./feed.ts";
import { entryFields, feedFields } from "./feed-fields.ts";
import { feedPollInterval } from "./feed-poll-interval.ts";
import { itemWords, wellFormed } from "./item-words.ts";
import { keepFirstAndLast } from "./keep-first-and-last.ts";
import { baseOf, linkOf } from "./link-of.ts";
import { asMarkup, readable, textConstruct } from "./text-construct.ts";

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
  const description = text(feed, feedFields.description, dialect);
  const bases = link === undefined ? [url] : [link, url];
  const restMs = feedPollInterval(feed);
  const kept = keepFirstAndLast(nodes.entries);
  const datesOf = entryDatesReader(() => kept.map(writtenDates));
  const leftOut = nodes.entries.length - kept.length;
  return {
    title: text(feed, feedFields.title, dialect) ?? "",
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
  const summaries = bodiesOf(entry, entryFields.summary, dialect);
  const contents = bodiesOf(entry, entryFields.content, dialect);
  const [summary] = summaries;
  const content = contents.find(({ element }) => element !== summary?.element);
  const main = [summary, content].filter((body) => body !== undefined);
  const others = [...summaries, ...contents].filter(({ element }) => !main.some((body) => body.element === element));
  const base = baseOf(entry, bases);
  const language =
    languageTag(find(entry, entryFields.title)?.attributes.get("xml:lang")) ?? languageOf(entry) ?? feedLanguage;
  return {
    ...itemWords(entryWords(entry, main, others, dialect)),
    ...datesOf(writtenDates(entry)),
    ...defined({
      guid: guidOf(entry),
      link: linkOf(entry, bases),
      author: parseAuthor(entry),
      language,
      summary: markupOf(summary, base, bases),
      content: markupOf(content, base, bases),
    }),
  };
}

/** An entry with what its `media:group` adds, looked at last. */
function withGroup(entry: Element): Element {
  const groups = findAll(entry, entryFields.group).filter(
    ({ attributes }) => !isPortrait.test(attributes.get("url") ?? ""),
  );
  if (groups.length === 0) return entry;
  const within = groups.flatMap(elementsOf);
  const inner = within.filter(({ name }) => name === "media:content").flatMap(elementsOf);
  return { ...entry, children: [...entry.children, ...within, ...inner] };
}

/** A picture of who wrote it, whose title is no more than a name; WordPress adds one to each entry. */
const isPortrait = /^https?:\/\/[^/]*gravatar\.com\//;

/** The first that has words, on one line. */
function text(within: Element, names: readonly string[], dialect: FeedNodes["dialect"]): string | undefined {
  const texts = findBest(within, names).map((one) => readable(textConstruct(one, dialect)));
  const found = texts.find((one) => one !== "") ?? texts[0];
  return found && wellFormed(cutText(found.replaceAll("\n", " "), longestTitle));
}

function markupOf(body: EntryBody | undefined, base: string, bases: readonly string[]): Markup | undefined {
  if (body === undefined) return undefined;
  const { element, construct } = body;
  return { html: asMarkup(construct), base: element.base === undefined ? base : baseOf(element, bases) };
}

/** The first that is not empty. */
function guidOf(entry: Element): string | undefined {
  for (const element of findBest(entry, entryFields.guid)) {
    const guid = boundedGuid(textOf(element).trim());
    if (guid !== "") return guid;
  }
  return boundedGuid(entry.attributes.get("rdf:about")?.trim() ?? "") || undefined;
}

function writtenDates(entry: Element): WrittenDates {
  const { attributes } = entry;
  const updated = [...textsOf(entry, entryFields.updated), attributes.get("lastmod") ?? ""];
  return { published: textsOf(entry, entryFields.published), updated };
}

/** Of several of one name the last comes first: a writer that repeats a date corrects it. */
function textsOf(entry: Element, names: readonly string[]): readonly string[] {
  const found = findBest(entry, names);
  if (found.length < 2) return found.map(textOf);
  return names.flatMap((name) =>
    found
      .filter((one) => one.name === name)
      .map(textOf)
      .toReversed(),
  );
}

function languageOf(element: Element): string | undefined {
  for (const found of findBest(element, entryFields.language)) {
    const tag = languageTag(textOf(found));
    if (tag !== undefined) return tag;
  }
  return languageTag(element.language);
}

/** Who wrote an entry, joined by commas; an address of mail follows its name: `Name (editor@x.example)`. */
function parseAuthor(entry: Element): string | undefined {
  const named = findBest(entry, entryFields.author).map((element) => [element.name, personIn(element)] as const);
  const best = named.find(([, person]) => person !== "")?.[0];
  const people = named.filter(([name, person]) => name === best && person !== "").map(([, person]) => person);
  return people.length === 0 ? undefined : boundedName([...new Set(people)].join(", "));
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
