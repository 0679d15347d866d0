import { InteractionResponseType, MessageFlags } from "discord.js";
import type { Form, MessageUpdate } from "../chat/define-action.ts";
import { privately } from "../chat/run-command.ts";
import { md } from "../chat/text.ts";
import type { Message } from "../ports/chat.ts";
import type { DiscordHttp } from "./discord-http.ts";
import { type InteractionKey, type InteractionRequests, requestsFor } from "./interaction-requests.ts";
import { pagesOf } from "./page-message.ts";
import { safely, safelyChanged } from "./safe-message.ts";

/** A new message under the interaction; the message with the button, drawn again; or a form. */
export type Answer =
  | { readonly kind: "reply"; readonly message: Message }
  | ({ readonly kind: "update" } & MessageUpdate)
  | { readonly kind: "form"; readonly form: Form };

/** How an interaction is acknowledged: an answer for everyone, one only for the person who asked, or that the button's message stays or changes. */
export type Deferred = "public" | "private" | "update";

/** The ways to answer one interaction. All throw discord.js's errors. */
export interface InteractionReplies {
  /** The first answer; Discord wants it within three seconds of the interaction. */
  atOnce(answer: Answer): Promise<void>;
  /** Instead of it: "is thinking". */
  promise(promised: Deferred): Promise<void>;
  /** After a promise, for 15 minutes. */
  late(answer: Answer, promised: Deferred): Promise<void>;
}

/** Long answers go in several messages. */
export function repliesTo(key: InteractionKey, http: DiscordHttp): InteractionReplies {
  const requests = requestsFor(key, http);
  return {
    atOnce: (answer) => answerAtOnce(answer, requests),
    async promise(promised) {
      if (promised === "update") await requests.first(InteractionResponseType.DeferredMessageUpdate, {});
      else await requests.first(InteractionResponseType.DeferredChannelMessageWithSource, privacy(promised));
    },
    late: (answer, promised) => answerLate(answer, promised, requests),
  };
}

async function answerAtOnce(answer: Answer, requests: InteractionRequests): Promise<void> {
  if (answer.kind === "form") {
    await requests.first(InteractionResponseType.Modal, answer.form);
    return;
  }
  if (answer.kind === "update") {
    const { files, ...message } = safelyChanged(pagesOf(answer.message)[0]);
    await requests.first(InteractionResponseType.UpdateMessage, message, files);
    await sayAside(answer.aside, requests);
    return;
  }
  const [first, ...rest] = pagesOf(answer.message);
  const { files, ...message } = safely(first);
  await requests.first(InteractionResponseType.ChannelMessageWithSource, message, files);
  for (const page of rest) await requests.more(page);
}

async function answerLate(answer: Answer, promised: Deferred, requests: InteractionRequests): Promise<void> {
  if (answer.kind === "form") await requests.more(privately({ content: tooLateForForm }));
  else if (answer.kind === "reply") await replyLate(answer.message, promised, requests);
  else {
    await requests.redraw(safelyChanged(pagesOf(answer.message)[0]));
    await sayAside(answer.aside, requests);
  }
}

async function replyLate(message: Message, promised: Deferred, requests: InteractionRequests): Promise<void> {
  const [first, ...rest] = pagesOf(message);
  if (promised === "update") await requests.more(first);
  // A promise made to all cannot turn private; it is taken back.
  else if (promised === "public" && isPrivate(first)) {
    await requests.takeBack();
    await requests.more(first);
  } else await requests.redraw(filled(first));
  for (const page of rest) await requests.more(page);
}

async function sayAside(message: Message | undefined, requests: InteractionRequests): Promise<void> {
  if (message === undefined) return;
  for (const page of pagesOf(privately(message))) await requests.more(page);
}

/** Discord takes a form only as the first answer. */
const tooLateForForm = md`The form took too long to open. Press the button once more.`;

function privacy(promised: Deferred): { readonly flags: number } {
  return { flags: promised === "private" ? MessageFlags.Ephemeral : 0 };
}

function isPrivate(message: Message): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** What was promised gets its content; who may see it was settled with the promise. */
function filled(message: Message): Message {
  const { flags = 0, ...safe } = safely(message);
  return { ...safe, flags: flags & MessageFlags.SuppressEmbeds };
}
