import { z } from "zod";

/** One entry as a feed gives it: text already plain, link already absolute, dates as ISO 8601 UTC or absent. */
export const RawItem = z.strictObject({
  /** guid or Atom id, exactly as the feed gives it. */
  guid: z.string().optional(),
  title: z.string(),
  /** Plain text: the longest of its bodies, then what its other texts say beyond that, each on a line. */
  text: z.string(),
  /** Its categories and keywords, as the feed gives them. */
  tags: z.array(z.string()).readonly().optional(),
  link: z.string().optional(),
  author: z.string().optional(),
  published: z.string().optional(),
  updated: z.string().optional(),
  /** The instants that its date field may mean where it is not sure, none for what is no date; then `published` is absent. */
  unsureDates: z.array(z.string()).readonly().optional(),
  /** The entry's own `xml:lang` or `dc:language`, else the feed's; BCP 47. */
  language: z.string().optional(),
});
export type RawItem = z.infer<typeof RawItem>;

/** What an item's id is made of: guid, else canonical link, else its content. */
const identityBases = ["guid", "link", "content"] as const;

/** An entry with an identity that survives re-polls, edited titles and tracking parameters. */
export const Item = RawItem.omit({ unsureDates: true }).extend({
  /** What the feed gives as its date where that is not believed: ISO 8601, two with a slash between where it may be either, `unreadable`. */
  doubtfulDate: z.string().optional(),
  /** 16 hex digits, unique within all sources, and the same for as long as the item is known. */
  id: z.string(),
  /** What names it, strongest first: of guid, link and content those that no other of its fetch has. Earlier versions knew it again by any of them. */
  keys: z.array(z.string()).min(1).readonly(),
  /** The `PollState.key` of the URL it came from. */
  sourceKey: z.string(),
  basis: z.enum(identityBases),
  /** When this program first saw it, milliseconds since the epoch. */
  seenAt: z.number(),
  /** When its title or text was last found to have changed, milliseconds since the epoch. */
  editedAt: z.number().optional(),
  /** Which of its edits of that day it was that were followed, counted from 1. */
  edits: z.int().positive().optional(),
});
export type Item = z.infer<typeof Item>;
