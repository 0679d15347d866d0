/** Spaces and line breaks as in a paragraph: of white space that runs on, a line break where it holds one, else one space. None at the ends. */
export function tidy(text: string): string {
  if (!untidy.test(text)) return text.trim();
  return text.replace(everyUntidy, (run) => (run.includes("\n") ? "\n" : " ")).trim();
}

/** White space but for a lone space or line break. */
const untidy = /\s{2}|[^\S\n ]/;
const everyUntidy = /\s{2,}|[^\S\n ]/g;

/** The most that is kept of an item's text and title, in UTF-16 units: far beyond any article, far below what would fill the store. */
export const longestText = 100_000;
export const longestTitle = 1_000;

/** The text, or its beginning with the cut marked by `[…]`. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/[\ud800-\udbff]$/, "")} […]`;
}
