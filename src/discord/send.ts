import { MessageFlags, Routes } from "discord.js";
import { z } from "zod";
import type { PostOutcome, ReadBack } from "../domain/post-outcome.ts";
import type { Message, Sender } from "../ports/chat.ts";
import type { DiscordHttp } from "./discord-http.ts";
import { outcomeOf } from "./post-outcome.ts";
import { readBackPost } from "./read-back.ts";
import { safely, safelyChanged } from "./safe-message.ts";

const Posted = z.object({ id: z.string() });

/**
 * Posts, edits and reads back; each call is one request (two where a short rate limit was sat out), so that nothing is said twice unseen.
 *
 * `http` must not retry. An answer that cannot be read counts as lost.
 */
export function createDiscordSender(http: DiscordHttp): Sender {
  return {
    post: (channelId, message, nonce, replyTo) =>
      sending(() =>
        http.post(Routes.channelMessages(channelId), {
          ...forChannel(message),
          ...(replyTo !== undefined && { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
          nonce,
          enforce_nonce: true,
        }),
      ),
    edit: async (channelId, messageId, message) =>
      repeatable(await sending(() => http.patch(Routes.channelMessage(channelId, messageId), safelyChanged(message)))),
    readBack: async (channelId, mark, since): Promise<ReadBack> => readBackPost(channelId, mark, since, http),
  };
}

async function sending(request: () => Promise<unknown>): Promise<PostOutcome> {
  try {
    return { kind: "posted", messageId: Posted.parse(await request()).id };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** An edit that took effect unseen does no harm when it is made again. */
function repeatable(outcome: PostOutcome): PostOutcome {
  return outcome.kind === "lost" ? { kind: "retry", failure: outcome.failure } : outcome;
}

/** In a channel every message is for all; Discord refuses the flag for a single reader there. */
function forChannel(message: Message): Message {
  const safe = safely(message);
  return { ...safe, flags: (safe.flags ?? 0) & ~MessageFlags.Ephemeral };
}
