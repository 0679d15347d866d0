import { PermissionFlagsBits } from "discord.js";
import { type ChannelRules, channelRules } from "./channel-permissions.ts";
import type { DiscordHttp } from "./discord-http.ts";

/**
 * Which of these channels everyone can see who can see another one: by what their overwrites say of viewing, which is all that
 * decides besides roles, and these are the same in both. What cannot be found out is not seen.
 */
export async function sharedReaders(
  channelId: string,
  others: readonly string[],
  http: DiscordHttp,
): Promise<ReadonlySet<string>> {
  const elsewhere = [...new Set(others)].filter((id) => id !== channelId);
  const seen = await Promise.all(elsewhere.map((id) => isSeenBy(channelId, id, http).catch(() => false)));
  return new Set([...others.filter((id) => id === channelId), ...elsewhere.filter((_, at) => seen[at])]);
}

async function isSeenBy(channelId: string, otherId: string, http: DiscordHttp): Promise<boolean> {
  const [here, there] = await Promise.all([channelRules(channelId, http), channelRules(otherId, http)]);
  if (here.guildId !== there.guildId || there.isPrivateThread) return false;
  return isOpenToAll(there) || isAtLeastAsOpen(there, here);
}

/** Everyone may view it, and nobody in particular may not. */
function isOpenToAll({ guildId, everyoneViews, overwrites }: ChannelRules): boolean {
  return everyoneViews && overwrites.every(({ id, deny }) => id === guildId || !views(deny));
}

/** Viewing is allowed to each role and member at least as far as in the other: whoever sees that one sees it too. */
function isAtLeastAsOpen(there: ChannelRules, here: ChannelRules): boolean {
  const ids = new Set([...there.overwrites, ...here.overwrites].map(({ id }) => id));
  return [...ids].every((id) => rank(there, id) >= rank(here, id));
}

/** -1 where viewing is denied, 1 where it is allowed, 0 where nothing is said of it. An allow beats a deny. */
function rank({ overwrites }: ChannelRules, id: string): -1 | 0 | 1 {
  const own = overwrites.find((overwrite) => overwrite.id === id);
  if (own === undefined) return 0;
  if (views(own.allow)) return 1;
  return views(own.deny) ? -1 : 0;
}

function views(bits: bigint): boolean {
  return (bits & PermissionFlagsBits.ViewChannel) !== 0n;
}
