import { count, escapeText, shorten } from "../../src/chat/text.ts";
import { describeReadFailure } from "../../src/chat/words/describe-read-failure.ts";
import type { Handling } from "../../src/domain/handling.ts";
import type { SourceCheck } from "../../src/domain/source-check.ts";

/** What a look at a source found, as the end of a sentence that begins with its name; `noun` is its kind's. Titles are shown only of open sources. */
export function describeCheck(check: SourceCheck, handling: Handling, noun: string): string {
  if (check.kind === "failed") return `could not be read: ${escapeText(describeReadFailure(check.failure, noun))}.`;
  if (check.kind === "unchanged") return "unchanged since the last reading.";
  if (check.items === 0) return `read, and it is empty. Some sites answer a wrong address with a valid empty ${noun}.`;
  const found = `read, ${count(check.items, "item")}`;
  if (handling !== "open") return `${found} (not shown here: the source is ${handling}).`;
  const newest = check.newest.map(
    ({ title, text }) => `• ${escapeText(shorten(title || text.slice(0, 100), 150)) || "(without a title)"}`,
  );
  return [`${found}. The newest:`, ...newest].join("\n");
}
