import type { Story } from "../../domain/story.ts";

/** When the last report joined a story of each guild, samples left out. */
export class ReportedGuilds {
  readonly #lastAt = new Map<string, number>();

  note({ guildId, reports }: Story): void {
    const known = this.#lastAt.get(guildId) ?? Number.NEGATIVE_INFINITY;
    const times = reports.flatMap(({ joinedAt, source }) => (source.sample ? [] : [joinedAt]));
    this.#lastAt.set(guildId, Math.max(known, ...times));
  }

  since(instant: number): ReadonlySet<string> {
    return new Set([...this.#lastAt].flatMap(([guildId, at]) => (at >= instant ? [guildId] : [])));
  }
}
