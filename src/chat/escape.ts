/**
 * Shows text from outside as the characters it is made of: no Markdown, no mention, no live link, no invisible or direction-changing control.
 *
 * Discord has no escape for a bare URL or `@everyone`, so the scheme's colon and the at sign get a word joiner; `allowed_mentions` is empty besides.
 */
export function escapeText(text: string): string {
  return text
    .replace(controls, "")
    .replace(combiningRun, "$1")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\`*_~|[\]()<>#]/gu, "\\$&")
    .replace(/^([-+])(?=\s)/u, "\\$1")
    .replace(/^(\d+)\.(?=\s)/u, "$1\\.")
    .replace(/@(?=everyone|here|[!&\d])/gu, "@\u2060")
    .replace(/:(?=\/\/)/gu, ":\u2060")
    .replace(/(discord(?:app)?)\.(gg|com\/invite)/giu, "$1\u2060.$2");
}

/** Controls, bidi overrides and isolates, zero-width characters, tags: nothing that a person could see. The joiners stay: Persian and Hindi are spelt with them. */
const controls = /[[\p{Cc}\p{Cf}]--[\t\n\r\u200c\u200d]]/gv;

/** More than four marks on one letter is an attack, not a language. */
const combiningRun = /(\p{M}{4})\p{M}+/gu;

export function bold(text: string): string {
  return `**${escapeText(text)}**`;
}

/** Cut at a whole character, with an ellipsis where anything was lost; `limit` in UTF-16 units. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, Math.max(0, limit - 1));
  return `${cut.replace(/[\ud800-\udbff]$/u, "").trimEnd()}…`;
}
