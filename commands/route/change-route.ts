import type { ServerContext } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { channelMention } from "../../src/chat/links.ts";
import { md } from "../../src/chat/text.ts";
import type { Route } from "../../src/domain/guild.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { guildOf } from "../shared/guild-of.ts";

/** Changes a channel's route; throws `noRoute` where it has none. */
export async function changeRoute(
  channelId: string,
  caller: Caller,
  edit: (route: Route) => Route,
  { guilds }: Pick<ServerContext, "guilds">,
): Promise<void> {
  const { routes } = await guildOf(caller, { guilds });
  if (!routes.some((route) => route.channelId === channelId)) throw noRoute(channelId);
  await guilds.change(caller.guildId, (guild) => ({
    ...guild,
    routes: guild.routes.map((route) => (route.channelId === channelId ? edit(route) : route)),
  }));
}

/** The mistake of naming a channel that no alerts go to. */
export function noRoute(channelId: string): UserMistake {
  return new UserMistake(
    md`No alerts go to ${channelMention(channelId)}. \`/route set channel:…\` sends them there first.`,
  );
}
