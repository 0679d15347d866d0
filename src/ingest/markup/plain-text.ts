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
  const html = tameDeclarations(written);
  const reader = new TextReader(html);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return tidy(decodeHTML(joinSurrogates(reader.text())));
}

/** Elements that start on a line of their own. */
const block =
  /^(p|br|div|li|ul|ol|h[1-6]|tr|table|blockquote|section|article|header|footer|pre|hr|dt|dd|dl|figure|figcaption|td|th)$/i;
/** Elements whose content is not for reading. */
const silent = /^(script|style|noscript|applet|head|template)$/i;

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
    this.#name = this.#html.slice(start, end);
    this.#cutAt = start - 1;
  }

  onopentagend(): void {
    this.#cutAt = -1;
    if (block.test(this.#name)) this.#parts.push("\n");
    if (this.#silencedBy === "" && silent.test(this.#name)) this.#silencedBy = this.#name.toLowerCase();
  }

  onselfclosingtag(): void {
    this.#cutAt = -1;
    if (block.test(this.#name)) this.#parts.push("\n");
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end);
    if (block.test(name)) this.#parts.push("\n");
    if (name.toLowerCase() === this.#silencedBy) this.#silencedBy = "";
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
