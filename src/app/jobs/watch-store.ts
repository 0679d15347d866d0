import { escapeText, md } from "../../chat/text.ts";
import { describeLowDisk, describeStoreLevel, describeUnreadable } from "../../chat/words/describe-store.ts";
import { notifyAwake } from "../../deliver/notify-awake.ts";
import { type StoreState, storeLevels, storeState } from "../../domain/store-state.ts";
import type { UnreadableRecord } from "../../domain/unreadable-record.ts";
import type { Clock } from "../../lib/clock.ts";
import { dayMs, minuteMs } from "../../lib/durations.ts";
import type { Logger } from "../../lib/logger.ts";
import { type Job, runEvery } from "../../lib/run-every.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import type { Outgoing } from "../../ports/chat.ts";
import type { Repositories } from "../../ports/repositories.ts";

export interface WatchStoreDeps {
  readonly repositories: Pick<Repositories, "guilds" | "heartbeat" | "room" | "stories">;
  readonly out: Pick<Outgoing, "notify">;
  /** How many bytes the store may take. */
  readonly mostBytes: number;
  /** How many reports are kept of one server. */
  readonly mostReports: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Room is made down to this share of the bound, so that little goes at a time. */
const enough = 0.97;
/** Below this share the next filling is news again. */
const calm = 0.75;
/** Ids of Discord, in a key: it is about that server. */
const serverId = /\d{17,20}/gu;

/** Sees to it that the store stays within its bound and each server within its own, and that operators hear of it before, and once of each record that cannot be read. */
export class StoreWatch implements Job {
  readonly #deps: WatchStoreDeps;
  #state: StoreState | undefined;
  /** What operators were notified of: the highest level since the store was calm, and whether the disk was low. */
  #notified = { level: 0, isDiskLow: false };
  #looking: Job | undefined;

  constructor(deps: WatchStoreDeps) {
    this.#deps = deps;
  }

  static start(deps: WatchStoreDeps): StoreWatch {
    const { clock, logger } = deps;
    const watch = new StoreWatch(deps);
    const trouble = ["store_watch_failed", "the store's size could not be looked at"] as const;
    watch.#looking = runEvery(() => watch.look(), { everyMs: minuteMs, trouble, clock, logger });
    return watch;
  }

  /** As it was found last. */
  get state(): StoreState | undefined {
    return this.#state;
  }

  async stop(): Promise<void> {
    await this.#looking?.stop();
  }

  async look(): Promise<void> {
    const { repositories, mostBytes } = this.#deps;
    await this.#boundServers();
    const size = await repositories.room.size();
    const before = this.#state?.early ?? 0;
    this.#state = storeState(size, mostBytes, before);
    if (size.used >= mostBytes) await this.#makeRoom(before);
    await this.#notifyOfRoom(this.#state);
    await this.#notifyOfUnreadable();
  }

  async #boundServers(): Promise<void> {
    const { repositories, mostReports, clock, logger } = this.#deps;
    const removed = await repositories.stories.keepAtMost(mostReports, clock.now());
    if (removed > 0)
      logger.warn(
        { event: "server_over_quota", removed },
        "a server reached its quota of reports; its oldest finished stories went",
      );
  }

  /** Records go a day earlier than before, and another, until there is room or nothing more may go. */
  async #makeRoom(before: number): Promise<void> {
    const { repositories, mostBytes, clock, logger } = this.#deps;
    const { room } = repositories;
    let removed = 0;
    for (let early = dayMs; early < room.longestMs; early += dayMs) {
      removed += await room.removeEarly(clock.now(), early);
      const size = await room.size();
      this.#state = storeState(size, mostBytes, Math.max(before, early));
      if (size.used <= mostBytes * enough) break;
    }
    const { used, early = 0 } = this.#state ?? {};
    logger.warn(
      { event: "store_made_room", removed, used, early },
      "the store reached its bound; what is finished went",
    );
  }

  async #notifyOfRoom(state: StoreState): Promise<void> {
    const level = storeLevels.indexOf(state.level);
    const [filled, disk] = [describeStoreLevel(state), describeLowDisk(state)];
    if (filled !== undefined && level > this.#notified.level) await this.#notifyAll(() => md`⚠️ ${escapeText(filled)}`);
    if (disk !== undefined && !this.#notified.isDiskLow) await this.#notifyAll(() => md`⚠️ ${escapeText(disk)}`);
    const isCalm = state.used < state.most * calm;
    this.#notified = { level: isCalm ? 0 : Math.max(level, this.#notified.level), isDiskLow: state.isDiskLow };
  }

  /** The notice goes first: a crash between notifies twice. */
  async #notifyOfUnreadable(): Promise<void> {
    const { heartbeat } = this.#deps.repositories;
    for (const record of heartbeat.unreadable()) {
      const name = `unreadable ${record.kind} ${record.key}`;
      if (await heartbeat.wasNotified(name)) continue;
      await this.#notifyAll((guildId) => md`⚠️ ${describeUnreadable(record, mayBeShown(record, guildId))}`);
      await heartbeat.noteNotified(name);
    }
  }

  #notifyAll(textFor: (guildId: string) => Markdown): Promise<void> {
    const { repositories, out } = this.#deps;
    return notifyAwake(repositories.guilds, out, textFor);
  }
}

/** No server learns from a key which others there are. */
function mayBeShown({ key }: UnreadableRecord, guildId: string): boolean {
  return (key.match(serverId) ?? []).every((id) => id === guildId);
}
