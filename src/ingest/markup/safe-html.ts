import { decodeHTML, escapeAttribute } from "entities";
import { Tokenizer } from "htmlparser2";
import { absoluteLink } from "../feed/link-of.ts";
import { tameDeclarations } from "./tame-declarations.ts";

/** The markup with everything removed that could run, load or restyle, and its links absolute. For showing outside; matching needs only text. */
export function safeHtml(written: string, base: string): string {
  const html = tameDeclarations(written);
  const writer = new SafeWriter(html, base);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false }, writer);
  tokenizer.write(html);
  tokenizer.end();
  return writer.html();
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements that show text, media or structure. Others go, their text stays. */
const elements = words(
  "a abbr acronym address area article aside audio b big blockquote br button canvas caption center cite code col colgroup command datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd keygen label legend li m map menu meter multicol nav nextid noscript ol optgroup option output p pre progress q s samp section select small sound source spacer span strike strong sub sup table tbody td textarea tfoot th thead time tr tt u ul var video",
);
/** Elements that go with all that is in them. */
const silent = words("script applet style");
const voids = words("area base br col command embed frame hr img input keygen link meta param source track wbr");
const addresses = words(
  "action background cite code codebase data dynsrc href icon longdesc lowsrc poster profile src url usemap",
);
const attributes = words(
  "abbr accept accept-charset accesskey align alt autocomplete autofocus axis balance bgcolor bgproperties border bordercolor bordercolordark bordercolorlight bottompadding cellpadding cellspacing ch challenge char charoff charset checked choff class clear color cols colspan compact contenteditable controls coords datafld datapagesize datasrc datetime default delay dir disabled draggable enctype end face for form frame galleryimg gutter headers height hidden hidefocus high hreflang hspace id inputmode ismap keytype label lang leftspacing list loop loopcount loopend loopstart low max maxlength media method min multiple name nohref noshade nowrap open optimum pattern ping point-size pqg preload prompt radiogroup readonly rel repeat-max repeat-min replace required rev rightspacing role rows rowspan rules scope scoped selected shape size span start step summary suppress tabindex target template title toppadding type unselectable urn valign value variable volume vrml vspace width wrap",
);

class SafeWriter {
  readonly #source: string;
  readonly #base: string;
  readonly #parts: string[] = [];
  #name = "";
  #attribute = "";
  #value = "";
  #kept: string[] = [];
  #silencedBy = "";

  constructor(source: string, base: string) {
    this.#source = source;
    this.#base = base;
  }

  html(): string {
    return this.#parts.join("");
  }

  ontext(start: number, end: number): void {
    if (this.#silencedBy !== "") return;
    this.#parts.push(this.#source.slice(start, end).replace(/</g, "&lt;").replace(/>/g, "&gt;"));
  }

  oncdata(start: number, end: number, offset: number): void {
    this.ontext(start, end - offset);
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#source.slice(start, end).toLowerCase();
    this.#kept = [];
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#source.slice(start, end).toLowerCase();
    this.#value = "";
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#source.slice(start, end);
  }

  onattribend(): void {
    const value = safeValue(this.#attribute, decodeHTML(this.#value), this.#base);
    if (value !== undefined) this.#kept.push(` ${this.#attribute}="${escapeAttribute(value)}"`);
  }

  onopentagend(): void {
    if (this.#silencedBy === "" && silent.has(this.#name)) this.#silencedBy = this.#name;
    this.#open(voids.has(this.#name));
  }

  onselfclosingtag(): void {
    this.#open(true);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#source.slice(start, end).toLowerCase();
    if (name === this.#silencedBy) this.#silencedBy = "";
    else if (this.#silencedBy === "" && elements.has(name) && !voids.has(name)) this.#parts.push(`</${name}>`);
  }

  onattribentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}

  #open(empty: boolean): void {
    if (this.#silencedBy !== "" || !elements.has(this.#name)) return;
    this.#parts.push(`<${this.#name}${this.#kept.join("")}${empty ? " />" : ">"}`);
  }
}

/** The value to show, `undefined` for an attribute that goes. */
function safeValue(name: string, value: string, base: string): string | undefined {
  if (addresses.has(name)) return value.trim() === "" ? "" : absoluteLink(value, base);
  return attributes.has(name) ? value : undefined;
}
