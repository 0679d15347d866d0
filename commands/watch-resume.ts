import { defineCommand } from "../src/chat/define-command.ts";
import { bold } from "../src/chat/escape.ts";
import { suggestWatches, watchNamed } from "./suggest-watches.ts";

export const watchResume = defineCommand({
  path: "watch resume",
  summary: "Let a paused watch look again.",
  access: "watchlist-editor",
  options: { watch: { kind: "text", description: "Its name or id.", required: true, suggest: suggestWatches } },

  async run({ watch: wanted }, caller, { watchlists }) {
    const watch = await watchNamed(wanted, caller, watchlists);
    if (!watch.paused) return { content: `${bold(watch.name)} is not paused.` };
    await watchlists.change(caller.guildId, (watches) =>
      watches.map((one) => (one.id === watch.id ? { ...one, paused: false } : one)),
    );
    return { content: `${bold(watch.name)} looks again from now on. What came meanwhile is not alerted.` };
  },
});
