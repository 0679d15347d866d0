import { ButtonStyle, ComponentType, MessageFlags } from "discord-api-types/v10";
import type { Message } from "./discord-objects.ts";
import type { Control } from "./message-body.ts";

/** All that a reader sees of a message, one part a line: content, embeds, labels of buttons and menus. */
export function textOf(message: Message): string {
  const embeds = message.embeds.flatMap((embed) => [
    embed.author?.name,
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
    embed.footer?.text,
  ]);
  const controls = controlsOf(message).flatMap((control) => [
    control.label,
    control.placeholder,
    ...(control.options ?? []).map((option) => option.label),
  ]);
  return [message.content, ...embeds, ...controls].filter(Boolean).join("\n");
}

export function controlsOf(message: Message): readonly Control[] {
  return message.components.flatMap((row) => row.components);
}

export function buttonsOf(message: Message): readonly Control[] {
  return controlsOf(message).filter((control) => control.type === ComponentType.Button);
}

/** Addresses in the content that Discord would fetch and preview: none if suppressed, none in `<…>`. */
export function previewedLinks(message: Message): readonly string[] {
  if ((message.flags & MessageFlags.SuppressEmbeds) !== 0) return [];
  return addressesIn(message.content.replaceAll(/<https?:\/\/[^>\s]+>/g, ""));
}

/** Every address that a reader can click: in the content, in embeds' text and titles, on link buttons. Code spans are inert. */
export function liveLinks(message: Message): readonly string[] {
  const texts = message.embeds.flatMap((embed) => [
    embed.description ?? "",
    ...(embed.fields ?? []).map((field) => field.value),
  ]);
  const targets = message.embeds.flatMap((embed) => [embed.url, embed.author?.url].filter((url) => url !== undefined));
  const buttons = buttonsOf(message).filter((button) => button.style === ButtonStyle.Link);
  const links = [message.content, ...texts].flatMap(addressesIn);
  return [...new Set([...links, ...targets, ...buttons.flatMap((button) => button.url ?? [])])];
}

function addressesIn(text: string): readonly string[] {
  const withoutCode = text.replaceAll(/```[\s\S]*?```|`[^`]*`/g, "");
  return withoutCode.match(/https?:\/\/[^\s<>)\]]+/g) ?? [];
}
