import { tidy } from "../markup/tidy-text.ts";
import { type Element, type FeedNodes, findAll, findBest, textOf } from "./feed.ts";
import { entryFields } from "./feed-fields.ts";
import type { WrittenWords } from "./item-words.ts";
import { readable, type TextConstruct, textConstruct } from "./text-construct.ts";

/** A body of an entry: its element, what that holds, and how that reads. */
export interface EntryBody {
  readonly element: Element;
  readonly construct: TextConstruct;
  readonly text: string;
}

/** More bodies or titles of one entry nobody writes. */
const most = 20;

/** All of an entry's bodies that are there, by the order of `entryFields`; those without a word come last. */
export function bodiesOf(
  entry: Element,
  names: readonly string[],
  dialect: FeedNodes["dialect"],
): readonly EntryBody[] {
  const found = findBest(entry, names).slice(0, most);
  const bodies = found.map((element): EntryBody => {
    const given = textConstruct(element, dialect);
    const construct = given.kind === "unknown" ? { kind: "html" as const, value: given.value } : given;
    return { element, construct, text: readable(construct) };
  });
  return bodies.length < 2 ? bodies : [...bodies.filter(hasWords), ...bodies.filter((body) => !hasWords(body))];
}

function hasWords({ text }: EntryBody): boolean {
  return text !== "";
}

/** @param main its summary and its content, of which the one with more markup leads, and `others`: captions and the like */
export function entryWords(
  entry: Element,
  main: readonly EntryBody[],
  others: readonly EntryBody[],
  dialect: FeedNodes["dialect"],
): WrittenWords {
  const longest = main.filter(hasWords).toSorted((a, b) => b.construct.value.length - a.construct.value.length);
  const titles = findBest(entry, entryFields.title).slice(0, most);
  return {
    titles: titles.map((element) => readable(textConstruct(element, dialect))).filter((title) => title !== ""),
    bodies: [...longest, ...others.filter(hasWords)].map(({ text }) => text),
    enclosed: findAll(entry, entryFields.enclosed).slice(0, most).flatMap(enclosedTitle),
    tags: findAll(entry, entryFields.tags)
      .slice(0, most * 10)
      .flatMap(tagsIn),
  };
}

function enclosedTitle({ name, attributes }: Element): readonly string[] {
  const title = tidy(attributes.get("title") ?? "");
  const isEnclosure = name === "enclosure" || attributes.get("rel")?.trim().toLowerCase() === "enclosure";
  return title === "" || !isEnclosure ? [] : [title];
}

/** RSS gives a category's name as text, Atom as `term` and perhaps `label`, iTunes as `text`; keywords come in one list. */
function tagsIn(element: Element): readonly string[] {
  const { attributes } = element;
  const names = [attributes.get("label"), attributes.get("term"), attributes.get("text"), textOf(element)];
  return names.flatMap((name) => splitTags(name ?? ""));
}

/** Names between commas, readable; addresses are none. */
export function splitTags(written: string): readonly string[] {
  return readable({ kind: "unknown", value: written.slice(0, 5_000) })
    .split(/[,;،؛\n]/)
    .map((tag) => tag.trim().replace(/^#/, ""))
    .filter((tag) => tag !== "" && !/^\w+:\/\//.test(tag));
}
