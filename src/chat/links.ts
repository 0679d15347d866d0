import type { Label, Markdown } from "../lib/shown-text.ts";
import { asLabel, asMarkdown } from "./believe.ts";
import { code, escapeText } from "./text.ts";

/** A channel by its name; what is no id is shown as it is. */
export function channelMention(id: string): Markdown {
  return isId(id) ? asMarkdown(`<#${id}>`) : code(id, 80);
}

/** A role by its name, which pings it where the message allows that; what is no id is shown as it is. */
export function roleMention(id: string): Markdown {
  return isId(id) ? asMarkdown(`<@&${id}>`) : code(id, 80);
}

/** A person by their name, which pings them where the message allows that; what is no id is shown as it is. */
export function userMention(id: string): Markdown {
  return isId(id) ? asMarkdown(`<@${id}>`) : code(id, 80);
}

/** The terminal has ids of letters. */
function isId(id: string): boolean {
  return /^[\w-]{1,40}$/u.test(id);
}

/** The address of a message; `undefined` in the terminal, whose messages have none. */
export function messageAddress(
  guildId: string,
  channelId: string,
  messageId: string | undefined,
): Markdown | undefined {
  const isPosted = /^\d+$/u.test(messageId ?? "") && [guildId, channelId].every(isId);
  return isPosted ? asMarkdown(`https://discord.com/channels/${guildId}/${channelId}/${messageId}`) : undefined;
}

/** A live link; the words are not escaped again. */
export function link(words: Markdown, url: URL): Markdown {
  return asMarkdown(`[${words}](<${safeHref(url)}>)`);
}

/** An address of the web as a live link without a preview; anything else as text. */
export function bareLink(address: string): Markdown {
  const url = URL.parse(address);
  const isWeb = url !== null && ["http:", "https:"].includes(url.protocol);
  return isWeb ? asMarkdown(`<${safeHref(url)}>`) : escapeText(address);
}

const markdownLink = /\[((?:\\.|[^\]\\])*)\]\(<?[^()\s<>]*>?\)/gu;
const address = /<?\bhttps?:\/\/[^\s<>)]+>?/giu;

/** The same words with nothing to click that leads out. */
export function unlinked(text: Markdown): Markdown {
  return asMarkdown(text.replaceAll(markdownLink, "$1").replaceAll(address, "(link)"));
}

/** What would end the link, or name everyone, is encoded; an at sign before the path is no part of a name. */
function safeHref({ href }: URL): string {
  return href.replaceAll(
    /[()\\<>|`]|(?<=\/\/[^/]*\/.*)@(?=everyone|here)/giu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** An address of the web to be copied and changed, in a form's field; empty for anything else. */
export function addressLabel(address: string): Label {
  const url = URL.parse(address);
  return asLabel(url !== null && ["http:", "https:"].includes(url.protocol) ? url.href : "");
}
