import Parser from "rss-parser";
import { elementFromXml2js, isWhole } from "./element-from-xml2js.ts";
import type { FeedNodes } from "./feed.ts";
import { entryFields, feedFields } from "./feed-fields.ts";

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
  item: ["$", "pubDate", ...new Set(Object.values(entryFields).flat())],
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
