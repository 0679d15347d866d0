import { defineCommand } from "../src/chat/define-command.ts";
import type { Route } from "../src/domain/guild.ts";
import { severities } from "../src/domain/severity.ts";
import { guildOf } from "./guild-of.ts";

export const routeSet = defineCommand({
  path: "route set",
  summary: "Send alerts of a severity and above to a channel.",
  access: "administrator",
  options: {
    channel: { kind: "channel", description: "Where alerts go.", required: true },
    severity: { kind: "choice", description: "This and above; low when left out.", choices: severities },
    mention: { kind: "role", description: "A role to ping with each alert here." },
  },

  async run({ channel, severity, mention }, caller, { guilds, watchlists }) {
    const { awake } = await guildOf(caller, guilds);
    const route: Route = {
      channelId: channel,
      severity: severity ?? "low",
      ...(mention && { mentionRoleId: mention }),
    };
    await guilds.change(caller.guildId, (guild) => ({
      ...guild,
      awake: true,
      routes: [...guild.routes.filter(({ channelId }) => channelId !== channel), route],
    }));

    const ping = route.mentionRoleId === undefined ? "" : `, pinging <@&${route.mentionRoleId}>`;
    const told = `Alerts of severity ${route.severity} and above go to <#${channel}>${ping}.`;
    if (awake) return { content: told };
    const { watches } = await watchlists.of(caller.guildId);
    const active = watches.filter(({ paused }) => !paused).length;
    return {
      content: `${told}\nThe watchlist is awake now: ${active} watches look at every new item from here on. \`/watch list\` shows them.`,
    };
  },
});
