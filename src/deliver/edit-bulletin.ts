import { type Bulletin, type BulletinEntry, shownOf, withShown } from "../domain/bulletin.ts";
import { newestEntry } from "../domain/bulletin-entry.ts";
import type { PostOutcome } from "../domain/post-outcome.ts";
import { deliveredAgain } from "../domain/resend-story.ts";
import type { EditTurn } from "../domain/story.ts";
import type { Bulletins, Stories } from "../ports/alert-records.ts";
import type { DrawBulletin } from "../ports/chat.ts";
import { mayYield, type Step } from "./next-work.ts";
import { nextTurn } from "./outcome-to-delivery.ts";
import type { SendDeps } from "./send-message.ts";
import { bulletinMark, stamp } from "./stamp.ts";

export interface EditBulletinDeps extends Pick<SendDeps, "sender" | "clock" | "random"> {
  readonly bulletins: Bulletins;
  readonly stories: Pick<Stories, "get">;
  readonly drawBulletin: DrawBulletin;
}

/**
 * Updates a posted list or live card; to do it twice does no harm. A live card whose message a moderator deleted is posted anew, for there
 * is news to show: else all that it takes would be seen by nobody. A list that was deleted stays deleted.
 */
export async function editBulletin(bulletin: Bulletin, deps: EditBulletinDeps, atOnce: boolean): Promise<Step> {
  const { id, channelId, messageId, delivery } = bulletin;
  const shown = shownOf(bulletin);
  if (shown === undefined || messageId === undefined || delivery.state !== "delivered") return { kind: "done" };
  if (shown.shownRevision >= shown.revision) return { kind: "done" };
  const wait = waitFor(shown.edit);
  if (wait.until > deps.clock.now() && !atOnce) return wait;

  const rows = await newestRows(bulletin, deps);
  const drawn = stamp(deps.drawBulletin({ ...bulletin, entries: rows }), bulletinMark(bulletin));
  const outcome = await deps.sender.edit(channelId, messageId, drawn);
  const now = deps.clock.now();
  const after = await deps.bulletins.change(id, (current) =>
    edited(withRows(current, rows), outcome, shown.revision, now, deps.random()),
  );
  const left = after && shownOf(after);
  if (after === undefined || left === undefined || left.shownRevision >= left.revision) return { kind: "done" };
  return after.messageId === undefined ? { kind: "wait", until: now, yields: false } : waitFor(left.edit);
}

/** Its stories as they are now: what is posted shows no older state. */
export async function newestRows(
  { entries, channelId, listOf }: Bulletin,
  { bulletins, stories }: Pick<EditBulletinDeps, "bulletins" | "stories">,
): Promise<readonly BulletinEntry[]> {
  // A list in a thread is of the alerts of the channel above it.
  const card = listOf === undefined ? undefined : await bulletins.get(listOf);
  const ofChannel = card?.channelId ?? channelId;
  return Promise.all(entries.map(async (entry) => newestEntry(entry, await stories.get(entry.storyId), ofChannel)));
}

/** What a card took meanwhile stays. */
export function withRows(bulletin: Bulletin, rows: readonly BulletinEntry[]): Bulletin {
  const newest = new Map(rows.map((row) => [row.storyId, row]));
  return { ...bulletin, entries: bulletin.entries.map((entry) => newest.get(entry.storyId) ?? entry) };
}

function waitFor({ nextAttemptAt, attempts, failure }: EditTurn): Step & { kind: "wait" } {
  return { kind: "wait", until: nextAttemptAt, yields: mayYield(attempts, failure) };
}

function edited(current: Bulletin, outcome: PostOutcome, shown: number, now: number, spread: number): Bulletin {
  const done = { shownRevision: shown, edit: { attempts: 0, nextAttemptAt: now } };
  switch (outcome.kind) {
    case "posted":
    case "refused":
      return withShown(current, () => done);
    case "unknown-message":
    case "unknown-channel":
      return current.surge === undefined ? gone(current) : postedAnew(current, now);
    default:
      return withShown(current, ({ edit }) => ({ edit: nextTurn(edit, outcome, now, spread) }));
  }
}

function gone({ messageId: _, list: _behind, ...current }: Bulletin): Bulletin {
  return current;
}

function postedAnew({ messageId: _, ...current }: Bulletin, now: number): Bulletin {
  return { ...current, delivery: deliveredAgain(current.delivery, now) };
}
