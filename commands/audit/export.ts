import { defineCommand } from "../../src/chat/define-command.ts";
import { count, inLines, md } from "../../src/chat/text.ts";
import { withoutMarkdown } from "../../src/chat/without-markdown.ts";
import { describeWhat } from "../../src/chat/words/describe-audit.ts";
import type { AuditEntry } from "../../src/domain/audit.ts";
import { toCsv } from "../../src/lib/csv.ts";
import { findEntries } from "./find-entries.ts";
import { auditFilterOptions } from "./read-audit-filter.ts";

const formats = ["csv", "json-lines"] as const;

export const auditExport = defineCommand({
  path: "audit export",
  summary: "Get the changes as a file: a table (CSV) or JSON lines.",
  access: "watchlist-editor",
  needs: ["audit", "clock", "facts", "server"],
  options: { ...auditFilterOptions, format: { kind: "choice", description: "A table without it.", choices: formats } },
  quiet: true,

  async run({ format, ...given }, caller, context) {
    const found = await findEntries(given, Number.POSITIVE_INFINITY, caller, context);
    if (found.length === 0) return { content: md`Nothing was changed that is like that.` };
    const entries = found.map(({ entry }) => entry).toReversed();
    const file =
      format === "json-lines"
        ? ({ name: "audit.jsonl", text: entries.map((entry) => `${JSON.stringify(entry)}\n`).join("") } as const)
        : ({ name: "audit.csv", text: table(entries) } as const);
    return { content: md`${count(entries.length, "change")}, oldest first.`, files: [file] };
  },
});

const head = ["number", "time", "who", "user", "channel", "command or button", "change", "undone by"];

function table(entries: readonly AuditEntry[]): string {
  const rows = entries.map((entry) => [
    ...[entry.number, new Date(entry.at).toISOString(), entry.by.name, entry.by.id, entry.channelId, entry.way],
    withoutMarkdown(inLines(describeWhat(entry))),
    entry.undoneBy ?? "",
  ]);
  return toCsv([head, ...rows]);
}
