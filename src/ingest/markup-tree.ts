import { decodeHTMLStrict } from "entities";
import { Tokenizer } from "htmlparser2";
import type { Element } from "./feed.ts";
import { canonicalName, type Prefixes, withDeclarations } from "./namespaces.ts";

/** Deeper elements are not entered: no feed nests so deep, and hostile ones nest for ever. */
const deepest = 200;

interface Open extends Element {
  readonly attributes: Map<string, string>;
  readonly children: (Element | string)[];
  readonly rawName: string;
  readonly prefixes: Prefixes;
  base?: string;
  language?: string;
}

/**
 * Reads markup into a tree whatever its damage: stray ampersands and brackets are text, undeclared entities are HTML's,
 * a closing tag without its opening is skipped, what is open at the end is closed. Linear in the length of the text.
 */
export function readTree(text: string): Element {
  const builder = new TreeBuilder(text);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, builder);
  tokenizer.write(text);
  tokenizer.end();
  return builder.document;
}

class TreeBuilder {
  readonly document: Open;
  readonly #text: string;
  readonly #open: Open[];
  /** How often each name is open, so that a stray closing tag costs no search. */
  readonly #openNames = new Map<string, number>();
  #tooDeep = 0;
  #current: Open;
  #attribute = "";
  #value = "";

  constructor(text: string) {
    this.#text = text;
    this.document = { name: "", rawName: "", attributes: new Map(), children: [], prefixes: new Map() };
    this.#open = [this.document];
    this.#current = this.document;
  }

  onopentagname(start: number, end: number): void {
    const rawName = this.#text.slice(start, end);
    const { prefixes, base, language } = this.#top();
    this.#current = {
      name: rawName,
      rawName,
      attributes: new Map(),
      children: [],
      prefixes,
      ...(base !== undefined && { base }),
      ...(language !== undefined && { language }),
    };
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#text.slice(start, end).toLowerCase();
    this.#value = "";
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#text.slice(start, end);
  }

  onattribend(): void {
    const { attributes } = this.#current;
    if (!attributes.has(this.#attribute)) attributes.set(this.#attribute, decodeHTMLStrict(this.#value));
  }

  onopentagend(): void {
    const element = finished(this.#current);
    if (this.#open.length > deepest) {
      this.#tooDeep += 1;
      return;
    }
    if (isEntry(element.name)) this.#closeOpenEntry(element.rawName);
    this.#top().children.push(element);
    this.#open.push(element);
    this.#openNames.set(element.rawName, (this.#openNames.get(element.rawName) ?? 0) + 1);
  }

  onselfclosingtag(): void {
    if (this.#open.length <= deepest) this.#top().children.push(finished(this.#current));
  }

  onclosetag(start: number, end: number): void {
    const rawName = this.#text.slice(start, end);
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    this.#closeTo(rawName);
  }

  ontext(start: number, end: number): void {
    this.#top().children.push(decodeHTMLStrict(this.#text.slice(start, end)));
  }

  oncdata(start: number, end: number, offset: number): void {
    this.#top().children.push(this.#text.slice(start, end - offset));
  }

  onattribentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}

  #top(): Open {
    return this.#open.at(-1) ?? this.document;
  }

  #closeTo(rawName: string): void {
    if ((this.#openNames.get(rawName) ?? 0) === 0) return;
    for (;;) {
      const closed = this.#open.pop();
      if (closed === undefined) return;
      this.#openNames.set(closed.rawName, (this.#openNames.get(closed.rawName) ?? 1) - 1);
      if (closed.rawName === rawName) return;
    }
  }

  /** An entry that starts inside another tells that the other was never closed. */
  #closeOpenEntry(rawName: string): void {
    const inContent = this.#open.some(({ name }) => name === "content" || name === "summary");
    if (!inContent) this.#closeTo(rawName);
  }
}

function isEntry(name: string): boolean {
  return name === "item" || name === "entry";
}

function finished(element: Open): Open {
  const prefixes = withDeclarations(element.prefixes, element.attributes);
  const base = joinBase(element.base, element.attributes.get("xml:base"));
  const language = element.attributes.get("xml:lang") ?? element.language;
  return {
    ...element,
    name: canonicalName(element.rawName, prefixes),
    prefixes,
    ...(base !== undefined && { base }),
    ...(language !== undefined && { language }),
  };
}

function joinBase(outer: string | undefined, own: string | undefined): string | undefined {
  if (own === undefined || outer === undefined) return own ?? outer;
  return URL.canParse(own, outer) ? new URL(own, outer).href : own;
}
