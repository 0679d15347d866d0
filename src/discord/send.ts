import { RESTJSONErrorCodes } from "discord.js";
import type { PostOutcome, ReadBack } from "../domain/post-outcome.ts";
import type { Sender } from "../ports/chat.ts";
import type { DiscordHttp } from "./discord-http.ts";
import { type Forum, forumAt } from "./forum.ts";
import { editPost, readBackInForum, sendToForum } from "./forum-posts.ts";
import { withPicture } from "./message-parts.ts";
import { readBackPost } from "./read-back.ts";
import { type Answered, editInSomeForm, postInSomeForm } from "./some-form.ts";

/**
 * Posts, edits and reads back. A request whose answer was lost is never sent again here, so that nothing is posted twice unseen;
 * one that Discord refused for its form is, in a simpler form.
 *
 * A channel is known for a forum by what Discord answers, so nothing is asked about others. `http` must not retry. An answer
 * that cannot be read counts as lost.
 */
export function createDiscordSender(http: DiscordHttp): Sender {
  const forums = new Map<string, Forum>();
  const look = async (channelId: string): Promise<Forum | undefined> => {
    const forum = await forumAt(channelId, http);
    if (forum === undefined) forums.delete(channelId);
    else forums.set(channelId, forum);
    return forum;
  };
  return {
    async post(channelId, message, nonce, replyTo) {
      const draft = { message: await withPicture(message), replyTo };
      const known = forums.get(channelId);
      const first = known === undefined ? await postInSomeForm(draft, channelId, nonce, http) : undefined;
      if (first !== undefined && !takesNoMessages(first)) return first.outcome;
      const forum = known ?? (await look(channelId));
      if (forum === undefined) return first?.outcome ?? gone;
      return sendToForum(draft, { channelId, forum, nonce, look: () => look(channelId) }, http);
    },
    async edit(channelId, messageId, message) {
      const known = forums.get(channelId);
      const first = known === undefined ? await editInSomeForm(channelId, messageId, message, http) : undefined;
      if (first !== undefined && !isElsewhere(first)) return repeatable(first.outcome);
      const forum = known ?? (await look(channelId));
      if (forum === undefined) return first?.outcome ?? gone;
      return repeatable(await editPost(messageId, message, forum, http));
    },
    async readBack(channelId, mark, since): Promise<ReadBack> {
      const found = forums.has(channelId) ? undefined : await readBackPost(channelId, mark, since, http);
      if (found !== undefined && found.kind !== "absent") return found;
      const forum = forums.get(channelId) ?? (await look(channelId));
      return forum === undefined ? (found ?? { kind: "absent" }) : readBackInForum(mark, since, channelId, forum, http);
    },
  };
}

const gone: PostOutcome = { kind: "retry", failure: { code: "message-gone" } };

/** It is there, but of another kind. */
function takesNoMessages({ verdict, outcome }: Answered): boolean {
  if (verdict !== "no-channel" || outcome.kind !== "unknown-channel" || outcome.failure.code !== "refused")
    return false;
  return outcome.failure.discordCode !== RESTJSONErrorCodes.UnknownChannel;
}

/** A forum has no messages of its own: that of a post is in the post. */
function isElsewhere(answered: Answered): boolean {
  return answered.verdict === "no-message" || takesNoMessages(answered);
}

/** An edit that took effect unseen does no harm when it is made again. */
function repeatable(outcome: PostOutcome): PostOutcome {
  return outcome.kind === "lost" ? { kind: "retry", failure: outcome.failure } : outcome;
}
