import { nextSeries } from "../domain/resend-story.ts";
import { type Alert, isNeverPosted, type Reply } from "../domain/story.ts";
import { queuedDelivery } from "./queue-alert.ts";
import type { Wait } from "./route-wait.ts";

/** What decides where an update goes. */
export interface UpdateRules {
  /** The list that the channel wants it in, where it wants one. */
  readonly wait: Wait | undefined;
  /** The watches that found it are muted. */
  readonly silent: boolean;
  /** A live card shows the alert, and takes its updates. */
  readonly onLiveCard: boolean;
  /** Whom the alert pings from now on. */
  readonly mentionRoleId: string | undefined;
  readonly now: number;
}

/**
 * Where the updates go that a report has just queued (`src/alerts/join-story.ts`). Each ends in exactly one message:
 *
 * | the alert is | the channel has a list due | it has none |
 * | --- | --- | --- |
 * | posted by itself, or about to be | held, for that list | a reply under it |
 * | held for a list | held, with it | the same; a higher severity puts the alert before its channel's rules again |
 * | listed (`bundled`) | held, for that list | the alert is queued again: a card of its own, which says what is new |
 * | on a live card, and may be held | the same | held for the card, which shows it or replies to itself |
 * | never seen: `muted`, refused (`dead`), `unsure` | the same | as listed |
 *
 * Held updates become `bundled` when they are in a list (`bundle-alerts.ts`, `gather-surges.ts`), by their nonces. What muted
 * watches found stays `muted` where the channel has no message of its own of the alert.
 */
export function placeUpdates(alert: Alert, rules: UpdateRules): Alert {
  const { wait, silent, onLiveCard, now } = rules;
  const fresh = alert.replies.filter((reply) => isFresh(reply, now));
  if (fresh.length === 0) return alert;
  const { state, nextAttemptAt } = alert.delivery;
  const rises = fresh.some(({ ping }) => ping);
  if (isNeverPosted(alert.delivery)) {
    if (silent) return withUpdates(alert, now, muted);
    const list: Wait | undefined = wait ?? (onLiveCard ? { hold: "surge", until: now } : undefined);
    return list === undefined ? queuedAgain(alert, rules) : withUpdates(alert, now, heldFor(list));
  }
  if (state !== "held") return wait === undefined ? alert : withUpdates(alert, now, heldFor(wait));
  const known = { hold: alert.hold ?? "digest", until: nextAttemptAt } as const;
  return rises && !silent ? queuedAgain(alert, rules) : withUpdates(alert, now, heldFor(known));
}

/** The updates that an alert was queued again for, once its channel's rules have decided about the alert: they go where it goes. */
export function followAlert(alert: Alert, now: number): Alert {
  const { delivery, hold = "digest" } = alert;
  return withUpdates(alert, now, (reply) => {
    if (reply.shownWith !== delivery.nonce) return reply;
    if (delivery.state === "queued") return { ...reply, delivery: { ...reply.delivery, state: "bundled" } };
    const { shownWith: _, ...apart } = reply;
    return delivery.state === "muted" ? muted(apart) : heldFor({ hold, until: delivery.nextAttemptAt })(apart);
  });
}

/** With a nonce that no message had; its updates go with it. */
function queuedAgain(alert: Alert, { mentionRoleId, now }: UpdateRules): Alert {
  const { messageId: _message, hold: _hold, surgeOf: _watch, ...kept } = alert;
  const nonce = nextSeries(alert.delivery.nonce);
  const again: Alert = {
    ...kept,
    ...(mentionRoleId !== undefined && { mentionRoleId }),
    ...(alert.delivery.state === "bundled" && { listed: true }),
    delivery: queuedDelivery(nonce, now),
    shownRevision: 0,
    edit: { attempts: 0, nextAttemptAt: 0 },
  };
  return withUpdates(again, now, (reply) => ({ ...reply, shownWith: nonce }));
}

function isFresh({ reminder, delivery }: Reply, now: number): boolean {
  return reminder !== true && delivery.state === "queued" && delivery.queuedAt === now;
}

function withUpdates(alert: Alert, now: number, edit: (reply: Reply) => Reply): Alert {
  return { ...alert, replies: alert.replies.map((reply) => (isFresh(reply, now) ? edit(reply) : reply)) };
}

function heldFor({ hold, until }: Wait) {
  return (reply: Reply): Reply => ({
    ...reply,
    hold,
    delivery: { ...reply.delivery, state: "held", nextAttemptAt: until },
  });
}

function muted(reply: Reply): Reply {
  return { ...reply, delivery: { ...reply.delivery, state: "muted" } };
}
