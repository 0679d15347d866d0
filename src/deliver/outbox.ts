import { type Bulletin, isBehind } from "../domain/bulletin.ts";
import { isOver, type Story } from "../domain/story.ts";
import { backOff } from "../lib/back-off.ts";
import { hourMs } from "../lib/durations.ts";
import type { Logger } from "../lib/logger.ts";
import { type DeliverDeps, deliverAlert } from "./deliver-alert.ts";
import { type BulletinDeps, deliverBulletin } from "./deliver-bulletin.ts";
import { Lane, type Turn } from "./lane.ts";
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

/** `dueAt` in milliseconds of `clock.elapsed`. */
interface Rest {
  readonly dueAt: number;
  readonly yields: boolean;
}

/** Posts what stories have queued. One lane a channel: order within it is kept, and no channel waits for another. */
export class Outbox {
  readonly #deps: OutboxDeps;
  readonly #lanes = new Map<string, Lane>();
  readonly #working = new Set<Promise<void>>();
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
    // What a refused list held is given back; a crash may have come before that.
    if (!isOver(delivery) || delivery.state === "dead" || isBehind(bulletin))
      this.#enqueue(channelId, `${bulletinPrefix}${id}`);
  }

  /** How many alerts wait. */
  get size(): number {
    return [...this.#lanes.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** Channels for which something waits. */
  get channels(): readonly string[] {
    return [...this.#lanes.keys()];
  }

  /** What waits for another attempt in this channel is tried now: something changed there. */
  hurry(channelId: string): void {
    this.#lanes.get(channelId)?.hurry();
  }

  /** Takes all that waits for a channel out of its lane: the ids of stories, and of bulletins. */
  take(channelId: string): { readonly stories: readonly string[]; readonly bulletins: readonly string[] } {
    const ids = this.#lanes.get(channelId)?.empty() ?? [];
    const [bulletins, stories] = [ids.filter(isBulletin), ids.filter((id) => !isBulletin(id))];
    return { stories, bulletins: bulletins.map((id) => id.slice(bulletinPrefix.length)) };
  }

  /** No new request begins; those under way are waited for. What is left stays in the store. */
  async stop(): Promise<void> {
    this.#stop.abort();
    for (const lane of this.#lanes.values()) lane.hurry();
    await Promise.allSettled(this.#working);
  }

  #enqueue(channelId: string, id: string): void {
    const lane = this.#lanes.get(channelId);
    if (lane === undefined) this.#begin(channelId, id);
    else lane.add(id);
  }

  #begin(channelId: string, id: string): void {
    const lane = new Lane();
    lane.add(id);
    this.#lanes.set(channelId, lane);
    const work = this.#drain(channelId, lane).finally(() => this.#working.delete(work));
    this.#working.add(work);
  }

  async #drain(channelId: string, lane: Lane): Promise<void> {
    const { clock } = this.#deps;
    for (let turn = lane.turn(clock.elapsed()); turn !== undefined; turn = lane.turn(clock.elapsed())) {
      if (this.#stop.signal.aborted) return;
      const rest =
        turn.kind === "rest" ? { dueAt: turn.dueAt, yields: false } : await this.#take(turn, channelId, lane);
      if (rest === undefined) continue;
      await clock.sleep(rest.dueAt - clock.elapsed(), lane.resting(rest.yields));
      lane.rested();
    }
    this.#lanes.delete(channelId);
  }

  /** One step of a lane; answers the rest that follows. Others go before what is refused while they are not. */
  async #take(
    { id, aside, atOnce }: Turn & { kind: "step" },
    channelId: string,
    lane: Lane,
  ): Promise<Rest | undefined> {
    const step = await this.#step(id, channelId, lane, atOnce);
    if (step.kind === "done") {
      lane.done(id);
      return undefined;
    }
    const dueAt = this.#dueAt(step);
    lane.waits(id, dueAt);
    if (aside) return undefined;
    if (!step.yields || !(await this.#secondPasses(channelId, lane))) return { dueAt, yields: step.yields };
    lane.setAside(id, dueAt);
    return undefined;
  }

  /** Whether the channel takes what is behind its first. */
  async #secondPasses(channelId: string, lane: Lane): Promise<boolean> {
    const id = lane.second();
    if (id === undefined) return false;
    const step = await this.#step(id, channelId, lane, false);
    if (step.kind === "done") lane.done(id);
    else lane.waits(id, this.#dueAt(step));
    return step.kind === "done" || step.until <= this.#deps.clock.now();
  }

  /** On the clock that nobody sets: what was waited for is over, wherever the wall clock was set meanwhile. */
  #dueAt({ until }: Step & { kind: "wait" }): number {
    const { clock } = this.#deps;
    return clock.elapsed() + Math.min(until - clock.now(), longestWaitMs);
  }

  async #step(id: string, channelId: string, lane: Lane, atOnce: boolean): Promise<Step> {
    try {
      const step = await (isBulletin(id)
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
      return { kind: "wait", until: this.#deps.clock.now() + backOff(lane.failures, storeWaits), yields: false };
    }
  }
}

function isBulletin(id: string): boolean {
  return id.startsWith(bulletinPrefix);
}
