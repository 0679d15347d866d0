import { defineCommand } from "../../src/chat/define-command.ts";
import { roleMention } from "../../src/chat/links.ts";
import { md, withCommas } from "../../src/chat/text.ts";
import type { Guild } from "../../src/domain/guild.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { guildOf } from "../shared/guild-of.ts";
import { firstLines } from "../shared/pages.ts";

const mostNamed = 10;

const means = {
  none: "use nothing of the bot, unless another of their roles may",
  viewer: "look things up and work on the alerts of channels that they can see",
  "watchlist-editor": "also change watches and sources",
} as const;

export const accessSet = defineCommand({
  path: "access set",
  summary: "Set what the members of a role may do.",
  access: "administrator",
  needs: ["server"],
  options: {
    role: { kind: "role", description: "The role.", required: true },
    level: {
      kind: "choice",
      description: "What they may do.",
      required: true,
      choices: ["none", "viewer", "watchlist-editor"],
    },
  },

  async run({ role, level }, caller, context) {
    await guildOf(caller, context.server);
    const guild = await context.server.guilds.change(caller.guildId, ({ access, ...rest }) => ({
      ...rest,
      access: { ...access, [role]: level },
    }));
    return {
      content: md`Members of ${roleMention(role)} may ${means[level]}.\n${viewers(guild)}\n${editors(guild)}\nAdministrators are the people with the Manage Server permission.`,
    };
  },
});

/** Once a role may look, all others may not. */
function viewers({ id, access }: Guild): Markdown {
  const everyone = access[id];
  const roles = Object.entries(access).filter(([role, level]) => level === "viewer" && role !== id);
  const isClosed = everyone === "none" || (everyone === undefined && roles.length > 0);
  if (!isClosed) return md`All members may look things up and work on alerts.`;
  const named = withCommas(roles.slice(0, mostNamed).map(([role]) => roleMention(role)));
  const only =
    roles.length === 0
      ? md`Only watchlist editors and administrators`
      : md`Only ${named}, watchlist editors and administrators`;
  return md`${only} may look things up and work on alerts; \`/access set role:@everyone level:viewer\` lets all.`;
}

function editors({ access }: Guild): Markdown {
  const roles = Object.entries(access).filter(([, level]) => level === "watchlist-editor");
  if (roles.length === 0) return md`No role is a watchlist editor now.`;
  return firstLines([md`Watchlist editors now:`, ...roles.map(([role]) => md`• ${roleMention(role)}`)]);
}
