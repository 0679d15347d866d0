import { count, escapeText, inLines, md } from "../../src/chat/text.ts";
import { describeReadFailure } from "../../src/chat/words/describe-read-failure.ts";
import type { Handling } from "../../src/domain/handling.ts";
import type { SourceCheck } from "../../src/domain/source-check.ts";
import type { SourceNoun } from "../../src/domain/source-kind.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";

/** What a look at a source found, as the end of a sentence that begins with its name; `noun` is its kind's. Titles are shown only of open sources. */
export function describeCheck(check: SourceCheck, handling: Handling | "unjudged", noun: SourceNoun): Markdown {
  if (check.kind === "failed") return md`could not be read: ${escapeText(describeReadFailure(check.failure, noun))}.`;
  if (check.kind === "unchanged") return md`unchanged since the last reading.`;
  if (check.kind === "several")
    return md`names ${count(check.feeds.length, "feed")}, and is none: remove it, and \`/source add\` lets you choose.`;
  if (check.items === 0)
    return md`read, and it is empty. Some sites answer a wrong address with a valid empty ${noun}.`;
  const found = md`read, ${count(check.items, "item")}`;
  if (handling === "unjudged") return md`${found}.`;
  if (handling !== "open") return md`${found} (not shown here: the source is ${handling}).`;
  const newest = check.newest.map(
    ({ title, text }) => md`• ${escapeText(title || text.slice(0, 100), 150) || "(without a title)"}`,
  );
  return inLines([md`${found}. The newest:`, ...newest]);
}
