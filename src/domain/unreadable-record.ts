/** A record of the store that cannot be read: it is left out, and stays as it is. */
export interface UnreadableRecord {
  /** Its kind and its key in the store, as `record KIND KEY` takes them. */
  readonly kind: string;
  readonly key: string;
  /** Damaged, or written by a newer version of the program. */
  readonly code: "damaged" | "newer";
}
