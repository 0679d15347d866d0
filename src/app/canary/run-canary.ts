import type { CanaryLoss } from "../../domain/canary.ts";
import type { Item } from "../../domain/item.ts";
import { isStuck } from "../../domain/story.ts";
import type { TestOutcome } from "../../domain/test-alert.ts";
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
  const outcome = await flyItem({ guildId: canaryId, body: canaryFeed(deps.clock.now()) }, until, deps);
  return outcome.kind === "lost" ? outcome.where : undefined;
}

/** One invented item of a guild that is invented, too. */
export interface Flight {
  readonly guildId: string;
  readonly body: Body;
}

/** The same of any invented item. */
export async function flyItem({ guildId, body }: Flight, until: number, deps: RunCanaryDeps): Promise<TestOutcome> {
  const { clock } = deps;
  const reading = await deps.readBody(body);
  if (reading.kind !== "read") return { kind: "lost", where: "not-read" };

  const report = await Promise.race([deps.poll(reading.items), clock.sleep(until - clock.elapsed())]);
  if (report === undefined) return { kind: "lost", where: "not-polled" };
  const [match] = report.matches;
  if (match === undefined) return { kind: "lost", where: "not-matched" };

  for (;;) {
    const story = await deps.stories.ofRecentItem(guildId, match.item.id);
    const isOut = story?.alerts.every(({ delivery }) => delivery.state === "delivered") === true;
    const isRefused =
      story?.alerts.some(({ delivery }) => delivery.pausedAt !== undefined || isStuck(delivery)) === true;
    const isEnd = isOut || isRefused || clock.elapsed() >= until;
    if (story !== undefined && isEnd) await deps.stories.remove(story.id);
    if (isOut) return { kind: "posted" };
    if (isEnd) return { kind: "lost", where: "no-alert", failure: story?.alerts[0]?.delivery.failure };
    await clock.sleep(lookEveryMs);
  }
}
