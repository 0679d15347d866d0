import type { RawItem } from "../../domain/item.ts";
import { cutText, longestText, longestTitle } from "../markup/tidy-text.ts";

/** All that an entry has to read, as a person reads it. */
export interface WrittenWords {
  /** Best first; none is empty. */
  readonly titles: readonly string[];
  /** Descriptions, contents, summaries: the main one first; none is empty. */
  readonly bodies: readonly string[];
  /** Titles of what is enclosed. */
  readonly enclosed: readonly string[];
  readonly tags: readonly string[];
}

/** More of one entry nobody writes. */
const mostTags = 50;
const longestTag = 100;
/** What the other texts of an entry may take of its text, in UTF-16 units. */
const longestRest = 20_000;

/**
 * The words of an item. Its first title is the title; its text is the main body, then line by line what other bodies, further titles
 * and enclosures say beyond it: nothing that a feed says is left out, and nothing is there twice.
 */
export function itemWords({ titles, bodies, enclosed, tags }: WrittenWords): Pick<RawItem, "title" | "text" | "tags"> {
  const [first = "", ...otherTitles] = titles;
  const title = onOneLine(first);
  const [main = "", ...otherBodies] = bodies;
  const rest = whatIsNew(`${title}\n${main}`, [...otherBodies, ...otherTitles, ...enclosed]);
  const text =
    rest === ""
      ? cutText(main, longestText)
      : join(cutText(main, longestText - longestRest), cutText(rest, longestRest));
  const kept = [...new Set(tags.map((tag) => cutText(onOneLine(tag), longestTag)))].slice(0, mostTags);
  return {
    title: cutText(wellFormed(title), longestTitle),
    text: wellFormed(text),
    ...(kept.length > 0 && { tags: kept.map(wellFormed) }),
  };
}

function join(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("\n");
}

function onOneLine(text: string): string {
  return text.replaceAll("\n", " ");
}

/** Without halves of surrogate pairs, which are no letters and break whatever writes them. */
export function wellFormed(text: string): string {
  return text.isWellFormed() ? text : text.replace(/\p{Surrogate}/gu, "");
}

/** What of the others, sentence by sentence, none before them says. */
function whatIsNew(known: string, others: readonly string[]): string {
  let before = onOneLine(known.slice(0, longestText));
  const news: string[] = [];
  for (const written of others) {
    const other = written.slice(0, longestRest);
    if (isWithin(onOneLine(other), before)) continue;
    const each = new Set(other.split(/(?<=[.!?…。؟۔।])\s+|\n/u));
    const unlike = [...each].filter((sentence) => !isTrailer.test(sentence) && !isWithin(sentence, before));
    const words = unlike.length === 0 ? "" : wordsOf(before);
    const added = new Set(unlike.filter((sentence) => !words.includes(wordsOf(sentence))));
    if (added.size === 0) continue;
    // “John F.” is known from before and no sentence: only what is long enough to be one is left out of what is new.
    news.push([...each].filter((piece) => added.has(piece) || piece.length < shortestSentence).join(" "));
    before += ` ${news.at(-1)}`;
  }
  return news.join("\n");
}

const shortestSentence = 40;

/** The mark of a text that was cut, perhaps within a word. */
const cut = /\s*[[(]?(?:…|\.\.\.)[\])]?\s*$/u;
/** What WordPress puts under a summary; it holds the title once more. */
const isTrailer = /^The post .+ (?:appeared first|first appeared) on /u;

/** Whether a text has another as whole words. */
function isWithin(other: string, text: string): boolean {
  const sought = other.replace(cut, "");
  const isCut = sought.length < other.length;
  let looks = 0;
  for (let at = text.indexOf(sought); at >= 0 && looks < mostLooks; at = text.indexOf(sought, at + 1)) {
    looks += 1;
    const [before, behind] = [text.charAt(at - 1), isCut ? "" : text.charAt(at + sought.length)];
    if (!isLetter.test(before) && !isLetter.test(behind)) return true;
  }
  return false;
}

/** Within other words a text may be without end. */
const mostLooks = 20;
const isLetter = /[\p{L}\p{N}]/u;

/** Words between spaces, so that marks and breaks make no other sentence. */
function wordsOf(text: string): string {
  const words = ` ${text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase()}`;
  return cut.test(text) ? words : `${words} `;
}
