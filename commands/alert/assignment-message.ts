import type { Caller } from "../../src/chat/define-command.ts";
import { addReply, nextReplyNumber } from "../../src/domain/add-reply.ts";
import type { Alert, Reply, Story } from "../../src/domain/story.ts";
import { type Doer, whoIn } from "../../src/domain/story-deed.ts";
import type { Triage } from "../../src/domain/triage.ts";
import { defined } from "../../src/lib/defined.ts";
import { digest } from "../../src/lib/digest.ts";

/**
 * A story whose assignee changed, with one message in a channel that mentions whom it concerns: who has it now, and who had it, but
 * for the person who did it. Written with the change, so that it is posted once.
 */
export function withAssignmentMessage(
  before: Pick<Triage, "assigneeId" | "assignedTo">,
  story: Story,
  channelId: string,
  { userId }: Pick<Caller, "userId">,
  doer: Doer,
): Story {
  const { assigneeId, assignedTo } = story.triage;
  const people = [assigneeId ?? [], before.assigneeId ?? []].flat();
  const concerned = people.filter((one) => one !== userId);
  if (concerned.length === 0 || assigneeId === before.assigneeId) return story;
  const { by } = whoIn(doer);
  const assigned = { code: "assigned", ...defined({ to: assignedTo, by, from: before.assignedTo }) } as const;
  const mentionUserIds = [...new Set(concerned)];
  return withMessage(story, channelId, { changes: [assigned], mentionUserIds }, doer.at);
}

function withMessage(
  story: Story,
  channelId: string,
  what: Pick<Reply, "changes" | "mentionUserIds">,
  now: number,
): Story {
  const add = (alert: Alert): Alert => {
    const number = nextReplyNumber(alert.replies);
    const nonce = digest("reply", story.id, channelId, String(number));
    const delivery = { state: "queued", nonce, attempts: 0, queuedAt: now, nextAttemptAt: now } as const;
    return addReply(alert, { ...what, number, ping: false, delivery }, true);
  };
  return { ...story, alerts: story.alerts.map((alert) => (alert.channelId === channelId ? add(alert) : alert)) };
}
