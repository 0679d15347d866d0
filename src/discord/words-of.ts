import type { Message } from "discord.js";

/** The text of a message: its own words, then those of its embeds, as alerts and link previews have them. */
export function wordsOf({ content, embeds }: Pick<Message, "content" | "embeds">): string {
  const shown = embeds.flatMap(({ title, description }) => [title, description]);
  return [content, ...shown].filter(Boolean).join("\n");
}
