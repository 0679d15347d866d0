import type { Message } from "discord.js";

/** The text of a message: its own words, then those of its embeds with what they link, as alerts and link previews have them. */
export function wordsOf({ content, embeds }: Pick<Message, "content" | "embeds">): string {
  const shown = embeds.flatMap(({ title, description, url }) => [title, description, url]);
  return [content, ...shown].filter(Boolean).join("\n");
}
