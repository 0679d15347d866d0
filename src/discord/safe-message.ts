import { MessageFlags } from "discord.js";
import type { Message } from "../ports/chat.ts";

/** Pings nobody unless the message says whom, and shows no preview of a link: a preview fetches and mirrors what we watch. */
export function safely({ topic: _about, ...message }: Message): Message {
  const bare = (message.embeds ?? []).length === 0;
  const flags = (message.flags ?? 0) | (bare ? MessageFlags.SuppressEmbeds : 0);
  return { ...message, allowed_mentions: message.allowed_mentions ?? { parse: [] }, flags };
}

/** The same for an edit of a message: who may see it is fixed, and embeds that are not mentioned stay as they are. */
export function safelyChanged(message: Message): Message {
  const { flags = 0, ...safe } = safely(message);
  return message.embeds === undefined ? safe : { ...safe, flags: flags & MessageFlags.SuppressEmbeds };
}
