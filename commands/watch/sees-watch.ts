import type { Caller } from "../../src/chat/define-command.ts";
import { bold, md } from "../../src/chat/text.ts";
import type { Guild } from "../../src/domain/guild.ts";
import type { Watch } from "../../src/domain/watch.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";

/** Whether the caller can see a channel that the watch's alerts go to; its numbers are for those. */
export async function seesWatch({ channelId }: Watch, { routes }: Guild, caller: Caller): Promise<boolean> {
  const channels = channelId === undefined ? routes.map((route) => route.channelId) : [channelId];
  const seen = await Promise.all(channels.map((id) => caller.sees(id)));
  return channels.length === 0 || seen.includes(true);
}

export async function demandSight(watch: Watch, guild: Guild, caller: Caller): Promise<void> {
  if (await seesWatch(watch, guild, caller)) return;
  throw new UserMistake(
    md`The alerts of ${bold(watch.name)} go to channels that you cannot see, and its numbers are for those who can.`,
  );
}
