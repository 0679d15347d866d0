import { z } from "zod";
import { Severity } from "./severity.ts";
import { Delivery, holdReasons } from "./story.ts";

/** One line of a bulletin, frozen as the story stood. */
export const BulletinEntry = z.strictObject({
  storyId: z.string(),
  shortId: z.string(),
  severity: Severity,
  watches: z.array(z.string()).readonly(),
  /** Absent where the source's handling forbids to show it. */
  title: z.string().optional(),
  /** Told in place of a title that may not be shown. */
  gist: z.string().optional(),
  source: z.string(),
});
export type BulletinEntry = z.infer<typeof BulletinEntry>;

/** One message that lists alerts which were held: quiet hours, a digest, a cooldown, or more at once than a channel bears. A `notice` lists none and says its `text`. */
export const Bulletin = z.strictObject({
  id: z.string(),
  guildId: z.string(),
  channelId: z.string(),
  why: z.enum([...holdReasons, "notice"]),
  openedAt: z.number(),
  entries: z.array(BulletinEntry).readonly(),
  /** Discord's Markdown. */
  text: z.string().optional(),
  delivery: Delivery,
  messageId: z.string().optional(),
});
export type Bulletin = z.infer<typeof Bulletin>;
