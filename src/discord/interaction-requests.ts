import { type InteractionResponseType, Routes } from "discord.js";
import type { Message, TextFile } from "../ports/chat.ts";
import type { DiscordHttp } from "./discord-http.ts";
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
    first: (type: InteractionResponseType, data: unknown, files?: readonly TextFile[]) =>
      http.post(Routes.interactionCallback(id, token), { type, data }, files),
    /** One more message under it. */
    more: ({ files, ...message }: Message) => http.post(Routes.webhook(applicationId, token), safely(message), files),
    /** Replaces the message of the first answer, or the one with the button. */
    redraw: ({ files, ...message }: Message) => http.patch(original, message, files),
    takeBack: () => http.delete(original),
  };
}
