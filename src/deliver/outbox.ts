import { type Bulletin, isBehind } from "../domain/bulletin.ts";
import { isOver, type Story } from "../domain/story.ts";
import { backOff } from "../lib/back-off.ts";
import { hourMs } from "../lib/durations.ts";
import type { Logger } from "../lib/logger.ts";
import { type DeliverDeps, deliverAlert } from "./deliver-alert.ts";
import { type BulletinDeps, deliverBulletin } from "./deliver-bulletin.ts";
import { nextWork, type Step } from "./next-work.ts";

export interface OutboxDeps extends DeliverDeps, BulletinDeps {
  readonly logger: Logger;
}

/** After steps that threw (the store failed): a moment's trouble holds nobody up, a lasting one is not asked often. */
const storeWaits = { firstMs: 1_000, longestMs: 30_000 } as const;
/** A later instant was decided on before the clock was set back; in milliseconds. */
const longestWaitMs = hourMs;
/** What the id of a bulletin begins with in a lane, where the others are ids of stories. */
const bulletinPrefix = "bulletin:";

/** What waits for one channel, first in, first out. */
interface Lane {
  readonly ids: string[];
  /** Steps in a row that threw. */
  failures: number;
  /** Ends the present wait for another attempt. */
  hurry: AbortController;
}

/** Posts what stories have queued. One lane a channel: order within it is kept, and no channel waits for another. */
export class Outbox {
  readonly #deps: OutboxDeps;
  readonly #lanes = new Map<string, Lane>();
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
  addBulletin(bulletin: Bulletin): void {
    const { id, channelId, delivery } = bulletin;
    if (!isOver(delivery) || isBehind(bulletin)) this.#enqueue(channelId, `${bulletinPrefix}${id}`);
  }

  /** How many alerts wait. */
  get size(): number {
    return [...this.#lanes.values()].reduce((sum, { ids }) => sum + ids.length, 0);
  }

  /** Channels for which something waits. */
  get channels(): readonly string[] {
    return [...this.#lanes.keys()];
  }

  /** What waits for another attempt in this channel is tried now: something changed there. */
  hurry(channelId: string): void {
    this.#lanes.get(channelId)?.hurry.abort();
  }

  /** No new request begins; those under way are waited for. What is left stays in the store. */
  async stop(): Promise<void> {
    this.#stop.abort();
    for (const { hurry } of this.#lanes.values()) hurry.abort();
    await Promise.allSettled(this.#working);
  }

  #enqueue(channelId: string, storyId: string): void {
    const lane = this.#lanes.get(channelId);
    if (lane !== undefined) {
      if (lane.ids[0] === storyId) this.#again.add(`${channelId} ${storyId}`);
      else if (!lane.ids.includes(storyId)) lane.ids.push(storyId);
      return;
    }
    const started: Lane = { ids: [storyId], failures: 0, hurry: new AbortController() };
    this.#lanes.set(channelId, started);
    const work = this.#drain(channelId, started).finally(() => this.#working.delete(work));
    this.#working.add(work);
  }

  async #drain(channelId: string, lane: Lane): Promise<void> {
    const { clock } = this.#deps;
    // What was waited for is over, wherever the clock was set meanwhile.
    let waited = false;
    for (let id = lane.ids[0]; id !== undefined && !this.#stop.signal.aborted; id = lane.ids[0]) {
      const atOnce = waited || lane.hurry.signal.aborted;
      if (lane.hurry.signal.aborted) lane.hurry = new AbortController();
      const step = await this.#step(id, channelId, lane, atOnce);
      waited = step.kind === "wait";
      if (step.kind === "wait") await clock.sleep(Math.min(step.until - clock.now(), longestWaitMs), lane.hurry.signal);
      else if (!this.#again.delete(`${channelId} ${id}`)) lane.ids.shift();
    }
    if (lane.ids.length === 0) this.#lanes.delete(channelId);
  }

  async #step(id: string, channelId: string, lane: Lane, atOnce: boolean): Promise<Step> {
    try {
      const step = await (id.startsWith(bulletinPrefix)
        ? deliverBulletin(id.slice(bulletinPrefix.length), this.#deps, atOnce)
        : deliverAlert(id, channelId, this.#deps, atOnce));
      lane.failures = 0;
      return step;
    } catch (error) {
      lane.failures += 1;
      this.#deps.logger.error(
        { event: "delivery_step_failed", err: error, storyId: id },
        "a delivery step failed (internal error)",
      );
      return { kind: "wait", until: this.#deps.clock.now() + backOff(lane.failures, storeWaits) };
    }
  }
}
