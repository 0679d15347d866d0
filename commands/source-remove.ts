import { defineCommand } from "../src/chat/define-command.ts";
import { bold } from "../src/chat/escape.ts";
import { sourceNamed, suggestSources } from "./suggest-sources.ts";

export const sourceRemove = defineCommand({
  path: "source remove",
  summary: "Stop reading a source for this server.",
  access: "watchlist-editor",
  options: { source: { kind: "text", description: "Its name or id.", required: true, suggest: suggestSources } },

  async run({ source: wanted }, caller, { sources }) {
    const { source } = await sourceNamed(wanted, caller, sources);
    await sources.change(caller.guildId, source.id, { removed: true });
    return {
      content: `${bold(source.name)} is not read for this server any more. \`/source add url:${source.url}\` brings it back.`,
    };
  },
});
