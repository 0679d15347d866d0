import type { PostOutcome } from "../domain/post-outcome.ts";
import type { Alert, Story } from "../domain/story.ts";
import type { Stories } from "../ports/alert-records.ts";
import type { DrawCard } from "../ports/chat.ts";
import { nextTurn } from "./outcome-to-delivery.ts";
import { postedSince } from "./posted-since.ts";
import type { SendDeps } from "./send-message.ts";
import { stampedCard } from "./stamp.ts";

/** What joins a story within this time of an edit is shown by the next one, in milliseconds. */
const pauseMs = 2_000;

export interface EditDeps extends Pick<SendDeps, "sender" | "notify" | "clock" | "random"> {
  readonly stories: Stories;
  readonly draw: DrawCard;
}

/** Draws a posted alert again; to do it twice does no harm. A message that a moderator deleted makes its alert `removed`, and it is never posted again. */
export async function editAlert(
  story: Story,
  alert: Alert,
  messageId: string,
  deps: EditDeps,
): Promise<Story | undefined> {
  const withMessages = await postedSince(story, deps.stories);
  const drawn = stampedCard(deps.draw)(withMessages(story), alert);
  const outcome = await deps.sender.edit(alert.channelId, messageId, drawn);
  if (outcome.kind === "refused") {
    const { channelId } = alert;
    const { shortId } = story;
    const trouble = { code: "not-updated", mark: shortId, shortId, channelId, failure: outcome.failure } as const;
    await deps.notify(story.guildId, trouble);
  }
  const now = deps.clock.now();
  return deps.stories.change(story.id, (current) => ({
    ...withMessages(current),
    alerts: current.alerts.map((one) =>
      one.channelId === alert.channelId ? edited(one, outcome, story.revision, now, deps.random()) : one,
    ),
  }));
}

function edited(alert: Alert, outcome: PostOutcome, revision: number, now: number, spread: number): Alert {
  switch (outcome.kind) {
    case "posted":
      return { ...alert, shownRevision: revision, edit: { attempts: 0, nextAttemptAt: now + pauseMs } };
    case "unknown-message":
    case "unknown-channel":
      return { ...alert, removed: true };
    case "refused":
      return { ...alert, shownRevision: revision };
    default:
      return { ...alert, edit: nextTurn(alert.edit, outcome, now, spread) };
  }
}
