/** Spaces and line breaks as in a paragraph: of white space that runs on, a line break where it holds one, else one space. None at the ends. */
export function tidy(text: string): string {
  const spaced = untidySpace.test(text) ? text.replace(everyUntidySpace, " ") : text;
  return (spaced.includes("\n") ? spaced.replace(everyBreak, "\n") : spaced).trim();
}

/** White space within a line but for a lone space. */
const untidySpace = /[^\S\n]{2}|[^\S\n ]/;
const everyUntidySpace = /[^\S\n]{2,}|[^\S\n ]/g;
/** Where white space within a line is one space. */
const everyBreak = / ?\n[\n ]*/g;

/** The most that is kept of an item's text and title, in UTF-16 units: far beyond any article, far below what would fill the store. */
export const longestText = 100_000;
export const longestTitle = 1_000;

/** The text, or its beginning with the cut marked by `[…]`. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/[\ud800-\udbff]$/, "")} […]`;
}
