/**
 * Shows text from outside as the characters it is made of: no Markdown, no mention, no live link, no invisible or direction-changing control.
 *
 * Discord has no escape for a bare URL, an invite or `@everyone`, so the scheme's colon, the at sign and the word before `.gg` get a word joiner; `allowed_mentions` is empty besides.
 */
export function escapeText(text: string): string {
  return plainText(text)
    .replace(/[\\`*_~|[\]()<>#]/gu, "\\$&")
    .replace(/^([-+])(?=\s|$)/u, "\\$1")
    .replace(/^(\d+)\.(?=\s|$)/u, "$1\\.")
    .replace(/@(?=everyone|here|[!&\d])/gu, "@\u2060")
    .replace(/:(?=\/\/)/gu, ":\u2060")
    .replace(/:(?=[\w+-]*[a-z+][\w+-]*:)/giu, "\\:")
    .replace(/discord(?:app)?(?=\.)/giu, "$&\u2060");
}

/** The same text in one line of signs that a person can see, for where Discord knows no Markdown: names of threads, suggestions. */
export function plainText(text: string): string {
  return text
    .replace(unseen, "")
    .replace(/[\u200c\u200d]{2,}/gu, "\u200c")
    .replace(combiningRun, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * Controls, bidi overrides and isolates, zero-width characters, tags, fillers, halves of characters: nothing that a person
 * could see. What stays: the joiners that Persian and Hindi are spelt with, what makes an emoji one, and Arabic's own signs for verses and numbers.
 */
const unseen =
  /[[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]--[\t\n\r\u200c\u200d\ufe0e\ufe0f\u0600-\u0605\u06dd\u08e2]]/gv;

/** More than four marks on one letter is an attack, not a language. */
const combiningRun = /(\p{M}{4})\p{M}+/gu;

/** Escapes the text first. */
export function bold(text: string): string {
  return `**${escapeText(text)}**`;
}

/** Cut at a whole character, with an ellipsis where anything was lost; `limit` in UTF-16 units. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, Math.max(0, limit - 1));
  return `${cut.replace(/[\ud800-\udbff]$/u, "").trimEnd()}…`;
}

/** Text as inline code, where nothing is Markdown or a mention; the backtick that would end it is shown by its look-alike. */
export function code(text: string, limit = 1100): string {
  const shown = shorten(text.replace(/[\p{Cc}\s]+/gu, " ").trim(), limit).replaceAll("`", "ˋ");
  return `\`${shown}\``;
}

/** `1 watch`, `2 watches`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** The same with a capital letter, for the beginning of a sentence. */
export function capitalise(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** `a low`, `an urgent`: by its first letter, which is right for the words that are shown here. */
export function withArticle(text: string): string {
  return `${/^[aeiou]/iu.test(text) ? "an" : "a"} ${text}`;
}
