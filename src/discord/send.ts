import { MessageFlags, Routes } from "discord.js";
import { z } from "zod";
import type { PostOutcome, ReadBack } from "../domain/post-outcome.ts";
import type { Message, Sender } from "../ports/chat.ts";
import type { Verdict } from "./discord-answers.ts";
import type { DiscordHttp } from "./discord-http.ts";
import { outcomeOf, verdictIn } from "./post-outcome.ts";
import { readBackPost } from "./read-back.ts";
import { safely, safelyChanged } from "./safe-message.ts";
import { type Draft, simplerDraft, withoutLinks } from "./simpler-message.ts";

const Posted = z.object({ id: z.string() });

/** The full message, without its reply, without its links, a note, and one more where a note is refused for its reply. */
const mostForms = 5;

/**
 * Posts, edits and reads back. A request whose answer was lost is never sent again here, so that nothing is posted twice unseen;
 * one that Discord refused for its form is, in a simpler form.
 *
 * `http` must not retry. An answer that cannot be read counts as lost.
 */
export function createDiscordSender(http: DiscordHttp): Sender {
  return {
    post: (channelId, message, nonce, replyTo) => postInSomeForm({ message, replyTo }, channelId, nonce, http),
    edit: async (channelId, messageId, message) =>
      repeatable(await editInSomeForm(channelId, messageId, message, http)),
    readBack: async (channelId, mark, since): Promise<ReadBack> => readBackPost(channelId, mark, since, http),
  };
}

async function postInSomeForm(
  draft: Draft,
  channelId: string,
  nonce: string,
  http: DiscordHttp,
  forms = mostForms,
): Promise<PostOutcome> {
  const { message, replyTo } = draft;
  const { outcome, verdict } = await sending(() =>
    http.post(Routes.channelMessages(channelId), {
      ...forChannel(message),
      ...(replyTo !== undefined && { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
      nonce,
      enforce_nonce: true,
    }),
  );
  const again = verdict === "archived" && (await opened(channelId, http)) ? draft : undefined;
  const simpler = again ?? (verdict && simplerDraft(draft, verdict));
  if (simpler === undefined || forms === 1) return outcome;
  return postInSomeForm(simpler, channelId, nonce, http, forms - 1);
}

async function editInSomeForm(
  channelId: string,
  messageId: string,
  message: Message,
  http: DiscordHttp,
): Promise<PostOutcome> {
  const edit = (edited: Message) =>
    sending(() => http.patch(Routes.channelMessage(channelId, messageId), safelyChanged(edited)));
  const { outcome, verdict } = await edit(message);
  if (verdict === "archived") return (await opened(channelId, http)) ? (await edit(message)).outcome : givenUp(outcome);
  const bare = verdict === "no-link" ? withoutLinks(message) : undefined;
  return bare === undefined ? outcome : (await edit(bare)).outcome;
}

/** A thread that is locked shows what it showed when it was. */
function givenUp(outcome: PostOutcome): PostOutcome {
  return outcome.kind === "no-access" ? { ...outcome, kind: "refused" } : outcome;
}

/** Whether an archived thread could be opened again; one that is locked cannot. */
async function opened(threadId: string, http: DiscordHttp): Promise<boolean> {
  const { outcome } = await sending(() => http.patch(Routes.channel(threadId), { archived: false }));
  return outcome.kind === "posted";
}

interface Answered {
  readonly outcome: PostOutcome;
  /** Of Discord's own refusals. */
  readonly verdict?: Verdict | undefined;
}

async function sending(request: () => Promise<unknown>): Promise<Answered> {
  try {
    return { outcome: { kind: "posted", messageId: Posted.parse(await request()).id } };
  } catch (error) {
    return { outcome: outcomeOf(error), verdict: verdictIn(error) };
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
