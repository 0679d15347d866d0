import { defineCommand } from "../../src/chat/define-command.ts";
import { md, shortenMarkdown } from "../../src/chat/text.ts";
import { describeEntry } from "../../src/chat/words/describe-audit.ts";
import { entryNumbered } from "./visible-entries.ts";

export const auditShow = defineCommand({
  path: "audit show",
  summary: "Show one change: who, when, where, what was before and what it became.",
  access: "watchlist-editor",
  needs: ["audit", "facts", "server"],
  options: { number: { kind: "text", description: "Its number, such as 12.", required: true } },
  quiet: true,

  async run({ number }, caller, context) {
    const { entry } = await entryNumbered(number, caller, context);
    const content = shortenMarkdown(describeEntry(entry), 1_900);
    if (entry.undoneBy !== undefined) return { content };
    return { content: md`${content}\n\`/audit undo number:${entry.number}\` shows what undoing it would do.` };
  },
});
