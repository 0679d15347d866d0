import { defineCommand } from "../src/chat/define-command.ts";
import { guildOf } from "./guild-of.ts";

const means = {
  viewer: "look things up and work on alerts",
  "watchlist-editor": "also change watches and sources",
} as const;

export const accessSet = defineCommand({
  path: "access set",
  summary: "Say what the members of a role may do.",
  access: "administrator",
  options: {
    role: { kind: "role", description: "The role.", required: true },
    level: {
      kind: "choice",
      description: "What its members may do.",
      required: true,
      choices: ["viewer", "watchlist-editor"],
    },
  },

  async run({ role, level }, caller, { guilds }) {
    await guildOf(caller, guilds);
    await guilds.change(caller.guildId, (guild) => ({ ...guild, access: { ...guild.access, [role]: level } }));
    return {
      content: `Members of <@&${role}> may ${means[level]}. Administrators are whoever holds Manage Server.`,
      allowed_mentions: { parse: [] },
    };
  },
});
