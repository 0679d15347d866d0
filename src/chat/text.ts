import type { Label, Markdown, Own } from "../lib/shown-text.ts";
import { asBoth, asLabel, asMarkdown } from "./believe.ts";
import * as cut from "./cut-markdown.ts";

/** What may go into a text of a kind as it is. */
type Safe<Kind, Value> = Value extends Kind | number ? Value : Own<Value>;

/** The program's own Markdown around what is put into it: other Markdown, numbers, words of the source code itself. A plain string does not compile. */
export function md<const Values extends readonly unknown[]>(
  own: TemplateStringsArray,
  ...values: { readonly [Index in keyof Values]: Safe<Markdown, Values[Index]> }
): Markdown {
  return asMarkdown(String.raw({ raw: own }, ...values));
}

/** The same where Discord reads no Markdown. */
export function label<const Values extends readonly unknown[]>(
  own: TemplateStringsArray,
  ...values: { readonly [Index in keyof Values]: Safe<Label, Values[Index]> }
): Label {
  return asLabel(String.raw({ raw: own }, ...values));
}

/** Those of the parts that say something, with a separator of the program's own between them. */
export function joined<const Separator extends string>(parts: Parts, separator: Separator & Own<Separator>): Markdown {
  return asMarkdown(parts.filter(Boolean).join(separator));
}

type Parts = readonly (Markdown | "" | undefined | false)[];

/** Those of the parts that say something, each on its line. */
export function inLines(parts: Parts): Markdown {
  return joined(parts, "\n");
}

export function withDots(parts: Parts): Markdown {
  return joined(parts, " · ");
}

export function withCommas(parts: Parts): Markdown {
  return joined(parts, ", ");
}

export function withSpaces(parts: Parts): Markdown {
  return joined(parts, " ");
}

/**
 * Shows text from outside, or its first `limit` UTF-16 units, as the characters it is made of: no Markdown, no mention, no live link, no invisible or direction-changing control.
 *
 * Discord has no escape for a bare URL, an invite or `@everyone`, so the scheme's colon, the dot of an invite and the at sign get a word joiner; `allowed_mentions` is empty besides.
 */
export function escapeText(text: string, limit = Number.POSITIVE_INFINITY): Markdown {
  return asMarkdown(
    inert(visibleText(shorten(text, limit)))
      .replace(/[\\`*_~|[\]<>#]/gu, "\\$&")
      .replace(/^([-+])(?=\s|$)/u, "\\$1")
      .replace(/^(\d+)\.(?=\s|$)/u, "$1\\.")
      .replace(/@(?=[!&\d])/gu, "@\u2060")
      .replace(/:(?=\/\/)/gu, ":\u2060")
      .replace(/:(?=[\w+-]*[a-z+][\w+-]*:)/giu, "\\:"),
  );
}

/** The same for where Discord knows no Markdown: names of threads, buttons, suggestions. */
export function plainText(text: string, limit = Number.POSITIVE_INFINITY): Label {
  return asLabel(shorten(inert(visibleText(text)), limit));
}

/** Text in one line of signs that a person can see. It is not escaped. */
export function visibleText(text: string): string {
  return text
    .replace(unseen, "")
    .replace(/[\u200c\u200d]{2,}/gu, "\u200c")
    .replace(combiningRun, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}

/** What Discord reads wherever it is, within code too: invites, which need no scheme, and the names of everyone. */
function inert(text: string): string {
  return text.replace(
    /discord(?:app)?(?=\.)|(?<=[\p{L}\p{N}])(?<!discord|discordapp)(?=\.g[gd]\/|\.\p{L}+\/invite\/)|@(?=everyone|here)/giu,
    "$&\u2060",
  );
}

/**
 * Controls, bidi overrides and isolates, zero-width characters, tags, fillers, halves of characters: nothing that a person
 * could see. What stays: the joiners that Persian and Hindi are spelt with, what makes an emoji one, and Arabic's own signs for verses and numbers.
 */
const unseen =
  /[[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]--[\t\n\r\u200c\u200d\ufe0e\ufe0f\u0600-\u0605\u06dd\u08e2]]/gv;

/** More than four marks on one letter is an attack, not a language. */
const combiningRun = /(\p{M}{4})\p{M}+/gu;

/** Escapes the text first; says so where nothing of it can be seen. */
export function bold(text: string): Markdown {
  const shown = escapeText(text);
  return shown === "" ? md`(no name)` : md`**${shown}**`;
}

/** Cut at a whole character, with an ellipsis where anything was lost; `limit` in UTF-16 units. Before it is escaped: see `shortenMarkdown`. */
export function shorten(text: Label, limit: number): Label;
export function shorten(text: string, limit: number): string;
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, Math.max(0, limit - 1));
  return `${cut.replace(/[\ud800-\udbff]$/u, "").trimEnd()}…`;
}

/** The same at the end of a word, where that leaves the greater part of what has room. */
export function shortenAtWord(text: string, limit: number): string {
  const short = shorten(text, limit);
  if (short === text || /\s/u.test(text.charAt(short.length - 1))) return short;
  const whole = short.replace(/[\s\p{Pd},;:]+\S*…$/u, "…");
  return whole.length > limit / 2 ? whole : short;
}

/** The same of Markdown: no escape, code, link or mention is torn, for the rest of it would be live. */
export function shortenMarkdown(text: Markdown, limit: number): Markdown {
  return asMarkdown(cut.cutMarkdown(text, limit));
}

/** So much of it as has room, to the end of a line or a word, and the rest. */
export function splitMarkdown(text: Markdown, room: number): readonly [Markdown, Markdown] {
  const [first, rest] = cut.splitMarkdown(text, room);
  return [asMarkdown(first), asMarkdown(rest)];
}

/** Outside text holds no line breaks once it is escaped, so that a line is whole. */
export function firstLine(text: Markdown): Markdown {
  return asMarkdown(text.split("\n", 1).join(""));
}

/** Text as inline code, where nothing is Markdown or a mention; the backtick that would end it is shown by its look-alike. */
export function code(text: string, limit = 1100): Markdown {
  const shown = shorten(inert(visibleText(text)), limit).replaceAll("`", "ˋ");
  return asMarkdown(`\`${shown || " "}\``);
}

/** Lines of signs of one width, as they are. */
export function codeBlock(text: string): Markdown {
  const shown = inert(text.replace(unseen, "").replace(combiningRun, "$1")).replaceAll("`", "ˋ");
  return asMarkdown(`\`\`\`\n${shown}\n\`\`\``);
}

/** `1 watch`, `2 watches`. */
export function count<const One extends string, const Many extends string>(
  number: number,
  one: One & Own<One>,
  many?: Many & Own<Many>,
): Markdown & Label {
  return asBoth(`${number} ${number === 1 ? one : (many ?? `${one}s`)}`);
}

/** One of the program's own words in capitals. */
export function inCapitals<const Word extends string>(word: Word & Own<Word>): Markdown & Label {
  return asBoth(word.toUpperCase());
}

/** The same with a capital letter, for the beginning of a sentence. */
export function capitalise(text: Markdown): Markdown;
export function capitalise(text: string): string;
export function capitalise(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** `a low`, `an urgent`: by its first letter, which is right for the words that are shown here. */
export function withArticle(text: string): string {
  return `${/^[aeiou]/iu.test(text) ? "an" : "a"} ${text}`;
}
