import { defineCommand } from "../../src/chat/define-command.ts";
import { bold, escapeText, md } from "../../src/chat/text.ts";
import { describeReadFailure } from "../../src/chat/words/describe-read-failure.ts";
import { kindWords } from "../../src/domain/source-kind.ts";
import { guildOf } from "../shared/guild-of.ts";
import { describeCheck } from "./describe-check.ts";
import { findSource, suggestSources } from "./find-source.ts";

export const sourceResume = defineCommand({
  path: "source resume",
  summary: "Resume a source that was paused or has ended.",
  access: "watchlist-editor",
  needs: ["server", "sources"],
  options: { source: { kind: "text", description: "Its name or id.", required: true, suggest: suggestSources } },

  async run({ source: wanted }, caller, context) {
    const followed = await findSource(wanted, caller, context.sources.book);
    const { source, paused, reach } = followed;
    const ended = (await context.sources.book.state(followed))?.endedAt !== undefined;
    const { noun } = kindWords[source.kind];
    if (!paused && !ended) return { content: md`${bold(source.name)} is not paused.` };
    await context.sources.book.change(caller.guildId, source.id, { paused: false });
    const { awake } = await guildOf(caller, context.server);
    if (reach.kind === "closed")
      return {
        content: md`${bold(source.name)} is not paused any more, but ${escapeText(describeReadFailure({ code: "not-allowed", handling: reach.handling }, noun))}.`,
      };
    if (!awake)
      return {
        content: md`${bold(source.name)} is read again once an administrator says where alerts go: \`/route set channel:…\`.`,
      };
    const check = await context.sources.check(followed);
    if (check.kind === "too-soon") return { content: md`${bold(source.name)} is read again.` };
    const found = describeCheck(check, source.handling, noun);
    if (check.kind !== "failed") return { content: md`${bold(source.name)} is read again: ${found}` };
    const still = (await context.sources.book.state(followed))?.endedAt !== undefined;
    const next = still ? md`It stays ended.` : md`It is tried again automatically.`;
    return { content: md`${bold(source.name)} ${found} ${next}` };
  },
});
