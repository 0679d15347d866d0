import { defineCommand } from "../../src/chat/define-command.ts";
import { bold, code, md } from "../../src/chat/text.ts";
import { findSource, suggestSources } from "./find-source.ts";

export const sourcePause = defineCommand({
  path: "source pause",
  summary: "Pause a source for this server.",
  access: "watchlist-editor",
  needs: ["sources"],
  options: { source: { kind: "text", description: "Its name or id.", required: true, suggest: suggestSources } },

  async run({ source: wanted }, caller, context) {
    const { source, paused } = await findSource(wanted, caller, context.sources.book);
    if (paused) return { content: md`${bold(source.name)} is paused already.` };
    await context.sources.book.change(caller.guildId, source.id, { paused: true });
    return {
      content: md`${bold(source.name)} is paused. ${code(`/source resume source:${source.id}`)} reads it again.`,
    };
  },
});
