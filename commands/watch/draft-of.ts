import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import type { WatchDraft } from "../../src/domain/watch-draft.ts";
import { demandDraft } from "../shared/draft.ts";

/** A draft of the caller's server. Throws UserMistake where it is no longer kept. */
export async function draftOf(id: string, { guildId }: Caller, context: Needs<"watches">): Promise<WatchDraft> {
  return demandDraft(await context.watches.drafts.get(guildId, id), md`Give the command again.`);
}
