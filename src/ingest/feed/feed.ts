import type { RawItem } from "../../domain/item.ts";
import type { ReadFailure } from "../../domain/read-failure.ts";

/** Markup as the feed carries it, with the address that its relative links are relative to. Not safe to show. */
export interface Markup {
  readonly html: string;
  readonly base: string;
}

export interface FeedItem extends RawItem {
  readonly summary?: Markup;
  readonly content?: Markup;
}

/** A feed whatever its dialect: title plain text, link absolute, items in the feed's order. */
export interface Feed {
  readonly title: string;
  readonly link?: string;
  readonly description?: string;
  /** BCP 47, as the feed says. */
  readonly language?: string;
  readonly items: readonly FeedItem[];
  /** How many entries were too many to be kept. */
  readonly leftOut?: number;
  /** How long the feed asks to be left alone between two polls, in milliseconds. */
  readonly restMs?: number;
}

/** `failure` says what the body is instead of a feed. */
export type FeedReading =
  | { readonly kind: "feed"; readonly feed: Feed }
  | { readonly kind: "unreadable"; readonly failure: ReadFailure };

/** A feed as nodes, before its dialect is understood: what every reader of XML gives. */
export interface FeedNodes {
  /** Decides what text without a declared type is: plain in Atom, a guess in RSS. */
  readonly dialect: "rss" | "atom";
  readonly feed: Element;
  readonly entries: readonly Element[];
}

/**
 * One element of a feed. Names are lower case, with the customary prefix of their namespace:
 * `dc:date`, none for RSS, XHTML and unprefixed Atom.
 */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
  /** `xml:base` in effect, joined along the ancestors but possibly relative. */
  readonly base?: string | undefined;
  /** `xml:lang` in effect. */
  readonly language?: string | undefined;
}

/** The children that are no text. */
export function elementsOf(element: Element): readonly Element[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** The first element of the first name that has one. */
export function find(within: Element, names: readonly string[]): Element | undefined {
  for (const name of names) {
    const found = within.children.find((child) => typeof child !== "string" && child.name === name);
    if (typeof found === "object") return found;
  }
  return undefined;
}

/** The children of any of these names, in document order. */
export function findAll(within: Element, names: readonly string[]): readonly Element[] {
  return elementsOf(within).filter(({ name }) => names.includes(name));
}

/** The same in the order of the names, best first. */
export function findBest(within: Element, names: readonly string[]): readonly Element[] {
  const found: Element[] = [];
  for (const child of within.children) if (typeof child !== "string" && names.includes(child.name)) found.push(child);
  return found.length < 2 ? found : found.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}

/** All text within, markup aside. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
