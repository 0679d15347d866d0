import type { Bulletin } from "../domain/bulletin.ts";
import type { Bulletins, DrawBulletin } from "../ports.ts";
import type { Step } from "./deliver-alert.ts";
import { isOver } from "./next-work.ts";
import { type SendDeps, sendParcel } from "./send-parcel.ts";

export interface BulletinDeps extends SendDeps {
  readonly bulletins: Bulletins;
  readonly drawBulletin: DrawBulletin;
}

/**
 * Brings one bulletin one step further.
 *
 * @param atOnce do not wait for the instant at which it may be tried again
 */
export async function deliverBulletin(id: string, deps: BulletinDeps, atOnce = false): Promise<Step> {
  const bulletin = await deps.bulletins.get(id);
  if (bulletin === undefined || isOver(bulletin.delivery)) return { kind: "done" };
  const { guildId, channelId, delivery } = bulletin;
  if (delivery.nextAttemptAt > deps.clock.now() && !atOnce) return { kind: "wait", until: delivery.nextAttemptAt };

  await sendParcel(
    { guildId, channelId, footer: footerOf(bulletin), delivery, write: (edit) => write(id, edit, deps) },
    deps,
  );
  const after = await deps.bulletins.get(id);
  return after === undefined || isOver(after.delivery)
    ? { kind: "done" }
    : { kind: "wait", until: after.delivery.nextAttemptAt };
}

/** `SW-B4F2A0`: by which its message is found again. */
function footerOf({ id }: Pick<Bulletin, "id">): string {
  return `SW-B${id.slice(0, 6).toUpperCase()}`;
}

async function write(id: string, edit: Parameters<Parameters<typeof sendParcel>[0]["write"]>[0], deps: BulletinDeps) {
  const stored = await deps.bulletins.change(id, (bulletin) => {
    const { delivery, messageId } = edit(bulletin.delivery);
    return { ...bulletin, delivery, ...(messageId !== undefined && { messageId }) };
  });
  if (stored === undefined) throw new Error(`bulletin ${id} vanished while it was being posted`);
  return deps.drawBulletin(stored, footerOf(stored));
}
