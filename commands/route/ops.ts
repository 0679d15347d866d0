import { defineCommand } from "../../src/chat/define-command.ts";
import { channelMention } from "../../src/chat/links.ts";
import { md } from "../../src/chat/text.ts";
import type { Guild } from "../../src/domain/guild.ts";
import { guildOf } from "../shared/guild-of.ts";

export const routeOps = defineCommand({
  path: "route ops",
  summary: "Post notices about the bot itself in a channel: failing sources, paused posting.",
  access: "administrator",
  needs: ["server"],
  options: { channel: { kind: "channel", description: "The channel for notices.", required: true } },

  async run({ channel }, caller, context) {
    await guildOf(caller, context.server);
    await context.server.guilds.change(caller.guildId, (guild) => ({
      ...guild,
      opsChannelId: channel,
      ...(guild.silent && {
        silent: guild.silent.filter((one) => one.channelId !== guild.opsChannelId || isRouted(guild, one.channelId)),
      }),
    }));
    return { content: md`Notices about failing sources and paused posting go to ${channelMention(channel)}.` };
  },
});

function isRouted({ routes }: Guild, channelId: string): boolean {
  return routes.some((route) => route.channelId === channelId);
}
