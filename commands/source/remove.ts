import { defineCommand } from "../../src/chat/define-command.ts";
import { bold, code, count, md } from "../../src/chat/text.ts";
import type { FollowedSource } from "../../src/domain/followed-source.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { doerOf } from "../shared/doer-of.ts";
import { findSource, suggestSources } from "./find-source.ts";

export const sourceRemove = defineCommand({
  path: "source remove",
  summary: "Remove a source from this server.",
  access: "watchlist-editor",
  needs: ["clock", "server", "sources"],
  options: { source: { kind: "text", description: "Its name or id.", required: true, suggest: suggestSources } },

  async run({ source: wanted }, caller, context) {
    const followed = await findSource(wanted, caller, context.sources.book);
    await context.sources.book.change(caller.guildId, followed.source.id, { removed: true });
    const discarded = await context.sources.held.discard(caller.guildId, followed.key, await doerOf(caller, context));
    const lost = discarded === 0 ? "" : md`What was held of it is discarded: ${count(discarded, "item")}. `;
    return {
      content: md`${bold(followed.source.name)} is not read for this server any more. ${lost}${wayBack(followed)}`,
    };
  },
});

/** This answer is seen by the whole channel, and an address that was added here may hold a key. */
function wayBack({ source, own }: FollowedSource): Markdown {
  if (source.sample) return md`It was a sample.`;
  const shown = source.url.length <= 500 && !(own && new URL(source.url).search !== "");
  const address = shown ? source.url : "…";
  const back = md`${code(`/source add url:${address}`)} brings it back`;
  return own && source.tags.length > 0
    ? md`${back}, without its tags (${code(source.tags.join(", "), 300)}).`
    : md`${back}.`;
}
