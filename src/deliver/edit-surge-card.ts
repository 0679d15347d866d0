import type { Bulletin } from "../domain/bulletin.ts";
import type { PostOutcome } from "../domain/post-outcome.ts";
import { deliveredAgain } from "../domain/resend-story.ts";
import type { Bulletins } from "../ports/alert-records.ts";
import type { DrawBulletin } from "../ports/chat.ts";
import { mayYield, type Step } from "./next-work.ts";
import { nextTurn } from "./outcome-to-delivery.ts";
import type { SendDeps } from "./send-message.ts";
import { bulletinMark, stamp } from "./stamp.ts";

export interface EditSurgeCardDeps extends Pick<SendDeps, "sender" | "clock" | "random"> {
  readonly bulletins: Bulletins;
  readonly drawBulletin: DrawBulletin;
}

/**
 * Updates a posted live card; to do it twice does no harm. One whose message a moderator deleted is posted anew, for there is news to show:
 * else all that it takes would be seen by nobody.
 */
export async function editSurgeCard(bulletin: Bulletin, deps: EditSurgeCardDeps, atOnce: boolean): Promise<Step> {
  const { id, channelId, surge, messageId, delivery } = bulletin;
  if (surge === undefined || messageId === undefined || delivery.state !== "delivered") return { kind: "done" };
  if (surge.shownRevision >= surge.revision) return { kind: "done" };
  const wait = waitFor(surge.edit);
  if (wait.until > deps.clock.now() && !atOnce) return wait;

  const drawn = stamp(deps.drawBulletin(bulletin), bulletinMark(bulletin));
  const outcome = await deps.sender.edit(channelId, messageId, drawn);
  const now = deps.clock.now();
  const after = await deps.bulletins.change(id, (current) =>
    edited(current, outcome, surge.revision, now, deps.random()),
  );
  const left = after?.surge;
  if (after === undefined || left === undefined || left.shownRevision >= left.revision) return { kind: "done" };
  return after.messageId === undefined ? { kind: "wait", until: now, yields: false } : waitFor(left.edit);
}

function waitFor({
  nextAttemptAt,
  attempts,
  failure,
}: NonNullable<Bulletin["surge"]>["edit"]): Step & { kind: "wait" } {
  return { kind: "wait", until: nextAttemptAt, yields: mayYield(attempts, failure) };
}

function edited(card: Bulletin, outcome: PostOutcome, shown: number, now: number, spread: number): Bulletin {
  const { surge, messageId: _gone, ...rest } = card;
  if (surge === undefined) return card;
  switch (outcome.kind) {
    case "posted":
    case "refused":
      return { ...card, surge: { ...surge, shownRevision: shown, edit: { attempts: 0, nextAttemptAt: now } } };
    case "unknown-message":
    case "unknown-channel":
      return { ...rest, surge, delivery: deliveredAgain(card.delivery, now) };
    default:
      return { ...card, surge: { ...surge, edit: nextTurn(surge.edit, outcome, now, spread) } };
  }
}
