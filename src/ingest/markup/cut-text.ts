/** The most that is kept of an item's text and title, in UTF-16 units: far beyond any article, far below what would fill the store. */
export const longestText = 100_000;
export const longestTitle = 1_000;

/** The text, or its beginning with the cut marked by `[…]`. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/[\ud800-\udbff]$/, "")} […]`;
}
