import { z } from "zod";

/** What may be released. `material` is said of what is published without its form, `outlet` a channel, site or network opened. */
const releaseKinds = [
  "book",
  "magazine",
  "audio",
  "video",
  "nasheed",
  "statement",
  "translation",
  "poster",
  "material",
  "outlet",
] as const;
export const ReleaseKind = z.enum(releaseKinds);
export type ReleaseKind = z.infer<typeof ReleaseKind>;

/** How many, with its bound kept: “at least 15” is not 15. */
export const ReleaseCount = z.strictObject({
  value: z.int().positive(),
  bound: z.enum(["exact", "at-least", "more-than", "about"]),
});
export type ReleaseCount = z.infer<typeof ReleaseCount>;

/** Something that an item says was put out: a book, a recording, an issue of a magazine. */
export const Release = z.strictObject({
  kind: ReleaseKind,
  /** Absent when the item does not say; a singular noun (“a book”) says one. */
  count: ReleaseCount.optional(),
  /** As the item quotes it, without the quotation marks. */
  title: z.string().optional(),
  /** The number of an issue of a magazine: “Issue 47”. */
  issue: z.int().nonnegative().optional(),
  /** BCP 47, with the script where it is named (`uz-Latn`); empty when the item names none. */
  languages: z.array(z.string()).readonly(),
  /** Groups and outlets that the item names and that did not put it out, by id; absent where it does not say who did, or names no other. */
  notBy: z.array(z.string()).readonly().optional(),
  /** The noun that names it, in UTF-16 units of that field, end exclusive. */
  where: z.strictObject({
    field: z.enum(["title", "text"]),
    start: z.int().nonnegative(),
    end: z.int().positive(),
  }),
});
export type Release = z.infer<typeof Release>;
