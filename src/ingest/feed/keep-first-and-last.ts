/** The most entries that are kept of one feed: more than any feed of news shows, few enough to be handled at once. */
const mostEntries = 2_000;

/** All entries or, of too many, as many from either end: writers add at the top or at the bottom, nobody in the middle. */
export function keepFirstAndLast<T>(entries: readonly T[], most = mostEntries): readonly T[] {
  if (entries.length <= most) return entries;
  return [...entries.slice(0, Math.ceil(most / 2)), ...entries.slice(entries.length - Math.floor(most / 2))];
}
