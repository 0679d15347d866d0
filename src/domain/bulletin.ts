import { z } from "zod";
import { Gist } from "./gist.ts";
import { Notice } from "./notice.ts";
import { Severity } from "./severity.ts";
import { Delivery, holdReasons } from "./story.ts";
import { Incident } from "./surge.ts";

/** One line of a bulletin, frozen as the story stood. */
export const BulletinEntry = z.strictObject({
  storyId: z.string(),
  shortId: z.string(),
  severity: Severity,
  watches: z.array(z.string()).readonly(),
  /** Absent where the source's handling forbids to show it. */
  title: z.string().optional(),
  /** Told in place of a title that may not be shown. */
  gist: Gist.optional(),
  source: z.string(),
});
export type BulletinEntry = z.infer<typeof BulletinEntry>;

/** One message that lists alerts which were held: quiet hours, a digest, a cooldown, or more at once than a channel bears. One whose `why` is `notice` lists none. */
export const Bulletin = z.strictObject({
  id: z.string(),
  guildId: z.string(),
  channelId: z.string(),
  why: z.enum([...holdReasons, "notice"]),
  openedAt: z.number(),
  entries: z.array(BulletinEntry).readonly(),
  notice: Notice.optional(),
  /** Present in a live card, which takes what one watch brings in a surge. */
  incident: Incident.optional(),
  delivery: Delivery,
  messageId: z.string().optional(),
});
export type Bulletin = z.infer<typeof Bulletin>;

/** A bulletin that is edited as stories come. */
export type LiveCard = Bulletin & { readonly incident: Incident };

/** Whether a live card takes what a watch brings. */
export function takesFrom({ incident }: LiveCard, watchId: string): boolean {
  return incident.watchId === watchId && incident.endedAt === undefined;
}

/** Whether a live card's message shows an older state of it. */
export function isBehind({ incident }: Bulletin): boolean {
  return incident !== undefined && incident.shownRevision < incident.revision;
}
