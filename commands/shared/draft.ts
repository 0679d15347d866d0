import { md } from "../../src/chat/text.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";

/** What was kept until somebody said yes or no; `again` says how to ask again where it is kept no longer. */
export function demandDraft<T>(draft: T | undefined, again: Markdown): T {
  if (draft !== undefined) return draft;
  throw new UserMistake(md`This question is over an hour old, or was answered. ${again}`);
}

/** The id that was wanted, or with a number behind it where others have it already. */
export function freeId(wanted: string, taken: readonly string[]): string {
  let id = wanted;
  for (let number = 2; taken.includes(id); number += 1) id = `${wanted}-${number}`;
  return id;
}
