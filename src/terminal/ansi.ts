import { stripVTControlCharacters } from "node:util";

/** Each style ends only itself, so that styles nest. Without colour nothing is written but the text. */
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  underline: [4, 24],
  strike: [9, 29],
  cyan: [36, 39],
} as const;
export type Style = keyof typeof codes;

/** The text between the style's codes; without `colour` as it is. */
export function styled(style: Style, text: string, colour: boolean): string {
  if (!colour || text === "") return text;
  const [on, off] = codes[style];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}

/** Text in the nearest of the 216 colours that every terminal of the last decades has; `rgb` as Discord's embed colour. */
export function tinted(rgb: number, text: string): string {
  const level = (shift: number) => Math.round((((rgb >> shift) & 0xff) / 255) * 5);
  return `\u001b[38;5;${16 + 36 * level(16) + 6 * level(8) + level(0)}m${text}\u001b[39m`;
}

/** Whether to write ANSI codes: to a terminal that knows them, unless the person said NO_COLOR (no-color.org). */
export function wantsColour(
  env: Readonly<Record<string, string | undefined>>,
  output: { readonly isTTY?: boolean },
): boolean {
  const { NO_COLOR: noColour, TERM: term } = env;
  return output.isTTY === true && (noColour === undefined || noColour === "") && term !== "dumb";
}

/** Columns that a text takes in a terminal: marks take none; emoji, CJK and full-width letters two. */
export function displayWidth(text: string): number {
  const bare = stripVTControlCharacters(text).replace(/[\p{M}\u200c\u200d]/gu, "");
  let width = 0;
  for (const character of bare) width += wide.test(character) ? 2 : 1;
  return width;
}

const wide =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
