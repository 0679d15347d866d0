import { Tokenizer } from "htmlparser2";
import { decodeEntities } from "../markup/decode-entities.ts";
import { DeclaredEntities } from "./declared-entities.ts";
import type { Element } from "./feed.ts";
import { canonicalName, type Prefixes, withDeclarations } from "./namespaces.ts";

/** Deeper elements are not entered: no feed nests so deep, and hostile ones nest for ever. */
const deepest = 200;

/** What comes after so many elements is left out: each takes more memory than its text. */
const mostElements = 300_000;

interface Open extends Element {
  /** The shared `empty` until the first child: an array that grows takes room for seventeen. */
  children: (Element | string)[];
  readonly rawName: string;
  readonly prefixes: Prefixes;
}

const empty: (Element | string)[] = [];
const noAttributes: ReadonlyMap<string, string> = new Map();

/**
 * Reads markup into a tree whatever its damage: stray ampersands and brackets are text, undeclared entities are HTML's,
 * a closing tag without its opening is skipped, what is open at the end is closed. Linear in the length of the text.
 *
 * @param url the address that the first relative `xml:base` is relative to
 */
export function readTree(text: string, url = ""): Element {
  const builder = new TreeBuilder(text, url);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, builder);
  tokenizer.write(text);
  tokenizer.end();
  return builder.document;
}

class TreeBuilder {
  readonly document: Open;
  readonly #text: string;
  readonly #url: string;
  readonly #entities: DeclaredEntities;
  readonly #open: Open[];
  /** How often each name is open, so that a stray closing tag costs no search. */
  readonly #openNames = new Map<string, number>();
  /** Canonical names by written ones, under `#namesUnder`. */
  #names = new Map<string, string>();
  #namesUnder: Prefixes = new Map();
  #tooDeep = 0;
  #elements = 0;
  #top: Open;
  #rawName = "";
  #attributes: Map<string, string> | undefined;
  #attribute = "";
  #value = "";

  constructor(text: string, url: string) {
    this.#text = text;
    this.#url = url;
    this.#entities = new DeclaredEntities(text);
    const prefixes = this.#namesUnder;
    this.document = { name: "", rawName: "", attributes: noAttributes, children: [], prefixes };
    this.#open = [this.document];
    this.#top = this.document;
  }

  onopentagname(start: number, end: number): void {
    this.#rawName = this.#text.slice(start, end);
    this.#attributes = undefined;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#text.slice(start, end).toLowerCase();
    this.#value = "";
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#text.slice(start, end);
  }

  onattribend(): void {
    if (this.#isFull()) return;
    this.#attributes ??= new Map();
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#decoded(this.#value));
  }

  onopentagend(): void {
    if (this.#isFull()) {
      this.#tooDeep += 1;
      return;
    }
    const element = this.#element();
    if (isEntry(element.name)) this.#closeOpenEntry(element.rawName);
    this.#add(element);
    this.#open.push(element);
    this.#top = element;
    this.#openNames.set(element.rawName, (this.#openNames.get(element.rawName) ?? 0) + 1);
  }

  onselfclosingtag(): void {
    if (!this.#isFull()) this.#add(this.#element());
  }

  onclosetag(start: number, end: number): void {
    if (this.#tooDeep > 0) this.#tooDeep -= 1;
    else this.#closeTo(this.#text.slice(start, end));
  }

  ontext(start: number, end: number): void {
    this.#add(this.#decoded(this.#text.slice(start, end)));
  }

  oncdata(start: number, end: number, offset: number): void {
    this.#add(this.#text.slice(start, end - offset));
  }

  onattribentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}

  #decoded(text: string): string {
    return decodeEntities(this.#entities.expand(text));
  }

  #isFull(): boolean {
    return this.#open.length > deepest || this.#elements > mostElements;
  }

  #add(child: Element | string): void {
    if (this.#top.children === empty) this.#top.children = [child];
    else this.#top.children.push(child);
  }

  #element(): Open {
    this.#elements += 1;
    const attributes = this.#attributes ?? noAttributes;
    const { prefixes: outer, base, language } = this.#top;
    const prefixes = this.#attributes === undefined ? outer : withDeclarations(outer, attributes);
    return {
      name: this.#nameOf(this.#rawName, prefixes),
      rawName: this.#rawName,
      attributes,
      children: empty,
      prefixes,
      base: joinBase(base, attributes.get("xml:base"), this.#url),
      language: attributes.get("xml:lang") ?? language,
    };
  }

  #nameOf(rawName: string, prefixes: Prefixes): string {
    if (prefixes !== this.#namesUnder) {
      this.#namesUnder = prefixes;
      this.#names = new Map();
    }
    const known = this.#names.get(rawName);
    if (known !== undefined) return known;
    const name = canonicalName(rawName, prefixes);
    if (this.#names.size < 1_000) this.#names.set(rawName, name);
    return name;
  }

  #closeTo(rawName: string): void {
    if ((this.#openNames.get(rawName) ?? 0) === 0) return;
    for (;;) {
      const closed = this.#open.pop();
      this.#top = this.#open.at(-1) ?? this.document;
      if (closed === undefined) return;
      this.#openNames.set(closed.rawName, (this.#openNames.get(closed.rawName) ?? 1) - 1);
      if (closed.rawName === rawName) return;
    }
  }

  /** An entry that starts inside another shows that the other was never closed. */
  #closeOpenEntry(rawName: string): void {
    const inContent = this.#open.some(({ name }) => name === "content" || name === "summary");
    if (!inContent) this.#closeTo(rawName);
  }
}

function isEntry(name: string): boolean {
  return name === "item" || name === "entry";
}

function joinBase(outer: string | undefined, own: string | undefined, url: string): string | undefined {
  return own === undefined ? outer : (URL.parse(own.trim(), outer ?? url)?.href ?? outer ?? own);
}
