import { Routes } from "discord.js";
import type { PostOutcome, ReadBack } from "../domain/post-outcome.ts";
import type { Message } from "../ports/chat.ts";
import type { DiscordHttp } from "./discord-http.ts";
import { type Forum, forumPost, foundPost, postTitled, tagsFor } from "./forum.ts";
import { partsOf } from "./message-parts.ts";
import { failureIn, outcomeOf } from "./post-outcome.ts";
import { readBackPost } from "./read-back.ts";
import type { Draft } from "./simpler-message.ts";
import { editInSomeForm, forChannel, inSomeForm, postInSomeForm, sending } from "./some-form.ts";

/** Where a message of a forum goes. */
interface Place {
  readonly channelId: string;
  readonly forum: Forum;
  readonly nonce: string;
  /** Asks for the forum again: its tags may have changed. */
  readonly look: () => Promise<Forum | undefined>;
}

/** A story is a post of its own; what answers to it goes into that post, or, where it is gone or locked, begins another. */
export async function sendToForum({ message, replyTo }: Draft, place: Place, http: DiscordHttp): Promise<PostOutcome> {
  if (replyTo !== undefined) {
    const { outcome } = await postInSomeForm({ message }, replyTo, place.nonce, http);
    if (outcome.kind !== "unknown-channel" && outcome.kind !== "no-access") return outcome;
  }
  let { forum } = place;
  const { outcome } = await inSomeForm({ message }, async (draft) => {
    const { body, files } = partsOf(forChannel(draft.message));
    const begin = (at: Forum) =>
      sending(() => http.post(Routes.threads(place.channelId), forumPost(draft.message, body, at), files));
    const answered = await begin(forum);
    if (answered.verdict !== "tag") return answered;
    forum = (await place.look()) ?? forum;
    return begin(forum);
  });
  return outcome;
}

/** The post's first message and its tags. A post that was deleted is a message that is gone. */
export async function editPost(
  threadId: string,
  message: Message,
  forum: Forum,
  http: DiscordHttp,
): Promise<PostOutcome> {
  const { outcome } = await editInSomeForm(threadId, threadId, message, http);
  if (outcome.kind === "unknown-channel") return { kind: "unknown-message" };
  if (outcome.kind !== "posted" || message.topic === undefined) return outcome;
  await sending(() => http.patch(Routes.channel(threadId), { applied_tags: tagsFor(message, forum) }));
  return outcome;
}

/** By the title of the post; what answers to a post is looked for in it. */
export async function readBackInForum(
  mark: string,
  since: number,
  channelId: string,
  forum: Forum,
  http: DiscordHttp,
): Promise<ReadBack> {
  try {
    const [shortId = mark] = mark.split(".");
    const post = await postTitled(shortId, channelId, forum, http);
    if (post === undefined || shortId === mark) return foundPost(post);
    const within = await readBackPost(post, mark, since, http);
    return within.kind === "absent" ? foundPost(await postTitled(mark, channelId, forum, http)) : within;
  } catch (error) {
    return { kind: "retry", failure: failureIn(outcomeOf(error)) };
  }
}
