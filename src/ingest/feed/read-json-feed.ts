import { z } from "zod";
import { defined } from "../../lib/defined.ts";
import { plainText } from "../markup/plain-text.ts";
import { cutText, longestText, longestTitle } from "../markup/tidy-text.ts";
import { boundedGuid, boundedName, languageTag } from "./bounded-fields.ts";
import { entryDatesReader, type WrittenDates } from "./entry-dates.ts";
import { splitTags } from "./entry-words.ts";
import type { FeedItem, FeedReading, Markup } from "./feed.ts";
import { itemWords, wellFormed } from "./item-words.ts";
import { keepFirstAndLast } from "./keep-first-and-last.ts";
import { absoluteLink } from "./link-of.ts";
import { parseJsonLeniently } from "./parse-json-leniently.ts";
import { readable } from "./text-construct.ts";

/** A string, or nothing for whatever else is there: one wrong field must not cost the feed. */
const forgivingText = z.string().optional().catch(undefined);
const textOrNumber = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);
const author = z.object({ name: forgivingText });
const authors = { author: author.optional().catch(undefined), authors: z.array(author).optional().catch(undefined) };

const JsonItem = z.object({
  id: textOrNumber,
  url: forgivingText,
  external_url: forgivingText,
  title: forgivingText,
  content_html: forgivingText,
  content_text: forgivingText,
  summary: forgivingText,
  date_published: textOrNumber,
  date_modified: textOrNumber,
  language: forgivingText,
  tags: z.array(forgivingText).optional().catch(undefined),
  attachments: z
    .array(z.object({ title: forgivingText }))
    .optional()
    .catch(undefined),
  ...authors,
});
type JsonItem = z.infer<typeof JsonItem>;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1), read forgivingly. */
const JsonFeed = z.object({
  version: z
    .string()
    .regex(/jsonfeed/i)
    .optional()
    .catch(undefined),
  title: forgivingText,
  description: forgivingText,
  home_page_url: forgivingText,
  language: forgivingText,
  items: z.array(z.unknown()),
  ...authors,
});

export function readJsonFeed(text: string, url: string): FeedReading {
  if (!isReasonableJson(text)) return { kind: "unreadable", failure: { code: "oversized-json" } };
  const json = parseJsonLeniently(text);
  const feed = JsonFeed.safeParse(json);
  if (!feed.success) return { kind: "unreadable", failure: { code: "other-json" } };

  const { title = "", description, home_page_url = "", language, items } = feed.data;
  const link = absoluteLink(home_page_url, url);
  const kept = keepFirstAndLast(items);
  const leftOut = items.length - kept.length;
  const entries = kept.map((item) => JsonItem.safeParse(item)).flatMap(({ data }) => data ?? []);
  const datesOf = entryDatesReader(() => entries.map(writtenDates));
  return {
    kind: "feed",
    feed: {
      title: wellFormed(cutText(readableText(title).replaceAll("\n", " "), longestTitle)),
      ...defined({ link, language: languageTag(language) }),
      ...(description !== undefined && { description: wellFormed(cutText(readableText(description), longestText)) }),
      ...(leftOut > 0 && { leftOut }),
      items: entries.map((entry) => itemOf(entry, url, languageTag(language), namesOf(feed.data), datesOf)),
    },
  };
}

function writtenDates({ date_published = "", date_modified = "" }: JsonItem): WrittenDates {
  return { published: [date_published], updated: [date_modified] };
}

function itemOf(
  entry: JsonItem,
  base: string,
  feedLanguage: string | undefined,
  feedAuthor: string,
  datesOf: ReturnType<typeof entryDatesReader>,
): FeedItem {
  const link = absoluteLink(entry.url, base) ?? absoluteLink(entry.external_url, base);
  const guid = boundedGuid(entry.id ?? "");
  const person = boundedName(namesOf(entry) || feedAuthor);
  const html = entry.content_html ?? "";
  const [read, plain, summary] = [plainText(html), readableText(entry.content_text), readableText(entry.summary)];
  const bodies = [read, plain, summary].filter((text) => text !== "");
  const content = read === "" && plain !== "" ? asMarkup(plain, base) : { html, base };
  return {
    ...(guid !== "" && { guid }),
    ...itemWords({
      titles: [readableText(entry.title)].filter((text) => text !== ""),
      bodies: bodies.toSorted((a, b) => b.length - a.length),
      enclosed: (entry.attachments ?? []).flatMap(({ title }) => readableText(title) || []),
      tags: (entry.tags ?? []).flatMap((tag) => splitTags(tag ?? "")),
    }),
    ...defined({ link, language: languageTag(entry.language) ?? feedLanguage }),
    ...(person !== "" && { author: person }),
    ...datesOf(writtenDates(entry)),
    ...(summary !== "" && { summary: asMarkup(summary, base) }),
    ...(content.html !== "" && { content }),
  };
}

/** Plain by the rules, with entities or tags of HTML as many write it. */
function readableText(written = ""): string {
  return readable({ kind: "unknown", value: written });
}

function asMarkup(text: string, base: string): Markup {
  return { html: text.replace(/&/g, "&amp;").replace(/</g, "&lt;"), base };
}

function namesOf(entry: Pick<JsonItem, "author" | "authors">): string {
  const people = entry.authors ?? (entry.author ? [entry.author] : []);
  return people
    .map(({ name }) => name?.trim() ?? "")
    .filter((name) => name !== "")
    .join(", ");
}

/** No JSON Feed nests deeper or holds more objects and lists; parsing what does costs memory by the gigabyte and cannot be broken off. */
const deepest = 100;
const mostNodes = 200_000;

/** Whether parsing the text costs no more than a feed may: its nesting and number of brackets, those in strings aside. */
function isReasonableJson(text: string): boolean {
  let depth = 0;
  let nodes = 0;
  let commas = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x22) at = endOfString(text, at);
    else if (sign === 0x2c) commas += 1;
    else if (sign === 0x5b || sign === 0x7b) {
      nodes += 1;
      depth += 1;
    } else if (sign === 0x5d || sign === 0x7d) depth -= 1;
    if (depth > deepest || nodes > mostNodes || commas > 10 * mostNodes) return false;
  }
  return true;
}

/** Where the string that opens at `at` closes; the text's end where it does not. */
function endOfString(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
