import type { Guild } from "./guild.ts";

/** Where a server's operators are written to: the ops channel first, then where its alerts go; of those that take nothing, none. */
export function noticeChannels(
  guild: Pick<Guild, "opsChannelId" | "routes" | "silent"> | undefined,
): readonly string[] {
  const { opsChannelId, routes = [], silent = [] } = guild ?? {};
  const all = [opsChannelId ?? [], routes.map(({ channelId }) => channelId)].flat();
  return [...new Set(all)].filter((id) => !silent.some(({ channelId }) => channelId === id));
}
