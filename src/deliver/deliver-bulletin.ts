import { type Bulletin, type BulletinEntry, isBehind, shownOf, withShown } from "../domain/bulletin.ts";
import { type Delivery, isOver } from "../domain/story.ts";
import type { Stories } from "../ports/alert-records.ts";
import { type EditBulletinDeps, editBulletin, newestRows, withRows } from "./edit-bulletin.ts";
import { forgetThread, isInThread } from "./forget-thread.ts";
import { type Step, turnOf } from "./next-work.ts";
import { giveBack, leaveThread } from "./refused-list.ts";
import { type SendDeps, sendMessage } from "./send-message.ts";
import { bulletinMark } from "./stamp.ts";

export interface BulletinDeps extends SendDeps, EditBulletinDeps {
  readonly stories: Stories;
}

/**
 * Brings one bulletin one step further.
 *
 * @param atOnce do not wait for the instant at which it may be tried again
 */
export async function deliverBulletin(id: string, deps: BulletinDeps, atOnce = false): Promise<Step> {
  const bulletin = await deps.bulletins.get(id);
  if (bulletin === undefined) return { kind: "done" };
  const { state } = bulletin.delivery;
  const now = deps.clock.now();
  if ((state === "dead" || state === "paused") && (await leaveThread(bulletin, now, deps)))
    return { kind: "wait", until: now, yields: false };
  if (await forgetThread(bulletin, now, deps)) return { kind: "done" };
  if (state === "dead") {
    await giveBack(bulletin, now, deps);
    return { kind: "done" };
  }
  if (isOver(bulletin.delivery)) return editBulletin(bulletin, deps, atOnce);
  const { guildId, channelId, delivery } = bulletin;
  if (delivery.nextAttemptAt > deps.clock.now() && !atOnce) return waitFor(delivery, delivery.nextAttemptAt);

  const cardId = bulletin.cardId ?? bulletin.listOf;
  const card = cardId === undefined ? undefined : await deps.bulletins.get(cardId);
  const replyTo = card?.channelId === channelId ? card.messageId : undefined;
  await sendMessage(
    { guildId, channelId, mark: bulletinMark(bulletin), delivery, replyTo, write: (edit) => write(id, edit, deps) },
    // A thread is no channel that anything is meant for: that it is gone is in the alert's log.
    isInThread(bulletin) ? { ...deps, notify: async () => {} } : deps,
  );
  const after = await deps.bulletins.get(id);
  if (after === undefined) return { kind: "done" };
  if (after.delivery.state === "dead" || isShutOut(after)) return deliverBulletin(id, deps);
  if (isOver(after.delivery) && !isBehind(after)) return { kind: "done" };
  return waitFor(after.delivery, isOver(after.delivery) ? deps.clock.now() : after.delivery.nextAttemptAt);
}

/** Nothing waits for somebody to open a thread again. */
function isShutOut(bulletin: Bulletin): boolean {
  return (bulletin.listOf !== undefined || isInThread(bulletin)) && bulletin.delivery.state === "paused";
}

function waitFor(delivery: Delivery, until: number): Step {
  return { kind: "wait", until, yields: turnOf(delivery).yields };
}

async function write(id: string, edit: Parameters<Parameters<typeof sendMessage>[0]["write"]>[0], deps: BulletinDeps) {
  const before = await deps.bulletins.get(id);
  const rows = before && (await newestRows(before, deps));
  const stored = await deps.bulletins.change(id, (bulletin) => {
    const { delivery, messageId, shows } = edit(bulletin.delivery);
    const sent = { ...bulletin, delivery, ...(messageId !== undefined && { messageId }) };
    return shows === "now" && before && rows ? nowShowing(sent, before, rows) : sent;
  });
  if (stored === undefined) throw new Error(`bulletin ${id} vanished while it was being posted`);
  return deps.drawBulletin(stored);
}

/** What was marked while its rows were read is behind. */
function nowShowing(bulletin: Bulletin, before: Bulletin, rows: readonly BulletinEntry[]): Bulletin {
  const shown = shownOf(before);
  const sent = withRows(bulletin, rows);
  return shown === undefined ? sent : withShown(sent, () => ({ shownRevision: shown.revision }));
}
