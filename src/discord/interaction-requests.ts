import { InteractionResponseType as Kind, Routes } from "discord.js";
import type { Form } from "../chat/define-action.ts";
import type { Message } from "../ports/chat.ts";
import type { DiscordHttp } from "./discord-http.ts";
import { partsOf } from "./message-parts.ts";
import { safely } from "./safe-message.ts";

/** What names an interaction to Discord; the token is good for 15 minutes and is never logged. */
export interface InteractionKey {
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
}

/** What can be asked of Discord about one interaction. All throw discord.js's errors. */
export type InteractionRequests = ReturnType<typeof requestsFor>;

/** The token is in the addresses, so errors of these are logged by `errorFacts`. */
export function requestsFor({ id, applicationId, token }: InteractionKey, http: DiscordHttp) {
  const original = Routes.webhookMessage(applicationId, token);
  return {
    /** The first answer, or the promise of one. */
    first(type: Kind, answer: Message) {
      const { body, files } = partsOf(answer);
      return http.post(Routes.interactionCallback(id, token), { type, data: body }, files);
    },
    form: (form: Form) => http.post(Routes.interactionCallback(id, token), { type: Kind.Modal, data: form }),
    /** One more message under it. */
    more(message: Message) {
      const { body, files } = partsOf(safely(message));
      return http.post(Routes.webhook(applicationId, token), body, files);
    },
    /** Replaces the message of the first answer, or the one with the button. */
    redraw(message: Message) {
      const { body, files } = partsOf(message);
      return http.patch(original, body, files);
    },
    takeBack: () => http.delete(original),
  };
}
