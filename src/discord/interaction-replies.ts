import { InteractionResponseType as Kind, MessageFlags } from "discord.js";
import type { Form, MessageUpdate } from "../chat/define-action.ts";
import { privately } from "../chat/run-command.ts";
import { md } from "../chat/text.ts";
import type { Message } from "../ports/chat.ts";
import { type AnswerDeps, answerSomehow, isPrivate, stepAfter, type Way } from "./answer-somehow.ts";
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

/** The ways to answer one interaction. Both throw discord.js's errors, of an answer the last refusal. */
export interface InteractionReplies {
  /** "Is thinking": at once, instead of the first answer, which Discord wants within three seconds. */
  promise(promised: Deferred): Promise<void>;
  /** The first answer, or, after a promise, what was promised, for 15 minutes. Long answers go in several messages. */
  answer(answer: Answer): Promise<void>;
}

/** How far an interaction is acknowledged. */
interface Acknowledged {
  promised?: Deferred;
  /** Discord has taken the promise. */
  isTaken: boolean;
}

export function repliesTo(key: InteractionKey, http: DiscordHttp, deps: AnswerDeps): InteractionReplies {
  const requests = requestsFor(key, http);
  const state: Acknowledged = { isTaken: false };
  return {
    async promise(promised) {
      state.promised = promised;
      if (promised === "update") await requests.first(Kind.DeferredMessageUpdate, {});
      else await requests.first(Kind.DeferredChannelMessageWithSource, privacy(promised));
      state.isTaken = true;
    },
    async answer(answer) {
      const ways = waysOf(state, requests);
      if (answer.kind === "reply") await reply(answer.message, ways, deps);
      else if (answer.kind === "update") await update(answer, ways, deps);
      else await openForm(answer.form, state, ways, deps);
    },
  };
}

type Ways = ReturnType<typeof waysOf>;

function waysOf({ promised, isTaken }: Acknowledged, requests: InteractionRequests) {
  const more: Way = { send: (message) => requests.more(message) };
  const fill: Way = {
    late: more,
    async send(message) {
      // A promise made to all cannot turn private; it is taken back.
      const isTakenBack = promised === "public" && isPrivate(message);
      if (isTakenBack) await requests.takeBack();
      await (isTakenBack ? requests.more(message) : requests.redraw(filled(message)));
    },
  };
  const late = promised === "update" ? more : fill;
  const first = (kind: Kind, safe: (message: Message) => Message) => (message: Message) =>
    requests.first(kind, safe(message));
  const redraw: Way = { isCard: true, send: (message) => requests.redraw(safelyChanged(message)) };
  const reply: Way = { late: more, known: late, send: first(Kind.ChannelMessageWithSource, safely) };
  const draw: Way = { isCard: true, known: redraw, send: first(Kind.UpdateMessage, safelyChanged) };
  return isTaken
    ? { reply: late, draw: redraw, form: requests.form, more }
    : { reply, draw, form: requests.form, more };
}

async function reply(message: Message, ways: Ways, deps: AnswerDeps): Promise<void> {
  const [first, ...rest] = pagesOf(message);
  await answerSomehow(first, ways.reply, deps);
  for (const page of rest) await answerSomehow(page, ways.more, deps);
}

/** Where the message cannot be drawn by this answer, it is brought up to date in another way, and the person hears why where they still can. */
async function update({ message, aside, whenLost }: MessageUpdate, ways: Ways, deps: AnswerDeps): Promise<void> {
  try {
    await answerSomehow(pagesOf(message)[0], ways.draw, deps);
  } catch (error) {
    await whenLost?.();
    await inWords(error, ways, deps);
  }
  if (aside === undefined) return;
  for (const page of pagesOf(privately(aside))) await answerSomehow(page, ways.more, deps);
}

async function openForm(form: Form, { isTaken }: Acknowledged, ways: Ways, deps: AnswerDeps): Promise<void> {
  if (isTaken) return answerSomehow(privately({ content: tooLateForForm }), ways.more, deps);
  try {
    await ways.form(form);
  } catch (error) {
    if (stepAfter(error) !== "known") await inWords(error, ways, deps);
  }
}

/** Says that something could not be shown where that was refused for itself; throws what leaves nobody to hear it. */
async function inWords(error: unknown, ways: Ways, deps: AnswerDeps): Promise<void> {
  if (!["note", "private", "bare"].includes(stepAfter(error))) throw error;
  await answerSomehow(deps.note(error), ways.reply, deps);
}

/** Discord takes a form only as the first answer. */
const tooLateForForm = md`The form took too long to open. Press the button once more.`;

function privacy(promised: Deferred): { readonly flags: number } {
  return { flags: promised === "private" ? MessageFlags.Ephemeral : 0 };
}

/** What was promised gets its content; who may see it was settled with the promise. */
function filled(message: Message): Message {
  const { flags = 0, ...safe } = safely(message);
  return { ...safe, flags: flags & MessageFlags.SuppressEmbeds };
}
