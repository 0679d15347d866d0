import { InteractionResponseType, MessageFlags, Routes } from "discord.js";
import type { Form } from "../chat/define-action.ts";
import { privately } from "../chat/run-command.ts";
import type { Message, TextFile } from "../ports.ts";
import type { DiscordHttp } from "./discord-http.ts";
import { pagesOf } from "./page-message.ts";
import { safely, safelyChanged } from "./safe-message.ts";

/** What names an interaction to Discord; the token is good for 15 minutes and is never logged. */
export interface InteractionKey {
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
}

/** A new message under the interaction; the message that bears the button drawn anew, with a word for the presser alone; or a form. */
export type Answer =
  | { readonly kind: "reply"; readonly message: Message }
  | { readonly kind: "update"; readonly message: Message; readonly aside?: Message }
  | { readonly kind: "form"; readonly form: Form };

/** What was promised within three seconds: an answer for all, one for the asker alone, or that the button's message stays or changes. */
export type Promised = "public" | "private" | "update";

/** The ways to answer one interaction. All throw discord.js's errors. */
export interface Answers {
  /** The first answer; Discord wants it within three seconds of the interaction. */
  atOnce(answer: Answer): Promise<void>;
  /** Instead of it: "is thinking". */
  promise(promised: Promised): Promise<void>;
  /** After a promise, for 15 minutes. */
  late(answer: Answer, promised: Promised): Promise<void>;
}

export function answersTo(key: InteractionKey, http: DiscordHttp): Answers {
  const callback = (type: InteractionResponseType, data: unknown, files?: readonly TextFile[]) =>
    http.post(Routes.interactionCallback(key.id, key.token), { type, data }, files);
  const original = Routes.webhookMessage(key.applicationId, key.token);
  const more = ({ files, ...message }: Message) =>
    http.post(Routes.webhook(key.applicationId, key.token), safely(message), files);
  const redraw = ({ files, ...message }: Message) => http.patch(original, message, files);

  async function aside(message: Message | undefined): Promise<void> {
    if (message === undefined) return;
    for (const page of pagesOf(privately(message))) await more(page);
  }

  async function replyLate(message: Message, promised: Promised): Promise<void> {
    const [first, ...rest] = pagesOf(message);
    if (promised === "update") await more(first);
    // A promise made to all cannot turn private; it is taken back.
    else if (promised === "public" && isPrivate(first)) {
      await http.delete(original);
      await more(first);
    } else await redraw(filled(first));
    for (const page of rest) await more(page);
  }

  return {
    async atOnce(answer) {
      if (answer.kind === "form") {
        await callback(InteractionResponseType.Modal, answer.form);
        return;
      }
      if (answer.kind === "update") {
        const { files, ...message } = safelyChanged(pagesOf(answer.message)[0]);
        await callback(InteractionResponseType.UpdateMessage, message, files);
        await aside(answer.aside);
        return;
      }
      const [first, ...rest] = pagesOf(answer.message);
      const { files, ...message } = safely(first);
      await callback(InteractionResponseType.ChannelMessageWithSource, message, files);
      for (const page of rest) await more(page);
    },
    async promise(promised) {
      if (promised === "update") await callback(InteractionResponseType.DeferredMessageUpdate, {});
      else await callback(InteractionResponseType.DeferredChannelMessageWithSource, privacy(promised));
    },
    async late(answer, promised) {
      if (answer.kind === "form") await more(privately({ content: tooLateForForm }));
      else if (answer.kind === "reply") await replyLate(answer.message, promised);
      else {
        await redraw(safelyChanged(pagesOf(answer.message)[0]));
        await aside(answer.aside);
      }
    },
  };
}

/** Discord takes a form as the first answer alone. */
const tooLateForForm = "The form took too long to open. Press the button once more.";

function privacy(promised: Promised): { readonly flags: number } {
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
