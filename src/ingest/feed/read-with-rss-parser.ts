import Parser from "rss-parser";
import { type Element, elementsOf, type FeedNodes } from "./feed.ts";
import { entryFields, feedFields } from "./feed-fields.ts";
import { customaryPrefix } from "./namespaces.ts";

/**
 * Lets rss-parser read a feed that `suitsRssParser` finds plain. `undefined` where it failed, or where what it gives is not all
 * that is in the text: entries missing, or markup within a text, whose order it does not keep.
 */
export async function readWithRssParser(text: string): Promise<FeedNodes | undefined> {
  const root = /<(rss|feed|rdf:RDF)\b([^>]*)>/.exec(text);
  const dialect = root?.[1] === "feed" ? "atom" : "rss";
  const output = await parse(text);
  if (output === undefined || output.items.length !== countOf(text, dialect === "atom" ? "entry" : "item"))
    return undefined;

  const language = /\bxml:lang\s*=\s*["']([^"']*)["']/.exec(root?.[2] ?? "")?.[1];
  const feed = elementFromXml2js("feed", asRead(output), language);
  const entries = output.items.map((item) => elementFromXml2js("entry", asRead(item), feed.language));
  return isWhole(feed) && entries.every(isWhole) ? { dialect, feed, entries } : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** Under this prefix rss-parser hands over what xml2js read, beside its own reading of it. */
const prefix = "as-read:";

const names = {
  feed: ["$", "ttl", "sy:updatePeriod", "sy:updateFrequency", ...new Set(Object.values(feedFields).flat())],
  item: ["$", "pubDate", "feedburner:origLink", ...new Set(Object.values(entryFields).flat())],
};

async function parse(text: string): Promise<(Fields & { readonly items: readonly Fields[] }) | undefined> {
  const keepAll = (field: string) => [field, prefix + field, { keepArray: true }];
  const customFields = { item: names.item.map(keepAll) };
  // Its types forget that a feed's fields take the same form as an item's.
  Reflect.set(customFields, "feed", names.feed.map(keepAll));
  const parser = new Parser<Fields, Fields>({ defaultRSS: 2, customFields });
  const unanswered = Promise.withResolvers<undefined>();
  const nextTurn = setImmediate(unanswered.resolve, undefined);
  try {
    // It reads within the call; were it never to answer, the next turn of the event loop answers for it.
    return await Promise.race([parser.parseString(text), unanswered.promise]);
  } catch {
    return undefined;
  } finally {
    clearImmediate(nextTurn);
  }
}

function asRead(fields: Fields): Fields {
  const kept: [string, unknown][] = [];
  for (const name in fields) if (name.startsWith(prefix)) kept.push([name.slice(prefix.length), fields[name]]);
  return Object.fromEntries(kept);
}

/** How many entries the text opens, in comments and CDATA too: a count that differs sends the feed to the other reader. */
function countOf(text: string, name: string): number {
  return text.match(new RegExp(`<${name}[\\s>/]`, "g"))?.length ?? 0;
}

/**
 * xml2js's form of an element (`_` its text, `$` its attributes, the rest its children by
 * name) as ours. Of the order of children it keeps only that within a name.
 */
function elementFromXml2js(name: string, value: unknown, outerLanguage: string | undefined): Element {
  if (!isRecord(value)) return { name, attributes: new Map(), children: typeof value === "string" ? [value] : [] };

  const attributes = new Map<string, string>();
  for (const [key, attribute] of Object.entries(isRecord(value["$"]) ? value["$"] : {})) {
    attributes.set(key.toLowerCase(), String(attribute));
  }
  const language = attributes.get("xml:lang") ?? outerLanguage;
  const children = Object.entries(value).flatMap(([key, child]): readonly (Element | string)[] => {
    if (key === "_") return typeof child === "string" ? [child] : [];
    if (!Array.isArray(child)) return [];
    return child.map((one: unknown) => elementFromXml2js(key.toLowerCase(), one, language));
  });
  return { name, attributes, children, ...(language !== undefined && { language }) };
}

/** Whether no text holds markup: xml2js gathers a text's pieces and puts the markup after them. */
function isWhole(entry: Element): boolean {
  return elementsOf(entry).every(({ name, children }) => {
    return structured.test(name) || children.every((child) => typeof child === "string");
  });
}

/** Elements that hold elements by design. */
const structured = /^(author|atom:author|media:(group|content|credit))$/;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Whether rss-parser can be trusted with a feed. It cannot where it would be silently wrong (`xml:base`, a document type,
 * prefixes of one's own, other capitals, languages below the root, numbers of windows-1252 letters) or would not end.
 * What it refuses with an error is not looked for: refusing is quick.
 */
export function suitsRssParser(text: string): boolean {
  const start = endOfProlog(text);
  const root = /^<(?:rss|feed|rdf:RDF)(\s[^<>]*)?>/.exec(text.slice(start, start + 8000));
  if (root === null) return false;

  const rest = text.slice(start + root[0].length);
  return hasCustomaryPrefixes(root[1] ?? "") && !amiss.test(text) && !amissBelow.test(rest) && endsSoon(rest);
}

/** Where the root begins, after declarations, instructions and comments. */
function endOfProlog(text: string): number {
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0;
    const closing = text.startsWith("<!--", at) ? "-->" : "?>";
    if (closing === "?>" && !text.startsWith("<?", at)) return at;
    const end = text.indexOf(closing, at);
    if (end < 0) return at;
    at = end + closing.length;
  }
}

function hasCustomaryPrefixes(rootAttributes: string): boolean {
  for (const [, prefix = "", uri = ""] of rootAttributes.matchAll(/\bxmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/g)) {
    const known = customaryPrefix(uri);
    if (prefix !== "" && known !== undefined && known !== prefix) return false;
    if (prefix === "" && known !== undefined && known !== "atom" && known !== "rss") return false;
  }
  return true;
}

const amiss = /xml:base|<!DOCTYPE|&#(?:1[2-5]\d|x[89][\da-f]);/i;
/** A declaration below the root, or an element that RSS does not write in capitals. */
const amissBelow =
  /xmlns|xml:lang|<(?:TITLE|LINK|ITEM|Title|Link|Item|DESCRIPTION|Description|PubDate|pubdate|PUBDATE|GUID|Guid)\b/;

/**
 * rss-parser's removal of tags looks from each `<` to the next `>` that no line break follows: time by the square of the
 * openings between two such closings, so their number is bounded. Escaped ones count; it unescapes before.
 */
function endsSoon(text: string): boolean {
  let openings = 0;
  for (const [sign] of text.matchAll(/<|&lt;|&#60;|&#x3c;|(?:>|&gt;|&#62;|&#x3e;)(?!\n|&#1[03];|&#x[ad];|$)/gi)) {
    openings = /^(?:<|&lt|&#60|&#x3c)/i.test(sign) ? openings + 1 : 0;
    if (openings > 200) return false;
  }
  return true;
}
