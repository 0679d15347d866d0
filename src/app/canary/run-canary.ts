import type { CanaryLoss } from "../../domain/canary.ts";
import type { Item } from "../../domain/item.ts";
import type { Body, BodyReading } from "../../ingest/threads/read-body.ts";
import type { Clock } from "../../lib/clock.ts";
import type { PollReport } from "../../pipeline/poll-state.ts";
import type { StoryRecords } from "../../ports/alert-records.ts";
import { canaryFeed, canaryId } from "./canary-fixture.ts";

export interface RunCanaryDeps {
  /** Polls its source as real ones are, when the schedule gives it its turn; `undefined` when that never comes. */
  readonly poll: (items: readonly Item[]) => Promise<PollReport | undefined>;
  readonly readBody: (body: Body) => Promise<BodyReading>;
  readonly stories: Pick<StoryRecords, "ofRecentItem" | "remove">;
  readonly clock: Clock;
}

/** How often it is looked whether the canary came out, in milliseconds. */
const lookEveryMs = 100;

/**
 * One invented item on the whole way of real ones, from bytes to a post that reaches nobody; nothing of it stays. Answers where
 * it was lost, in words that follow “the canary”; `undefined` when it came through. Throws when the store fails.
 *
 * @param until after this instant of the clock that nobody sets it is not waited for any more
 */
export async function runCanary(until: number, deps: RunCanaryDeps): Promise<CanaryLoss | undefined> {
  const { clock } = deps;
  const reading = await deps.readBody(canaryFeed(clock.now()));
  if (reading.kind !== "read") return "not-read";

  const report = await Promise.race([deps.poll(reading.items), clock.sleep(until - clock.elapsed())]);
  if (report === undefined) return "not-polled";
  const [match] = report.matches;
  if (match === undefined) return "not-matched";

  while (clock.elapsed() < until) {
    const story = await deps.stories.ofRecentItem(canaryId, match.item.id);
    if (story?.alerts.every(({ delivery }) => delivery.state === "delivered")) {
      await deps.stories.remove(story.id);
      return undefined;
    }
    await clock.sleep(lookEveryMs);
  }
  return "no-alert";
}
