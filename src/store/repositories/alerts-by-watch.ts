import type { Story } from "../../domain/story.ts";

/** More stories of one watch than any surge is noticed by. */
const mostBrought = 200;

/** What each watch brought to each channel: what cooldowns and surges count from. */
export class AlertsByWatch {
  /** By channel and watch. */
  readonly #lastAlerts = new Map<string, number>();
  /** By channel and watch, then by story; enough of them to notice a surge and its end. */
  readonly #broughtBy = new Map<string, Map<string, number>>();

  lastAlertAt(channelId: string, watchId: string): number | undefined {
    return this.#lastAlerts.get(`${channelId} ${watchId}`);
  }

  broughtBy(channelId: string, watchId: string): readonly number[] {
    return [...(this.#broughtBy.get(`${channelId} ${watchId}`)?.values() ?? [])];
  }

  /** A report that joined later did not make the channel hear of its watch. */
  note({ id, alerts, reports }: Story): void {
    for (const { channelId, hold, delivery } of alerts) {
      if ((hold !== undefined && hold !== "surge") || delivery.state === "muted") continue;
      const heard = reports.filter((one) => one.joinedAt <= delivery.queuedAt && one.channelIds.includes(channelId));
      for (const { watchId } of heard.flatMap(({ watches }) => watches)) {
        const key = `${channelId} ${watchId}`;
        this.#noteBrought(key, id, delivery.queuedAt);
        if (hold !== undefined) continue;
        this.#lastAlerts.set(key, Math.max(this.#lastAlerts.get(key) ?? 0, delivery.queuedAt));
      }
    }
  }

  #noteBrought(key: string, id: string, at: number): void {
    const brought = this.#broughtBy.get(key) ?? new Map<string, number>();
    const [oldest] = brought.keys();
    if (brought.size >= mostBrought && oldest !== undefined && !brought.has(id)) brought.delete(oldest);
    this.#broughtBy.set(key, brought.set(id, at));
  }
}
