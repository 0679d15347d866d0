import {
  describeAnswerless,
  describeLostRoles,
  describeSilence,
  describeVoice,
} from "../chat/words/describe-silent-channel.ts";
import type { ChannelTrouble, SilentChannel } from "../domain/channel-trouble.ts";
import type { Guild } from "../domain/guild.ts";
import type { DeliveryTrouble } from "../domain/post-failure.ts";
import type { Clock } from "../lib/clock.ts";
import type { Outgoing } from "../ports/chat.ts";
import type { GuildRecords, Watchlists } from "../ports/guild-records.ts";

export interface SilentChannelDeps {
  readonly repositories: { readonly guilds: GuildRecords; readonly watchlists: Watchlists };
  readonly out: Pick<Outgoing, "alarm" | "notify" | "channels">;
  readonly clock: Pick<Clock, "now">;
}

type Silencing = Extract<DeliveryTrouble, { readonly code: "paused" | "channel-gone" }>;

/** Knows which channels take nothing that is meant for them, and sees to it that somebody hears of each, once. */
export class SilentChannels {
  readonly #deps: SilentChannelDeps;
  /** By server. */
  readonly #silent = new Map<string, readonly SilentChannel[]>();
  /** Channels in which answers are refused, and that somebody was notified of. */
  readonly #answerless = new Set<string>();

  private constructor(deps: SilentChannelDeps) {
    this.#deps = deps;
  }

  static async open(deps: SilentChannelDeps): Promise<SilentChannels> {
    const opened = new SilentChannels(deps);
    for (const guild of await deps.repositories.guilds.all()) opened.#keep(guild);
    return opened;
  }

  /** Of how many channels nobody on their servers could be notified. */
  get unheard(): number {
    return [...this.#silent.values()].flat().filter(({ heard }) => !heard).length;
  }

  /** A post was refused for its channel. */
  async refused(guildId: string, { channelId, failure }: Silencing): Promise<void> {
    const found = await this.#deps.out.channels.troubleIn(channelId);
    await this.note(guildId, found ?? { code: "refuses", channelId, failure }, channelId);
  }

  /** An answer to somebody's command was refused there for want of a permission: operators hear of it once. */
  async answerRefused(guildId: string, channelId: string): Promise<void> {
    if (this.#answerless.has(channelId)) return;
    this.#answerless.add(channelId);
    const trouble = await this.#deps.out.channels.troubleIn(channelId);
    if (trouble !== undefined) await this.#deps.out.notify(guildId, describeAnswerless(channelId, trouble));
  }

  /** Somebody deleted a channel; it matters where something is meant for it. */
  async deleted(guildId: string, channelId: string): Promise<void> {
    if ((await this.#meant(guildId)).has(channelId)) await this.note(guildId, { code: "gone", channelId }, channelId);
  }

  /** At a connection: as far as is known the bot may post in these. The others that something is meant for are asked about. */
  async writableAre(guildId: string, channelIds: readonly string[]): Promise<void> {
    for (const channelId of await this.#meant(guildId)) {
      if (channelIds.includes(channelId)) continue;
      const trouble = await this.#deps.out.channels.troubleIn(channelId);
      if (trouble !== undefined && trouble.code !== "unchecked") await this.note(guildId, trouble, channelId);
    }
  }

  /** The channels that something is meant for. */
  async #meant(guildId: string): Promise<ReadonlySet<string>> {
    const { guilds, watchlists } = this.#deps.repositories;
    const { opsChannelId, routes = [] } = (await guilds.get(guildId)) ?? {};
    const { watches } = await watchlists.of(guildId);
    return new Set([opsChannelId ?? [], ...[...routes, ...watches].map(({ channelId }) => channelId ?? [])].flat());
  }

  /** Marks a channel, and notifies of it unless it is marked already. */
  async note(guildId: string, trouble: ChannelTrouble, channelId: string): Promise<void> {
    const { repositories, out, clock } = this.#deps;
    const guild = await repositories.guilds.get(guildId);
    if (guild === undefined || isMarked(guild, channelId, trouble)) return;
    const marked: SilentChannel = { channelId, since: clock.now(), trouble, heard: true };
    await this.#change(guildId, (silent) => [...without(silent, channelId), marked]);
    if (await out.alarm(guildId, describeSilence(marked, guild))) return;
    await this.#change(guildId, (silent) => [...without(silent, channelId), { ...marked, heard: false }]);
  }

  /** It takes messages again. */
  async resumed(guildId: string, channelId: string, pausedMs: number): Promise<void> {
    await this.#change(guildId, (silent) => without(silent, channelId));
    await this.#deps.out.notify(guildId, describeVoice(channelId, pausedMs));
  }

  /** What the bot may do in these channels may have changed: those that nothing is wrong with lose their mark. */
  async mayBeOpen(channelIds: readonly string[]): Promise<void> {
    for (const channelId of channelIds) this.#answerless.delete(channelId);
    for (const [guildId, silent] of this.#silent) {
      const marked = silent.filter(
        ({ channelId, trouble }) => trouble.code !== "gone" && channelIds.includes(channelId),
      );
      for (const { channelId } of marked) {
        if ((await this.#deps.out.channels.troubleIn(channelId)) === undefined)
          await this.#change(guildId, (all) => without(all, channelId));
      }
    }
  }

  /** The roles that a server has: of those that are to be pinged, the missing ones are marked, and notified of once. */
  async rolesAre(guildId: string, roleIds: readonly string[]): Promise<void> {
    const { guilds, watchlists } = this.#deps.repositories;
    const guild = await guilds.get(guildId);
    if (guild === undefined) return;
    const { watches } = await watchlists.of(guildId);
    const pinged = [...guild.routes, ...watches].flatMap(({ mentionRoleId }) => mentionRoleId ?? []);
    const lost = [...new Set(pinged)].filter((id) => !roleIds.includes(id));
    const { lostRoles = [] } = guild;
    if (lost.length === lostRoles.length && lost.every((id) => lostRoles.includes(id))) return;
    await guilds.change(guildId, (current) => ({ ...current, lostRoles: lost }));
    const news = lost.filter((id) => !lostRoles.includes(id));
    if (news.length > 0) await this.#deps.out.notify(guildId, describeLostRoles(guild, news, watches));
  }

  async #change(guildId: string, edit: (silent: readonly SilentChannel[]) => readonly SilentChannel[]): Promise<void> {
    const { guilds } = this.#deps.repositories;
    this.#keep(await guilds.change(guildId, (guild) => ({ ...guild, silent: edit(guild.silent ?? []) })));
  }

  #keep({ id, silent = [] }: Guild): void {
    this.#silent.set(id, silent);
  }
}

function isMarked({ silent = [] }: Guild, channelId: string, { code }: ChannelTrouble): boolean {
  return silent.some((one) => one.channelId === channelId && one.trouble.code === code);
}

function without(silent: readonly SilentChannel[], channelId: string): readonly SilentChannel[] {
  return silent.filter((one) => one.channelId !== channelId);
}
