import { drawList } from "../../src/chat/alert-list.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import type { FoundList } from "../../src/domain/found-list.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Message } from "../../src/ports/chat.ts";
import type { Found } from "./find-stories.ts";
import { openFound } from "./open-list.ts";

/** The number that `page` asks for. Throws UserMistake where it is none. */
export function readPage(page = "1"): number {
  if (!/^\d{1,3}$/u.test(page.trim())) throw new UserMistake(md`\`page\` is a number, such as 2.`);
  return Math.max(1, Number(page));
}

/** What was found as a list that one can work through; `note` is above it on the first page that is shown. */
export async function answerFound(
  { stories, stopped }: Found,
  asked: Pick<FoundList, "isChosen" | "words"> & { readonly page: number; readonly note?: Markdown | undefined },
  { guildId }: Caller,
  context: Needs<"alerts" | "clock">,
): Promise<Message> {
  const { page, note, ...how } = asked;
  const found = {
    ...{ guildId, storyIds: stories.map(({ id }) => id), ...how },
    ...(stopped !== undefined && { stopped }),
  };
  const id = await context.alerts.lists.found.keep(found, context.clock.now());
  return drawList((await openFound(id, found, context)).shown, page, note);
}
