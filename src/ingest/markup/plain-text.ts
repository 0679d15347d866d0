import { decodeHTML } from "entities";
import { Tokenizer } from "htmlparser2";
import { joinSurrogates } from "./decode-entities.ts";
import { tameDeclarations } from "./tame-declarations.ts";
import { tidy } from "./tidy-text.ts";

/**
 * The text of an HTML fragment as a person would read it: no markup, scripts, styles or comments; entities decoded;
 * blocks and line breaks become line breaks, runs of spaces one space. A `<` that opens no tag is text.
 * Linear in the length of the fragment.
 */
export function plainText(written: string): string {
  if (!/[<&]/.test(written)) return tidy(written);
  const text = betweenPlainTags(written) ?? betweenTags(tameDeclarations(written));
  return tidy(text.includes("&") ? decodeHTML(joinSurrogates(text)) : text);
}

/** The same as `betweenTags` in a fraction of its time; `undefined` for what holds more than well-formed tags of elements to read. */
function betweenPlainTags(html: string): string | undefined {
  let text = "";
  let from = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    if (!opensMarkup.test(html.charAt(at + 1))) {
      at += 1;
      continue;
    }
    plainTag.lastIndex = at + 1;
    const name = (plainTag.exec(html)?.[1] ?? "script").toLowerCase();
    if (unlikeOthers.has(name)) return undefined;
    text += block.has(name) ? `${html.slice(from, at)}\n` : html.slice(from, at);
    at = from = plainTag.lastIndex;
  }
  return text + html.slice(from);
}

const opensMarkup = /[a-z/!?]/i;
/** What follows the `<` of a tag whose end is certain. */
const plainTag = /\/?([a-z][^\s/>]*)(?=[\s/>])[^<>"'=]*(?:=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+(?=[\s>]))[^<>"'=]*)*>/iy;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
/** Elements that start on a line of their own. */
const block = words(
  "p br div li ul ol h1 h2 h3 h4 h5 h6 tr table blockquote section article header footer pre hr dt dd dl figure figcaption td th",
);
/** Elements whose content is not for reading. */
const silent = words("script style noscript applet head template");
/** Those, and elements in which `<` opens nothing. */
const unlikeOthers = new Set([...silent, ...words("iframe noembed noframes plaintext textarea title xmp")]);

function betweenTags(html: string): string {
  const reader = new TextReader(html);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.text();
}

class TextReader {
  readonly #html: string;
  readonly #parts: string[] = [];
  #name = "";
  #silencedBy = "";
  #cutAt = -1;

  constructor(html: string) {
    this.#html = html;
  }

  text(): string {
    if (this.#cutAt >= 0) this.#parts.push(this.#html.slice(this.#cutAt));
    return this.#parts.join("");
  }

  ontext(start: number, end: number): void {
    if (this.#silencedBy === "") this.#parts.push(this.#html.slice(start, end));
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#cutAt = start - 1;
  }

  onopentagend(): void {
    this.#cutAt = -1;
    if (block.has(this.#name)) this.#parts.push("\n");
    if (this.#silencedBy === "" && silent.has(this.#name)) this.#silencedBy = this.#name;
  }

  onselfclosingtag(): void {
    this.#cutAt = -1;
    if (block.has(this.#name)) this.#parts.push("\n");
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    if (block.has(name)) this.#parts.push("\n");
    if (name === this.#silencedBy) this.#silencedBy = "";
  }

  oncdata(start: number, end: number, offset: number): void {
    this.ontext(start, end - offset);
  }

  onattribdata(): void {}
  onattribend(): void {}
  onattribentity(): void {}
  onattribname(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}
}
