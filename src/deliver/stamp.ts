import type { Bulletin } from "../domain/bulletin.ts";
import type { Reply, Story } from "../domain/story.ts";
import type { DrawCard, Embed, Message } from "../ports/chat.ts";

/**
 * A message with the mark by which its post is found again after a crash: the text of its first embed's footer.
 *
 * Only this file writes the mark and reads it. What draws a card needs to know nothing of it and cannot lose it.
 */
export interface StampedMessage extends Omit<Message, "embeds"> {
  readonly embeds: [Embed & { readonly footer: { readonly text: string } }, ...Embed[]];
}

/** What of a message is read: posts come from Discord, and those of earlier versions are found too. */
export interface PostedMessage {
  readonly embeds?: readonly PostedEmbed[] | undefined;
}

interface PostedEmbed {
  readonly description?: string | null | undefined;
  readonly footer?: { readonly text: string } | null | undefined;
}

/** `SW-4F2A`: the story's own short id. */
export function alertMark({ shortId }: Pick<Story, "shortId">): string {
  return shortId;
}

/** `SW-4F2A.1`. */
export function replyMark({ shortId }: Pick<Story, "shortId">, { number }: Pick<Reply, "number">): string {
  return `${shortId}.${number}`;
}

/** `SW-B4F2A0C`. */
export function bulletinMark({ id }: Pick<Bulletin, "id">): string {
  return `SW-B${id.slice(0, 6).toUpperCase()}`;
}

/** The story's short id, from the mark of its alert or of one of its replies. */
export function shortIdIn(mark: string): string {
  return mark.split(".")[0] ?? mark;
}

export function stamp(message: Message, mark: string): StampedMessage {
  const [first = {}, ...others] = message.embeds ?? [];
  return { ...message, embeds: [{ ...first, footer: { text: mark } }, ...others] };
}

/** An alert's card as it is in its channel, so that a button which updates it keeps the mark. */
export function stampedCard(draw: DrawCard): (...drawn: Parameters<DrawCard>) => StampedMessage {
  return (story, alert) => stamp(draw(story, alert), alertMark(story));
}

/** Whether a message is the post with this mark; words after a blank do not matter. */
export function hasMark({ embeds = [] }: PostedMessage, mark: string): boolean {
  return embeds.some(({ footer }) => footer?.text === mark || footer?.text.startsWith(`${mark} `) === true);
}

/** The mark of a message, as `stamp` wrote it. */
export function markOn({ embeds: [first] = [] }: PostedMessage): string | undefined {
  return first?.footer?.text;
}

/** The short id of the story that a message shows, such as `SW-4F2A`; `undefined` where it shows none. */
export function shortIdOn({ embeds: [first] = [] }: PostedMessage): string | undefined {
  return shortIdPattern.exec(first?.footer?.text ?? "")?.[0];
}

const shortIdPattern = /\bSW-[0-9A-Z]{3,}\b/;
