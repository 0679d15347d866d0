import type { Story } from "../domain/story.ts";
import type { Logger } from "../lib/logger.ts";
import { type DeliverDeps, deliverAlert, type Step } from "./deliver-alert.ts";

export interface OutboxDeps extends DeliverDeps {
  readonly logger: Logger;
}

/** After a step that threw (the store failed): long enough not to spin, in milliseconds. */
const storeRetryMs = 30_000;

/** Posts what stories have queued. One lane a channel: order within it is kept, and no channel waits for another. */
export class Outbox {
  readonly #deps: OutboxDeps;
  readonly #lanes = new Map<string, string[]>();
  readonly #working = new Set<Promise<void>>();
  readonly #stop = new AbortController();

  constructor(deps: OutboxDeps) {
    this.#deps = deps;
  }

  /** Queues every alert of a story that is not over; stories are to come in the order in which they were opened. */
  add(story: Story): void {
    for (const { channelId, delivery } of story.alerts) {
      if (delivery.state !== "delivered" && delivery.state !== "dead" && delivery.state !== "unsure")
        this.#enqueue(channelId, story.id);
    }
  }

  /** How many alerts wait. */
  get size(): number {
    return [...this.#lanes.values()].reduce((sum, lane) => sum + lane.length, 0);
  }

  /** No new request begins; those under way are waited for. What is left stands in the store. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.allSettled(this.#working);
  }

  #enqueue(channelId: string, storyId: string): void {
    const lane = this.#lanes.get(channelId);
    if (lane !== undefined) {
      if (!lane.includes(storyId)) lane.push(storyId);
      return;
    }
    const started = [storyId];
    this.#lanes.set(channelId, started);
    const work = this.#drain(channelId, started).finally(() => this.#working.delete(work));
    this.#working.add(work);
  }

  async #drain(channelId: string, lane: string[]): Promise<void> {
    for (let storyId = lane[0]; storyId !== undefined && !this.#stop.signal.aborted; storyId = lane[0]) {
      const step = await this.#step(storyId, channelId);
      if (step.kind === "done") lane.shift();
      else await this.#deps.clock.sleep(step.until - this.#deps.clock.now(), this.#stop.signal);
    }
    if (lane.length === 0) this.#lanes.delete(channelId);
  }

  async #step(storyId: string, channelId: string): Promise<Step> {
    try {
      return await deliverAlert(storyId, channelId, this.#deps);
    } catch (error) {
      this.#deps.logger.error({ err: error, storyId }, "a delivery step failed in our own house");
      return { kind: "wait", until: this.#deps.clock.now() + storeRetryMs };
    }
  }
}
