import { defineCommand } from "../../src/chat/define-command.ts";
import { bold, count, md } from "../../src/chat/text.ts";
import { doerOf } from "../shared/doer-of.ts";
import { findSource, suggestSources } from "./find-source.ts";

export const sourceRelease = defineCommand({
  path: "source release",
  summary: "Release the held items of a source, so that they become alerts.",
  access: "watchlist-editor",
  needs: ["clock", "server", "sources"],
  options: { source: { kind: "text", description: "Its name or id.", required: true, suggest: suggestSources } },

  async run({ source: wanted }, caller, context) {
    const { source, key } = await findSource(wanted, caller, context.sources.book);
    const released = await context.sources.held.release(caller.guildId, key, await doerOf(caller, context));
    if (released === 0) return { content: md`Nothing of ${bold(source.name)} is held.` };
    return { content: md`${bold(source.name)}: ${count(released, "item")} released; alerts follow.` };
  },
});
