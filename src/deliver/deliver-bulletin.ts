import { isBehind } from "../domain/bulletin.ts";
import { isOver } from "../domain/story.ts";
import { type EditSurgeCardDeps, editSurgeCard } from "./edit-surge-card.ts";
import type { Step } from "./next-work.ts";
import { type SendDeps, sendMessage } from "./send-message.ts";
import { bulletinMark } from "./stamp.ts";

export interface BulletinDeps extends SendDeps, EditSurgeCardDeps {}

/**
 * Brings one bulletin one step further.
 *
 * @param atOnce do not wait for the instant at which it may be tried again
 */
export async function deliverBulletin(id: string, deps: BulletinDeps, atOnce = false): Promise<Step> {
  const bulletin = await deps.bulletins.get(id);
  if (bulletin === undefined) return { kind: "done" };
  if (isOver(bulletin.delivery)) return editSurgeCard(bulletin, deps, atOnce);
  const { guildId, channelId, delivery } = bulletin;
  if (delivery.nextAttemptAt > deps.clock.now() && !atOnce) return { kind: "wait", until: delivery.nextAttemptAt };

  await sendMessage(
    { guildId, channelId, mark: bulletinMark(bulletin), delivery, write: (edit) => write(id, edit, deps) },
    deps,
  );
  const after = await deps.bulletins.get(id);
  if (after === undefined || (isOver(after.delivery) && !isBehind(after))) return { kind: "done" };
  return { kind: "wait", until: isOver(after.delivery) ? deps.clock.now() : after.delivery.nextAttemptAt };
}

async function write(id: string, edit: Parameters<Parameters<typeof sendMessage>[0]["write"]>[0], deps: BulletinDeps) {
  const stored = await deps.bulletins.change(id, (bulletin) => {
    const { delivery, messageId, shows } = edit(bulletin.delivery);
    const { incident } = bulletin;
    const shown = shows === "now" && incident && { incident: { ...incident, shownRevision: incident.revision } };
    return { ...bulletin, delivery, ...shown, ...(messageId !== undefined && { messageId }) };
  });
  if (stored === undefined) throw new Error(`bulletin ${id} vanished while it was being posted`);
  return deps.drawBulletin(stored);
}
