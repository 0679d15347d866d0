import type { Story } from "../../domain/story.ts";

/** How many stories of one watch are remembered: more than any surge needs. */
const mostBrought = 200;

/** The stories that each watch and each source queued for each channel; cooldowns, surges and ceilings count them. */
export class AlertsByWatch {
  /** By channel and watch. */
  readonly #lastAlerts = new Map<string, number>();
  /** By channel and watch or source, then by story; enough of them to notice a surge and its end. */
  readonly #broughtBy = new Map<string, Map<string, number>>();

  lastAlertAt(channelId: string, watchId: string): number | undefined {
    return this.#lastAlerts.get(`${channelId} ${watchId}`);
  }

  broughtBy(channelId: string, watchId: string): readonly number[] {
    return [...(this.#broughtBy.get(`${channelId} ${watchId}`)?.values() ?? [])];
  }

  broughtFrom(channelId: string, sourceId: string): readonly number[] {
    return [...(this.#broughtBy.get(fromSource(channelId, sourceId))?.values() ?? [])];
  }

  /** A report that joined after the alert was queued does not count for its watch. */
  note({ id, alerts, reports }: Story, isOlder = false): void {
    for (const { channelId, hold, delivery } of alerts) {
      if ((hold !== undefined && hold !== "surge") || delivery.state === "muted") continue;
      const counted = reports.filter((one) => one.joinedAt <= delivery.queuedAt && one.channelIds.includes(channelId));
      for (const { watchId } of counted.flatMap(({ watches }) => watches)) {
        const key = `${channelId} ${watchId}`;
        // What is noted later and was opened before would take the place of what is newer; no surge is that long.
        if (!isOlder) this.#noteTime(key, id, delivery.queuedAt);
        if (hold !== undefined) continue;
        this.#lastAlerts.set(key, Math.max(this.#lastAlerts.get(key) ?? 0, delivery.queuedAt));
      }
      if (isOlder) continue;
      for (const { source } of counted) this.#noteTime(fromSource(channelId, source.id), id, delivery.queuedAt);
    }
  }

  #noteTime(key: string, id: string, at: number): void {
    const times = this.#broughtBy.get(key) ?? new Map<string, number>();
    const [oldest] = times.keys();
    if (times.size >= mostBrought && oldest !== undefined && !times.has(id)) times.delete(oldest);
    // A story that is queued again is no new one.
    this.#broughtBy.set(key, times.set(id, times.get(id) ?? at));
  }
}

/** No watch has such an id. */
function fromSource(channelId: string, sourceId: string): string {
  return `${channelId} source:${sourceId}`;
}
