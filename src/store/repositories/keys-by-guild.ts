/** What is known in memory of each record of a kind, by guild: one guild's are found without reading all others'. */
export class KeysByGuild<Line extends { readonly guildId: string }> {
  readonly #guilds = new Map<string, Map<string, Line>>();
  readonly #guildOf = new Map<string, string>();

  set(key: string, line: Line): void {
    this.delete(key);
    const guild = this.#guilds.get(line.guildId) ?? new Map<string, Line>();
    guild.set(key, line);
    this.#guilds.set(line.guildId, guild);
    this.#guildOf.set(key, line.guildId);
  }

  delete(key: string): void {
    const guildId = this.#guildOf.get(key) ?? "";
    const guild = this.#guilds.get(guildId);
    this.#guildOf.delete(key);
    guild?.delete(key);
    if (guild?.size === 0) this.#guilds.delete(guildId);
  }

  of(guildId: string): Iterable<readonly [key: string, line: Line]> {
    return this.#guilds.get(guildId) ?? [];
  }

  *all(): Iterable<Line> {
    for (const guild of this.#guilds.values()) yield* guild.values();
  }
}
