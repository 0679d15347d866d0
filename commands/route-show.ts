import { defineCommand } from "../src/chat/define-command.ts";
import { escapeText } from "../src/chat/escape.ts";
import { guildOf } from "./guild-of.ts";

export const routeShow = defineCommand({
  path: "route show",
  summary: "Show which alerts go to which channel.",
  access: "viewer",
  options: { channel: { kind: "channel", description: "This channel's route alone." } },
  quiet: true,

  async run({ channel }, caller, { guilds, watchlists }) {
    const guild = await guildOf(caller, guilds);
    const { watches } = await watchlists.of(caller.guildId);
    const routes = guild.routes
      .filter(({ channelId }) => channel === undefined || channelId === channel)
      .map((route) => {
        const ping = route.mentionRoleId === undefined ? "" : ` · pings <@&${route.mentionRoleId}>`;
        return `<#${route.channelId}>: severity ${route.severity} and above${ping}`;
      });
    const own = watches
      .filter(({ channelId }) => channelId !== undefined && (channel === undefined || channelId === channel))
      .map((watch) => `<#${watch.channelId}>: the watch ${escapeText(watch.name)}, which has its own channel`);

    if (routes.length + own.length === 0) return { content: nothing(channel) };
    const ops =
      guild.opsChannelId === undefined ? "" : `\nNotices about the bot itself go to <#${guild.opsChannelId}>.`;
    return { content: `${[...routes, ...own].join("\n")}${ops}` };
  },
});

function nothing(channel: string | undefined): string {
  if (channel !== undefined) return `No alerts go to <#${channel}>. \`/route set channel:…\` sends them there.`;
  return "No channel is named yet, so the watchlist is asleep. An administrator wakes it with `/route set channel:…`.";
}
