import { z } from "zod";

/** Why an entry was taken for an item that was known. */
const sameReasons = [
  "guid",
  "link",
  "link-and-words",
  "words-and-date",
  "words",
  "moved-host",
  "corrected-address",
  "title-and-date",
  "old-mark",
] as const;

/** Why an entry was taken for a new item. */
const newReasons = [
  /** Nothing of it was known. */
  "nothing-known",
  /** The item that it is like is in the feed beside it. */
  "shown-beside",
  "guid-reused",
  "own-guid-old-link",
  "own-guid-old-words",
  "own-link-old-words",
  "own-date-old-words",
  "shared-link",
  "own-fragment",
] as const;

export const SameReason = z.enum(sameReasons);
export type SameReason = z.infer<typeof SameReason>;
export const NewReason = z.enum(newReasons);
export type NewReason = z.infer<typeof NewReason>;
