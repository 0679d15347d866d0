import type { Message } from "../ports/chat.ts";
import type { Guilds } from "../ports/guild-records.ts";
import type { Caller } from "./define-command.ts";
import { inLines, joined, shortenMarkdown } from "./text.ts";
import { describeSilence } from "./words/describe-silent-channel.ts";

/** An answer with what nobody on the server could be notified of: the next person who uses a command hears it, once. */
export async function withUnheard(message: Message, { guildId }: Caller, guilds: Guilds): Promise<Message> {
  const guild = await guilds.get(guildId);
  const unheard = (guild?.silent ?? []).filter(({ heard }) => !heard);
  if (guild === undefined || unheard.length === 0) return message;
  await guilds.change(guildId, (current) => ({
    ...current,
    silent: (current.silent ?? []).map((one) => ({ ...one, heard: true })),
  }));
  const lines = inLines(unheard.map((one) => describeSilence(one, guild)));
  return { ...message, content: shortenMarkdown(joined([lines, message.content], "\n\n"), 2_000) };
}
