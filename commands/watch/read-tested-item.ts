import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { escapeText, md } from "../../src/chat/text.ts";
import { describeReadFailure } from "../../src/chat/words/describe-read-failure.ts";
import type { ReadableItem } from "../../src/domain/page-reading.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { webAddress } from "../shared/web-address.ts";

interface Tested {
  readonly text: string | undefined;
  readonly url: string | undefined;
}

/**
 * What `/watch test` is to try queries on. A typed text counts as title and as text, for a person does not say which it is.
 *
 * A page is opened only for watchlist editors: a request shows a site that somebody here looks at it.
 */
export async function readTestedItem(
  { text, url }: Tested,
  caller: Caller,
  context: Needs<"sources">,
): Promise<readonly ReadableItem[]> {
  if ((text === undefined) === (url === undefined))
    throw new UserMistake(md`Say what to try it on: either \`text\`, such as a headline, or the \`url\` of a page.`);
  if (text !== undefined) return [{ title: text, text }];
  const address = webAddress(url ?? "");
  if (caller.level === "viewer")
    throw new UserMistake(md`Only watchlist editors may have a page opened. Give its words as \`text\` instead.`);
  const reading = await context.sources.readPage(address.href, { guildId: caller.guildId });
  if (reading.kind === "failed")
    throw new UserMistake(
      md`${escapeText(address.host)} could not be read: ${escapeText(describeReadFailure(reading.failure, "page"))}. Give its words as \`text\` instead.`,
    );
  if (reading.items.length === 0) throw new UserMistake(md`${escapeText(address.host)} was read, and it is empty.`);
  return reading.items;
}
