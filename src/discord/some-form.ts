import { MessageFlags, Routes } from "discord.js";
import { z } from "zod";
import type { PostOutcome } from "../domain/post-outcome.ts";
import type { Message } from "../ports/chat.ts";
import type { Verdict } from "./discord-answers.ts";
import type { DiscordHttp } from "./discord-http.ts";
import { partsOf } from "./message-parts.ts";
import { outcomeOf, verdictIn } from "./post-outcome.ts";
import { safely, safelyChanged } from "./safe-message.ts";
import { type Draft, simplerDraft, withoutLinks } from "./simpler-message.ts";

const Posted = z.object({ id: z.string() });

/** The full message, without its reply, without its links, a note, and one more where a note is refused for its reply. */
const mostForms = 5;

/** What became of a request. */
export interface Answered {
  readonly outcome: PostOutcome;
  /** Of Discord's own refusals. */
  readonly verdict?: Verdict | undefined;
}

export async function sending(request: () => Promise<unknown>): Promise<Answered> {
  try {
    return { outcome: { kind: "posted", messageId: Posted.parse(await request()).id } };
  } catch (error) {
    return { outcome: outcomeOf(error), verdict: verdictIn(error) };
  }
}

/** Posts a message in the first form that Discord takes. */
export async function postInSomeForm(
  draft: Draft,
  channelId: string,
  nonce: string,
  http: DiscordHttp,
): Promise<Answered> {
  return inSomeForm(draft, async ({ message, replyTo }) => {
    const { body, files } = partsOf(forChannel(message));
    const reference = replyTo !== undefined && {
      message_reference: { message_id: replyTo, fail_if_not_exists: false },
    };
    const whole = { ...body, ...reference, nonce, enforce_nonce: true };
    const answered = await sending(() => http.post(Routes.channelMessages(channelId), whole, files));
    return reopened(answered, channelId, http);
  });
}

/** Tries simpler forms of a message as long as the request is refused for its form. */
export async function inSomeForm(
  draft: Draft,
  request: (draft: Draft) => Promise<Answered & { readonly again?: boolean }>,
  forms = mostForms,
): Promise<Answered> {
  const answered = await request(draft);
  const simpler = answered.again ? draft : answered.verdict && simplerDraft(draft, answered.verdict);
  return simpler === undefined || forms === 1 ? answered : inSomeForm(simpler, request, forms - 1);
}

/** Edits a message, without its links where they are refused. */
export async function editInSomeForm(
  channelId: string,
  messageId: string,
  message: Message,
  http: DiscordHttp,
): Promise<Answered> {
  const edit = (edited: Message) => {
    const { body, files } = partsOf(safelyChanged(edited));
    return sending(() => http.patch(Routes.channelMessage(channelId, messageId), body, files));
  };
  const first = await edit(message);
  const { again } = await reopened(first, channelId, http);
  if (first.verdict === "archived") return again ? edit(message) : givenUp(first);
  const bare = first.verdict === "no-link" ? withoutLinks(message) : undefined;
  return bare === undefined ? first : edit(bare);
}

/** In a channel every message is for all; Discord refuses the flag for a single reader there. */
export function forChannel(message: Message): Message {
  const safe = safely(message);
  return { ...safe, flags: (safe.flags ?? 0) & ~MessageFlags.Ephemeral };
}

/** Opens an archived thread, so that the same can be asked again; one that is locked cannot be opened. */
async function reopened(
  answered: Answered,
  threadId: string,
  http: DiscordHttp,
): Promise<Answered & { readonly again?: boolean }> {
  if (answered.verdict !== "archived") return answered;
  const { outcome } = await sending(() => http.patch(Routes.channel(threadId), { archived: false }));
  return { ...answered, again: outcome.kind === "posted" };
}

/** A thread that is locked shows what it showed when it was. */
function givenUp(answered: Answered): Answered {
  const { outcome } = answered;
  return outcome.kind === "no-access" ? { ...answered, outcome: { ...outcome, kind: "refused" } } : answered;
}
