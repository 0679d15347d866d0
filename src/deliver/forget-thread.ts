import type { Bulletin } from "../domain/bulletin.ts";
import { withThread } from "../domain/with-thread.ts";
import type { Bulletins, Stories } from "../ports/alert-records.ts";

interface ForgetDeps {
  readonly stories: Pick<Stories, "change">;
  readonly bulletins: Pick<Bulletins, "change">;
}

/** Discord's code. */
const unknownChannel = 10_003;

/** Whether it is one of the messages in an alert's thread. */
export function isInThread({ notice }: Bulletin): boolean {
  return notice?.code === "thread";
}

/**
 * A thread that is gone, or in which nobody may post, gets nothing more until somebody asks for it again; answers whether it is such
 * a message. What it would have listed is on the alert's card, and in its log.
 */
export async function forgetThread(
  { id, notice, delivery }: Bulletin,
  now: number,
  { stories, bulletins }: ForgetDeps,
): Promise<boolean> {
  if (notice?.code !== "thread" || delivery.state !== "paused") return false;
  const { failure } = delivery;
  const why = failure?.code === "refused" && failure.discordCode === unknownChannel ? "deleted" : "closed";
  await stories.change(notice.storyId, (story) =>
    withThread(story, notice.channelId, (thread) => ({ ...thread, ended: { at: now, why } })),
  );
  await bulletins.change(id, (current) => ({
    ...current,
    delivery: { ...current.delivery, state: "dead", doneAt: now },
  }));
  return true;
}
