import { defineCommand } from "../src/chat/define-command.ts";
import { bold } from "../src/chat/escape.ts";
import { suggestWatches, watchNamed } from "./suggest-watches.ts";

export const watchRemove = defineCommand({
  path: "watch remove",
  summary: "Stop watching for something.",
  access: "watchlist-editor",
  options: { watch: { kind: "text", description: "Its name or id.", required: true, suggest: suggestWatches } },

  async run({ watch: wanted }, caller, { watchlists }) {
    const watch = await watchNamed(wanted, caller, watchlists);
    await watchlists.change(caller.guildId, (watches) => watches.filter(({ id }) => id !== watch.id));
    const again = `/watch add query:${watch.query} name:${watch.name} severity:${watch.severity}`.replaceAll("`", "ˋ");
    return { content: `Stopped watching ${bold(watch.name)}. To have it back: \`${again}\`` };
  },
});
