import type { Bulletin } from "../domain/bulletin.ts";
import type { Story } from "../domain/story.ts";
import type { Logger } from "../lib/logger.ts";
import { type DeliverDeps, deliverAlert, type Step } from "./deliver-alert.ts";
import { type BulletinDeps, deliverBulletin } from "./deliver-bulletin.ts";
import { isOver, nextWork } from "./next-work.ts";

export interface OutboxDeps extends DeliverDeps, BulletinDeps {
  readonly logger: Logger;
}

/** After a step that threw (the store failed): long enough not to spin, in milliseconds. */
const storeRetryMs = 30_000;
/** Tells a bulletin in a lane from a story. */
const bulletinMark = "bulletin:";

/** Posts what stories have queued. One lane a channel: order within it is kept, and no channel waits for another. */
export class Outbox {
  readonly #deps: OutboxDeps;
  readonly #lanes = new Map<string, string[]>();
  readonly #working = new Set<Promise<void>>();
  /** Lane heads that were added again while they were being worked on. */
  readonly #again = new Set<string>();
  readonly #stop = new AbortController();

  constructor(deps: OutboxDeps) {
    this.#deps = deps;
  }

  /** Queues every alert of a story for which something is to be done; stories are to come in the order in which they were opened. */
  add(story: Story): void {
    for (const alert of story.alerts) {
      if (nextWork(story, alert) !== undefined) this.#enqueue(alert.channelId, story.id);
    }
  }

  /** Queues a bulletin behind what its channel waits for. */
  addBulletin({ id, channelId, delivery }: Bulletin): void {
    if (!isOver(delivery)) this.#enqueue(channelId, `${bulletinMark}${id}`);
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
      if (lane[0] === storyId) this.#again.add(`${channelId} ${storyId}`);
      else if (!lane.includes(storyId)) lane.push(storyId);
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
      if (step.kind === "wait") await this.#deps.clock.sleep(step.until - this.#deps.clock.now(), this.#stop.signal);
      else if (!this.#again.delete(`${channelId} ${storyId}`)) lane.shift();
    }
    if (lane.length === 0) this.#lanes.delete(channelId);
  }

  async #step(storyId: string, channelId: string): Promise<Step> {
    try {
      return await (storyId.startsWith(bulletinMark)
        ? deliverBulletin(storyId.slice(bulletinMark.length), this.#deps)
        : deliverAlert(storyId, channelId, this.#deps));
    } catch (error) {
      this.#deps.logger.error({ err: error, storyId }, "a delivery step failed in our own house");
      return { kind: "wait", until: this.#deps.clock.now() + storeRetryMs };
    }
  }
}
