import { defineCommand } from "../../src/chat/define-command.ts";
import { bold, code, md } from "../../src/chat/text.ts";
import { suggestWatches, watchNamed } from "./suggest-watches.ts";

export const watchPause = defineCommand({
  path: "watch pause",
  summary: "Pause a watch.",
  access: "watchlist-editor",
  needs: ["watches"],
  options: { watch: { kind: "text", description: "Its name or id.", required: true, suggest: suggestWatches } },

  async run({ watch: wanted }, caller, context) {
    const watch = await watchNamed(wanted, caller, context.watches.lists);
    if (watch.paused) return { content: md`${bold(watch.name)} is paused already.` };
    await context.watches.lists.change(caller.guildId, (watches) =>
      watches.map((one) => (one.id === watch.id ? { ...one, paused: true } : one)),
    );
    return {
      content: md`${bold(watch.name)} is paused: it looks at nothing. ${code(`/watch resume watch:${watch.name}`)} lets it look again.`,
    };
  },
  quiet: "unless posted",
});
