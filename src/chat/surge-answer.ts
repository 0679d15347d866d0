import type { Bulletin } from "../domain/bulletin.ts";
import type { Message } from "../ports/chat.ts";
import { bulletinLine } from "./bulletin-line.ts";

/** What is new in one event of a surge, as a reply to its card. On a lock screen it is only an id. */
export function surgeAnswer({ entries }: Bulletin): Message {
  const ids = entries.map(({ shortId }) => shortId).join(", ");
  return { content: `↳ ${ids}`, embeds: [{ description: entries.map((entry) => bulletinLine(entry)).join("\n") }] };
}
