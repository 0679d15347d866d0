import { type Alert, isOver, type Reply } from "./story.ts";

/** An alert is read and written whole: of updates that are over so many of the newest stay. */
const mostOver = 20;
/** While so many wait under an alert, the last of them takes what comes. */
const mostWaiting = 10;

export function nextReplyNumber(replies: readonly Reply[]): number {
  return (replies.at(-1)?.number ?? 0) + 1;
}

/**
 * An alert with one more update. Where more come than its channel takes, the newest stands for all that wait behind it: it shows the newest
 * headline, what is new of each kind, and how many they are. One that raises the severity is always a message of its own.
 */
export function addReply(alert: Alert, reply: Reply, hasRisen: boolean): Alert {
  const { replies } = alert;
  const waiting = replies.filter(isWaiting);
  const last = waiting.findLast(isUntried);
  if (hasRisen || waiting.length < mostWaiting || last === undefined)
    return { ...alert, replies: [...withoutOldest(replies), reply] };
  return { ...alert, replies: replies.map((one) => (one === last ? standingForBoth(last, reply) : one)) };
}

function isWaiting({ delivery }: Reply): boolean {
  return !isOver(delivery) || delivery.state === "held";
}

function isUntried({ delivery, reminder, mentionUserIds }: Reply): boolean {
  return (
    reminder !== true &&
    mentionUserIds === undefined &&
    delivery.attempts === 0 &&
    (delivery.state === "queued" || delivery.state === "held")
  );
}

function standingForBoth(last: Reply, { changes, itemId, ping, mentionRoleId }: Reply): Reply {
  const newest = new Map([...last.changes, ...changes].map((change) => [change.code, change]));
  return {
    ...last,
    changes: [...newest.values()],
    ...(itemId !== undefined && { itemId }),
    ...(mentionRoleId !== undefined && { mentionRoleId }),
    ping: last.ping || ping,
    others: (last.others ?? 0) + 1,
  };
}

function withoutOldest(replies: readonly Reply[]): readonly Reply[] {
  const over = replies.filter(({ delivery }) => ["delivered", "bundled", "muted"].includes(delivery.state));
  const oldest = new Set(over.slice(0, Math.max(0, over.length - mostOver)));
  return oldest.size === 0 ? replies : replies.filter((reply) => !oldest.has(reply));
}
