import type { Item } from "../../domain/item.ts";
import type { Evidence } from "../../domain/known-item.ts";
import { fingerprint } from "../../lib/digest.ts";
import { type AddressRule, addressParts, addressRules } from "./canonical-link.ts";

/** Fewer letters than this may be a teaser that recurs ("Read it here."). */
const tellingLength = 60;
/** The words of a title that are compared. */
const comparedWords = 12;

type Shown = Pick<Item, "guid" | "link" | "title" | "text" | "published">;

/** What an entry can be recognised by at later readings. */
export function evidenceOf(item: Shown): Evidence {
  return evidenceBy(addressRules, item);
}

/** The same by other rules of what an address says. */
export function evidenceBy(
  rules: readonly AddressRule[],
  { guid = "", link, title, text, published }: Shown,
): Evidence {
  const address = link === undefined ? { host: "", path: "", fragment: "" } : addressParts(link, rules);
  const [heading, body] = [tidy(title), tidy(text)];
  const words = `${heading}\n${body}`.trim();
  return {
    guid: mark(plainGuid(guid, rules), 8),
    link: link === undefined ? "" : mark(address.path || "/", 8),
    host: mark(address.host, 4),
    fragment: mark(address.fragment, 4),
    words: mark(words, 8),
    text: body.length >= tellingLength ? mark(body, 8) : "",
    title: sketch(heading),
    date: published === undefined ? 0 : Math.floor(Date.parse(published) / 1000),
  };
}

/** A guid that is an address is the same over http and https, with `www.` and without, and with other tracking parameters. */
function plainGuid(guid: string, rules: readonly AddressRule[]): string {
  const trimmed = guid.trim();
  if (!/^https?:\/\//iu.test(trimmed)) return trimmed;
  const { host, path, fragment } = addressParts(trimmed, rules);
  return `${host}${path}${fragment}`;
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

function mark(text: string, length: number): string {
  return text === "" ? "" : fingerprint(text, length);
}

/** Two letters a word: enough to compare two titles that something else has brought together. */
function sketch(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.slice(0, comparedWords).map(twoLetters).join("");
}

/** FNV-1a, folded to eleven bits; the last says whether it is a number. */
function twoLetters(word: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) sum = Math.imul(sum ^ word.charCodeAt(at), 0x01000193);
  const bits = (((sum ^ (sum >>> 11) ^ (sum >>> 22)) & 0x7ff) << 1) | (/\p{N}/u.test(word) ? 1 : 0);
  return `${letters[bits >> 6]}${letters[bits & 63]}`;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The words of a title's sketch, and those of them that are numbers. */
export function wordsOfSketch(title: string): { readonly all: ReadonlySet<string>; readonly numbers: string } {
  const all = title.match(/../gsu) ?? [];
  const numbers = all.filter((word) => letters.indexOf(word.charAt(1)) % 2 === 1).toSorted();
  return { all: new Set(all), numbers: numbers.join("") };
}

/** Whether the guid only repeats the link; both as `evidenceOf` writes them. */
export function repeatsLink(guid: string, link: string | undefined): boolean {
  return link !== undefined && guid === mark(plainGuid(link, addressRules), 8);
}
