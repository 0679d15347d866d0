import { z } from "zod";
import { Enriched } from "./enriched.ts";
import { Item } from "./item.ts";
import { SourceFace } from "./match.ts";
import { Severity } from "./severity.ts";
import { WatchHit } from "./watch.ts";

/** One item's telling of a story. */
export const Report = z.strictObject({
  item: Item,
  enriched: Enriched.optional(),
  /** One line of English made by rule from what was recognised. */
  gist: z.string().optional(),
  source: SourceFace,
  watches: z.array(WatchHit).readonly(),
  joinedAt: z.number(),
});
export type Report = z.infer<typeof Report>;

export const deliveryStates = ["queued", "sending", "delivered", "paused", "unsure", "dead"] as const;

/**
 * One post or edit of one alert.
 *
 * `queued → sending` is written before the request, so a delivery found in `sending` after a crash is read back before it is sent again.
 */
export const Delivery = z.strictObject({
  kind: z.enum(["post", "edit"]),
  state: z.enum(deliveryStates),
  /** At most 25 characters; the same for every attempt of one series, so that Discord recognises a repeat for some minutes. */
  nonce: z.string().max(25),
  attempts: z.int().nonnegative(),
  queuedAt: z.number(),
  firstAttemptAt: z.number().optional(),
  /** Not before this instant. */
  nextAttemptAt: z.number(),
  doneAt: z.number().optional(),
  /** Why it waits, is unsure or dead; words for a person. */
  reason: z.string().optional(),
});
export type Delivery = z.infer<typeof Delivery>;

export const alertStates = ["open", "acknowledged", "dismissed", "removed"] as const;

/** A story in one channel of one guild, with a life: open → acknowledged, or dismissed; `removed` when a moderator deleted the message. */
export const Alert = z.strictObject({
  channelId: z.string(),
  mentionRoleId: z.string().optional(),
  state: z.enum(alertStates),
  /** Who acknowledged or dismissed it, and when. */
  changedBy: z.string().optional(),
  changedAt: z.number().optional(),
  messageId: z.string().optional(),
  delivery: Delivery,
});
export type Alert = z.infer<typeof Alert>;

/** Reports of the same news, with their alerts and deliveries: one record, written once, so that no crash can part them. */
export const Story = z.strictObject({
  id: z.string(),
  guildId: z.string(),
  /** `SW-4F2A`: said aloud, searched for, and read back from a channel. Unique in the guild. */
  shortId: z.string(),
  severity: Severity,
  openedAt: z.number(),
  reports: z.array(Report).min(1).readonly(),
  alerts: z.array(Alert).readonly(),
});
export type Story = z.infer<typeof Story>;
