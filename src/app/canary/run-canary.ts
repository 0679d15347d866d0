import type { CanaryLoss } from "../../domain/canary.ts";
import type { Body, BodyReading } from "../../ingest/threads/read-body.ts";
import type { PollDeps } from "../../pipeline/poll-deps.ts";
import { pollSource } from "../../pipeline/poll-source.ts";
import type { StoryRecords } from "../../ports/alert-records.ts";
import { canaryFeed, canaryId, canaryMemory, canarySource } from "./canary-fixture.ts";

export interface RunCanaryDeps {
  /** How real items are polled: enriched, matched, and laid into the inbox. */
  readonly poll: () => PollDeps;
  readonly readBody: (body: Body) => Promise<BodyReading>;
  readonly stories: Pick<StoryRecords, "ofItem" | "remove">;
}

/** How often it is looked whether the canary came out, in milliseconds. */
const lookEveryMs = 100;

/**
 * One invented item on the whole way of real ones, from bytes to a post that reaches nobody; nothing of it stays. Answers where
 * it was lost, in words that follow “the canary”; `undefined` when it came through. Throws when the store fails.
 *
 * @param until after this instant it is not waited for any more
 */
export async function runCanary(until: number, deps: RunCanaryDeps): Promise<CanaryLoss | undefined> {
  const poll = deps.poll();
  const { clock } = poll;
  const reading = await deps.readBody(canaryFeed(clock.now()));
  if (reading.kind !== "read") return "not-read";

  const read: PollDeps["read"] = async () => ({ kind: "read", items: reading.items, validators: {} });
  const { matches } = await pollSource(canarySource, { ...poll, ...canaryMemory, read });
  const [match] = matches;
  if (match === undefined) return "not-matched";

  while (clock.now() < until) {
    const story = await deps.stories.ofItem(canaryId, match.item.id);
    if (story?.alerts.every(({ delivery }) => delivery.state === "delivered")) {
      await deps.stories.remove(story.id);
      return undefined;
    }
    await clock.sleep(lookEveryMs);
  }
  return "no-alert";
}
