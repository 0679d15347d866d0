import { isUtf8 } from "node:buffer";
import { escapeAttribute } from "entities";
import { plainText } from "../markup/plain-text.ts";
import { tidy } from "../markup/tidy-text.ts";
import { type Element, type FeedNodes, textOf } from "./feed.ts";

/** A text of a feed with what is known of its kind. `unknown`: RSS, where a title may be text or markup and never says. */
export interface TextConstruct {
  readonly kind: "text" | "html" | "unknown";
  readonly value: string;
}

/** Reads an element's text by its `type` and `mode` (Atom 1.0 and 0.3), by its shape where neither is given. */
export function textConstruct(element: Element, dialect: FeedNodes["dialect"]): TextConstruct {
  const type = element.attributes.get("type")?.trim().toLowerCase() ?? "";
  const mode = element.attributes.get("mode")?.trim().toLowerCase() ?? "";
  const inline = element.children.some((child) => typeof child !== "string");
  if (inline)
    return { kind: "html", value: innerMarkup(unwrapped(element), type.endsWith("/html") || type === "html") };

  // Atom 1.0, 4.1.3.3: what is neither text nor XML is base64.
  const binary = mode === "base64" || (mode === "" && type.includes("/") && !/^text\/|xml$|html$/.test(type));
  const value = withoutSections(binary ? fromBase64(textOf(element)) : textOf(element));
  if (binary && type.endsWith("octet-stream")) return { kind: "html", value };
  if (/html/.test(type))
    return { kind: "html", value: type.includes("xhtml") && mode !== "escaped" ? encodeText(value) : value };
  if (type === "" && dialect === "rss") return { kind: "unknown", value };
  return { kind: "text", value };
}

/** A section within a section, or one that was escaped, is left as text; its marks are none. */
function withoutSections(text: string): string {
  return text.includes("![CDATA[") ? text.replace(/(?:<|&lt;)!\[CDATA\[|\]\](?:>|&gt;)/g, "") : text;
}

/** The text as a person reads it. */
export function readable({ kind, value }: TextConstruct): string {
  if (kind === "text") return tidy(value);
  return kind === "html" || looksLikeMarkup(value) ? plainText(value) : tidy(value);
}

/** The text as markup. */
export function asMarkup({ kind, value }: TextConstruct): string {
  return kind === "text" ? encodeText(value) : value;
}

/** An entity, or a tag that HTML knows: “Using &lt;T&gt; in code” is neither. */
function looksLikeMarkup(value: string): boolean {
  return /&(#\d+|#x[\da-f]+|[a-z]\w+);/i.test(value) || knownTag.test(value);
}

const knownTag =
  /<\/?(a|abbr|acronym|b|bdi|bdo|big|blockquote|br|center|cite|code|dd|del|dfn|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|nobr|ol|p|pre|q|s|samp|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|tr|tt|u|ul|var|wbr)(\s[^<>]*)?\/?>/i;

/** Atom 1.0, 3.1.1.3: the one `div` around XHTML is no part of it. */
function unwrapped(element: Element): Element {
  const [only, ...more] = element.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  return typeof only === "object" && only.name === "div" && more.length === 0 ? only : element;
}

/** @param escaped the text itself is markup once more: `type="html"` around elements */
function innerMarkup(element: Element, escaped: boolean): string {
  const { children } = element;
  return children
    .map((child) => (typeof child === "string" ? text(child, escaped) : markupOf(child, escaped)))
    .join("");
}

function text(written: string, escaped: boolean): string {
  return escaped ? written : encodeText(written);
}

function markupOf(element: Element, escaped: boolean): string {
  const attributes = [...element.attributes]
    .filter(([name]) => !name.startsWith("xml"))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
  if (element.children.length === 0 && isVoid.test(element.name)) return `<${element.name}${attributes} />`;
  return `<${element.name}${attributes}>${innerMarkup(element, escaped)}</${element.name}>`;
}

const isVoid = /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

function encodeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;" })[sign] ?? "&gt;");
}

/** Empty where the bytes are no text: a picture in an entry is nothing to read. */
function fromBase64(text: string): string {
  const bytes = Buffer.from(text, "base64");
  return isUtf8(bytes) ? bytes.toString() : "";
}
