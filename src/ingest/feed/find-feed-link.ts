import { decodeHTMLAttribute } from "entities";
import { Tokenizer } from "htmlparser2";
import { absoluteLink } from "./link-of.ts";

/** Far beyond any page's head, in UTF-16 units. */
const longestHead = 300_000;

/**
 * The feed that a web page names by `<link rel="alternate">`, absolute; `undefined` where it names none.
 * Of several the first in the page's order that is no feed of comments.
 *
 * @param url the page's own address
 */
export function findFeedLink(html: string, url: string): string | undefined {
  const reader = new LinkReader(html.slice(0, longestHead));
  const base = absoluteLink(reader.base, url) ?? url;
  const feeds = reader.links.filter(isFeed);
  const best = feeds.find((link) => !isOfComments(link)) ?? feeds[0];
  return best && absoluteLink(best.get("href") ?? "", base);
}

type Attributes = ReadonlyMap<string, string>;

function isFeed(link: Attributes): boolean {
  const relations = (link.get("rel") ?? "").toLowerCase().split(/\s+/);
  const type = (link.get("type") ?? "").trim();
  return relations.includes("alternate") && /^(application|text)\/((rss|atom|rdf)\+xml|feed\+json)\b/i.test(type);
}

function isOfComments(link: Attributes): boolean {
  return /comment|коммент/i.test(`${link.get("href")} ${link.get("title")}`);
}

class LinkReader {
  readonly links: Attributes[] = [];
  base = "";
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
    this.#name = this.#html.slice(start, Math.min(end, start + 10)).toLowerCase();
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
    if (this.#name === "link" || this.#name === "base")
      this.#attributes.set(this.#attribute, decodeHTMLAttribute(this.#value));
  }

  onopentagend(): void {
    if (this.#name === "link") this.links.push(this.#attributes);
    if (this.#name === "base" && this.base === "") this.base = this.#attributes.get("href") ?? "";
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
