import type { Entry, Records } from "./records.ts";

/** So many records are checked, written out and stored in a few milliseconds. */
const sliceLength = 100;

/**
 * Writes any number of records without holding up the rest of the program: each slice is on disk, all of it or nothing of
 * it, before the next is begun. For records whose keys a repetition gives again, since a crash may leave the first slices alone.
 */
export async function setInSlices<T>(
  records: Pick<Records<T>, "setMany">,
  entries: readonly Entry<T>[],
): Promise<void> {
  for (let from = 0; from < entries.length; from += sliceLength)
    await records.setMany(entries.slice(from, from + sliceLength));
}
