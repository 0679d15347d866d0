import { DiscordAPIError, RESTJSONErrorCodes, Routes, ThreadAutoArchiveDuration } from "discord.js";
import { z } from "zod";
import { shorten } from "../chat/text.ts";
import type { ThreadOutcome } from "../domain/thread-outcome.ts";
import type { Channels, Message } from "../ports/chat.ts";
import { channelRules } from "./channel-permissions.ts";
import { checkChannels } from "./check-channels.ts";
import type { DiscordHttp } from "./discord-http.ts";
import { forumAt } from "./forum.ts";
import { pagesOf } from "./page-message.ts";
import { failureIn, outcomeOf } from "./post-outcome.ts";
import { safely } from "./safe-message.ts";
import { sharedReaders } from "./shared-readers.ts";

const Opened = z.object({ id: z.string() });

/** Threads, and who can read where. Nothing here throws. */
export function discordChannels(http: DiscordHttp): Channels {
  return {
    async openThread(channelId, messageId, name, message) {
      try {
        const body = { name: shorten(name, 100), auto_archive_duration: ThreadAutoArchiveDuration.ThreeDays };
        const { id } = Opened.parse(await http.post(Routes.threads(channelId, messageId), body));
        await sayIn(id, message, http);
        return { kind: "opened", threadId: id };
      } catch (error) {
        // In a forum the post itself is the thread.
        if ((await forumAt(channelId, http)) !== undefined) return { kind: "exists", threadId: messageId };
        return troubleWith(error, messageId);
      }
    },
    async troubleIn(channelId) {
      const [check] = await checkChannels([channelId], http);
      return check?.trouble;
    },
    readableByEveryone: async (channelId) => {
      const rules = await channelRules(channelId, http).catch(() => undefined);
      return rules?.everyoneViews === true;
    },
    sharedReaders: (channelId, others) => sharedReaders(channelId, others, http),
  };
}

/** The nonce keeps a page whose answer was lost from being said twice. */
async function sayIn(threadId: string, message: Message, http: DiscordHttp): Promise<void> {
  for (const [page, text] of pagesOf(message).entries()) {
    const nonce = { nonce: `${threadId}-${page}`, enforce_nonce: true };
    await http.post(Routes.channelMessages(threadId), { ...safely(text), ...nonce });
  }
}

/** A thread has the id of the message that it belongs to. */
function troubleWith(error: unknown, messageId: string): ThreadOutcome {
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)
    return { kind: "exists", threadId: messageId };
  const outcome = outcomeOf(error);
  const forbidden = outcome.kind === "no-access";
  return { kind: "failed", failure: forbidden ? { code: "no-thread-permissions" } : failureIn(outcome) };
}
