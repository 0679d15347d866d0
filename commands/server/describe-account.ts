import { code, count, escapeText, inLines, md } from "../../src/chat/text.ts";
import { accountLine, heldLine } from "../../src/chat/words/account-line.ts";
import type { DayAccount } from "../../src/domain/account.ts";
import type { Between } from "../../src/domain/between.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";

/** One day's items and what became of them: two lines, each of whose sums balances. */
export function describeAccount({ from }: Between, account: DayAccount): Markdown {
  const { seen, found, tooOld, edited } = account;
  const held = heldLine(account);
  const day = new Date(from).toISOString().slice(0, 10);
  const old = tooOld === 0 ? "" : md` + ${tooOld} older than the backfill when the source was first read`;
  const holds = held === undefined ? "" : md` Of these, ${held}.`;
  return inLines([
    md`**${escapeText(day)}** (UTC)`,
    md`Seen for the first time: ${count(seen, "item")} = ${found} matched + ${seen - found - tooOld} that no watch wanted${old}.`,
    ...editedLine(edited),
    md`What became of what matched, each item once for each channel: ${accountLine(account)}.${holds}`,
    md`${code(`/alert why what:… day:${day}`)} follows one of them.`,
  ]);
}

/** Edits are bounded: what follows the last one that was followed is read on the next day. */
function editedLine({ items, tooOften }: DayAccount["edited"]): readonly Markdown[] {
  if (items === 0) return [];
  const left = tooOften === 0 ? "" : md` Of ${tooOften} of them only the day's first edits were followed.`;
  return [md`Edited since they were seen, and matched again: ${count(items, "item")}.${left}`];
}
