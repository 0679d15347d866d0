import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { type AuditFilterArguments, readAuditFilter } from "./read-audit-filter.ts";
import { type SeenEntry, visibleEntries } from "./visible-entries.ts";

/** So many are shown in chat; an export holds all. */
export const mostEntries = 200;

/** What the reader may see of those that they ask for, newest first. */
export async function findEntries(
  given: AuditFilterArguments,
  most: number,
  caller: Caller,
  context: Needs<"audit" | "clock" | "facts" | "server">,
): Promise<readonly SeenEntry[]> {
  const { since, wants } = await readAuditFilter(given, caller, context);
  const found: SeenEntry[] = [];
  for await (const seen of visibleEntries(caller, context)) {
    if (seen.entry.at < since || found.length >= most) break;
    if (wants(seen.entry)) found.push(seen);
  }
  return found;
}
