import { defineCommand } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import { describeEntry } from "../../src/chat/words/describe-audit.ts";
import { pages } from "../shared/pages.ts";
import { findEntries, mostEntries } from "./find-entries.ts";
import { auditFilterOptions } from "./read-audit-filter.ts";

export const auditList = defineCommand({
  path: "audit list",
  summary: "List who changed what, newest first: watches, sources, routes, access, settings, facts, alerts.",
  access: "watchlist-editor",
  needs: ["audit", "clock", "facts", "server"],
  options: { ...auditFilterOptions, page: { kind: "text", description: "The page to show, such as 2." } },
  quiet: true,

  async run({ page, ...given }, caller, context) {
    const entries = await findEntries(given, mostEntries, caller, context);
    const isAsked = Object.values(given).some((value) => value !== undefined);
    if (entries.length === 0)
      return {
        content: isAsked
          ? md`Nothing was changed that is like that. Leave an option out, or give an earlier \`since\`.`
          : md`Nothing was changed yet.`,
      };
    const head = md`Changes, newest first. \`/audit show number:…\` shows one, \`/audit undo number:…\` undoes it.`;
    return {
      content: pages(
        head,
        entries.map(({ entry }) => describeEntry(entry)),
        page,
        "/audit list",
      ),
    };
  },
});
