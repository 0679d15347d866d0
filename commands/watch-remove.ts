import { defineCommand } from "../src/chat/define-command.ts";
import { bold } from "../src/chat/escape.ts";
import type { Watch } from "../src/domain/watch.ts";
import { code } from "./code.ts";
import { suggestWatches, watchNamed } from "./suggest-watches.ts";

export const watchRemove = defineCommand({
  path: "watch remove",
  summary: "Stop watching for something.",
  access: "watchlist-editor",
  options: { watch: { kind: "text", description: "Its name or id.", required: true, suggest: suggestWatches } },

  async run({ watch: wanted }, caller, { watchlists }) {
    const watch = await watchNamed(wanted, caller, watchlists);
    await watchlists.change(caller.guildId, (watches) => watches.filter(({ id }) => id !== watch.id));
    return { content: `Stopped watching ${bold(watch.name)}. To have it back: ${again(watch)}${lost(watch)}` };
  },
});

function again({ query, name, severity }: Watch): string {
  return code(`/watch add query:${query} name:${name} severity:${severity}`, 1300);
}

/** A channel and a role can be chosen in chat, not pasted. */
function lost({ channelId, mentionRoleId }: Watch): string {
  const parts = [channelId && `channel <#${channelId}>`, mentionRoleId && `mention <@&${mentionRoleId}>`].filter(
    Boolean,
  );
  return parts.length === 0 ? "" : ` with ${parts.join(" and ")}`;
}
