import { count } from "../../src/chat/text.ts";
import { accountLine, heldLine } from "../../src/chat/words/account-line.ts";
import type { DayAccount } from "../../src/domain/account.ts";
import type { Between } from "../../src/domain/between.ts";

/** One day's items and what became of them: two lines, each of whose sums balances. */
export function describeAccount({ from }: Between, account: DayAccount): string {
  const { seen, found, tooOld, edited } = account;
  const held = heldLine(account);
  const day = new Date(from).toISOString().slice(0, 10);
  const old = tooOld === 0 ? "" : ` + ${tooOld} older than the backfill when the source was first read`;
  const holds = held === undefined ? "" : ` Of these, ${held}.`;
  return [
    `**${day}** (UTC)`,
    `Seen for the first time: ${count(seen, "item")} = ${found} matched + ${seen - found - tooOld} that no watch wanted${old}.`,
    ...editedLine(edited),
    `What became of what matched, each item once for each channel: ${accountLine(account)}.${holds}`,
    `\`/alert why what:… day:${day}\` follows one of them.`,
  ].join("\n");
}

/** Edits are bounded: what follows the last one that was followed is read on the next day. */
function editedLine({ items, tooOften }: DayAccount["edited"]): readonly string[] {
  if (items === 0) return [];
  const left = tooOften === 0 ? "" : ` Of ${tooOften} of them only the day's first edits were followed.`;
  return [`Edited since they were seen, and matched again: ${count(items, "item")}.${left}`];
}
