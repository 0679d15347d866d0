import type { Label, Markdown } from "../src/lib/shown-text.ts";
import type { Message, MessageJson } from "../src/ports/chat.ts";

/** Any text as a message's own, to try what the program itself can never write. */
export function asMarkdown(text: string): Markdown;
export function asMarkdown(text: string): string {
  return text;
}

export function asLabel(text: string): Label;
export function asLabel(text: string): string {
  return text;
}

/** Any message that Discord's JSON allows. */
export function asMessage(json: MessageJson): Message;
export function asMessage(json: MessageJson): MessageJson {
  return json;
}
