import { defineCommand } from "../../src/chat/define-command.ts";
import { channelMention } from "../../src/chat/links.ts";
import { code, md } from "../../src/chat/text.ts";
import { guildOf } from "../shared/guild-of.ts";
import { noRoute } from "./change-route.ts";

export const routeClear = defineCommand({
  path: "route clear",
  summary: "Stop posting alerts in a channel.",
  access: "administrator",
  needs: ["server"],
  options: { channel: { kind: "channel", description: "The channel.", required: true } },

  async run({ channel }, caller, context) {
    const { routes } = await guildOf(caller, context.server);
    const route = routes.find(({ channelId }) => channelId === channel);
    if (route === undefined) throw noRoute(channel);
    await context.server.guilds.change(caller.guildId, (guild) => ({
      ...guild,
      routes: guild.routes.filter(({ channelId }) => channelId !== channel),
      ...(guild.silent && { silent: guild.silent.filter(({ channelId }) => channelId !== channel) }),
    }));
    const last =
      routes.length === 1 ? md` No channel gets alerts now: they are kept, and \`/alert list\` shows them.` : "";
    return {
      content: md`No more alerts go to ${channelMention(channel)}.${last} ${code(`/route set channel:… severity:${route.severity}`)} brings them back.`,
    };
  },
});
