import { defineCommand } from "../../src/chat/define-command.ts";
import { bold, count, escapeText, md } from "../../src/chat/text.ts";
import { doerOf } from "../shared/doer-of.ts";
import { findSource, suggestSources } from "./find-source.ts";

export const sourceConfirm = defineCommand({
  path: "source confirm",
  summary: "Confirm that a source has moved to the site that answers for it now.",
  access: "watchlist-editor",
  needs: ["clock", "server", "sources"],
  options: { source: { kind: "text", description: "Its name or id.", required: true, suggest: suggestSources } },

  async run({ source: wanted }, caller, context) {
    const followed = await findSource(wanted, caller, context.sources.book);
    const { source, key, trusts } = followed;
    const away = (await context.sources.book.state(followed))?.away?.domain;
    if (away === undefined)
      return { content: md`${bold(source.name)} is answered by its own site; there is nothing to confirm.` };
    if (trusts.includes(away))
      return { content: md`${bold(source.name)} may be answered by ${escapeText(away)} already.` };
    await context.sources.book.change(caller.guildId, source.id, { trusts: [...trusts, away] });
    const released = await context.sources.held.release(caller.guildId, key, await doerOf(caller, context));
    const alerts = released === 0 ? "" : md` ${count(released, "held item")} released; alerts follow.`;
    return { content: md`${bold(source.name)} may be answered by ${escapeText(away)} from now on.${alerts}` };
  },
});
