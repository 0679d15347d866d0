import type { APIEmbed } from "discord-api-types/v10";
import { shortIdOn } from "../deliver/stamp.ts";
import type { MessageJson } from "../ports/chat.ts";
import { styled, tinted } from "./ansi.ts";
import { buttonsOf, type ShownButton } from "./buttons-of.ts";
import type { TextOptions } from "./render-inline.ts";
import { harmless, hasSpoiler, renderMarkdown } from "./render-markdown.ts";
import { wrapText } from "./wrap-text.ts";

export interface RenderOptions extends TextOptions {
  /** Columns; longer lines are broken at spaces. */
  readonly width: number;
  /** `false` where nothing can be typed: then buttons and how to press them are left out. */
  readonly buttons?: boolean;
}

/**
 * Discord's own message JSON as text for a terminal, without a line break at its end.
 * Control characters from outside are gone, whatever they would have done.
 */
export function renderMessage(message: MessageJson, options: RenderOptions): string {
  const content = message.content ?? "";
  const embeds = message.embeds ?? [];
  const lines = content === "" ? [] : renderMarkdown(content, options.width, options);
  const files = (message.files ?? []).flatMap((file) => fileLines(file, options));
  const { picture } = message;
  // Beside the prompt is what is looked at, not a long table.
  if (picture !== undefined) return [...files, ...lines, harmless(picture.blocks)].join("\n");
  return [
    ...(embeds.length > 0 ? lines.map((line) => styled("bold", line, options.colour)) : lines),
    ...embeds.flatMap((embed) => renderEmbed(embed, content, options)),
    ...files,
    ...(options.buttons === false ? [] : buttonLines(message, options)),
  ].join("\n");
}

/** The one line that says how a message changed: its first. */
export function renderChange(message: MessageJson, options: RenderOptions): string {
  return renderMarkdown(`↻ ${(message.content ?? "").split("\n", 1)[0]}`, options.width, options).join("\n");
}

/** A file's text as it is, so that it can be copied: neither wrapped nor read as Markdown. */
function fileLines(
  { name, text }: NonNullable<MessageJson["files"]>[number],
  { colour }: RenderOptions,
): readonly string[] {
  const rule = (words: string) => styled("dim", `── ${words} ──`, colour);
  return [rule(harmless(name)), harmless(text).trimEnd(), rule(`end of ${harmless(name)}`)];
}

function renderEmbed(embed: APIEmbed, content: string, options: RenderOptions): readonly string[] {
  const width = options.width - 2;
  const text = (markdown: string | undefined) =>
    markdown === undefined || markdown === "" ? [] : renderMarkdown(markdown, width, options);
  const whole = (style: "bold" | "dim", markdown: string | undefined) =>
    text(markdown).map((line) => styled(style, line, options.colour));
  const bar = options.colour && embed.color !== undefined ? tinted(embed.color, "┃") : " ";
  const lines = [
    ...text(embed.author?.name),
    ...whole("bold", embed.title),
    ...text(embed.url),
    ...text(embed.description),
    ...(embed.fields ?? []).flatMap(({ name, value }) => [...whole("bold", name), ...text(value)]),
    ...text(embed.image?.url),
    ...whole("dim", footer(embed, content)),
  ];
  return lines.map((line) => `${bar} ${line}`.trimEnd());
}

/** A short id that the first line has said is not said again. */
function footer({ footer }: APIEmbed, content: string): string | undefined {
  return footer === undefined || content.includes(footer.text) ? undefined : footer.text;
}

/** The buttons as they are in chat, and beside them what to type in their stead. */
function buttonLines(message: MessageJson, options: RenderOptions): readonly string[] {
  const buttons = buttonsOf(message);
  const shortId = shortIdOn(message);
  const typed = buttons.flatMap((button) => (button.kind === "press" ? [pressWords(button.label, shortId)] : []));
  if (options.spoilers !== "shown" && holdsSpoiler(message)) typed.push(pressWords("reveal", shortId));
  if (buttons.length === 0 && typed.length === 0) return [];
  const shown = wrapText(`  ${buttons.map(drawButton).join(" ")}`, options.width, 2);
  const hint = typed.length === 0 ? [] : wrapText(`  to press, type: ${typed.join(" · ")}`, options.width, 2);
  return [...shown.filter((line) => line !== ""), ...hint.map((line) => styled("dim", line, options.colour))];
}

function drawButton(button: ShownButton): string {
  return button.kind === "link" ? `[${harmless(button.label)}] ${harmless(button.url)}` : `[${harmless(button.label)}]`;
}

/** What a person types for a button: its words, and the card's id where it has one. */
export function pressWords(label: string, shortId: string | undefined): string {
  return [harmless(label).toLowerCase(), shortId].filter((part) => part !== undefined).join(" ");
}

/** Whether anything in it is shown only when asked for. */
export function holdsSpoiler({ content, embeds = [] }: MessageJson): boolean {
  const inEmbeds = embeds.flatMap(({ title, description, fields = [] }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...inEmbeds].some((text) => text !== undefined && text !== null && hasSpoiler(text));
}
