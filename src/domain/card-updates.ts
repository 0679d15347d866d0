import type { Alert, Reply } from "./story.ts";

/** The updates that an alert was queued again for: its card says them itself. */
export function cardUpdates({ delivery, replies }: Alert): readonly Reply[] {
  return replies.filter(({ shownWith }) => shownWith === delivery.nonce);
}

/** Whom a card mentions: what was listed before pings only for an update that pings. */
export function cardMention(alert: Alert): string | undefined {
  const updates = cardUpdates(alert);
  return updates.length === 0 || updates.some(({ ping }) => ping) ? alert.mentionRoleId : undefined;
}
