import { shorten } from "./escape.ts";

/** Text as inline code, where nothing is Markdown or a mention; the backtick that would end it is shown by its look-alike. */
export function code(text: string, limit = 1100): string {
  const shown = shorten(text.replace(/[\p{Cc}\s]+/gu, " ").trim(), limit).replaceAll("`", "ˋ");
  return `\`${shown}\``;
}
