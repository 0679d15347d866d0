import type { APIEmbed } from "discord.js";
import { shorten } from "../chat/text.ts";
import type { Message } from "../ports/chat.ts";

/** Discord's limits on a message: https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
const contentLimit = 2000;
const embedTotal = 6000;
/** A wall of text helps nobody; the rest is counted. */
const mostPages = 4;

/** A message as the messages that Discord takes: long content goes on in further ones, cut at lines; embeds, buttons and files come with the last. */
export function pagesOf(message: Message): readonly [Message, ...Message[]] {
  const fitted = { ...message, ...(message.embeds === undefined ? {} : { embeds: fitEmbeds(message.embeds) }) };
  if ((message.content ?? "").length <= contentLimit) return [fitted];
  const { embeds: _embeds, components: _components, files: _files, ...plain } = fitted;
  const [first = "", ...rest] = pageTexts(message.content ?? "");
  const last = rest.pop();
  if (last === undefined) return [{ ...fitted, content: first }];
  return [
    { ...plain, content: first },
    ...rest.map((content) => ({ ...plain, content })),
    { ...fitted, content: last },
  ];
}

function pageTexts(content: string): readonly string[] {
  const room = contentLimit - 60;
  const pages: string[] = [];
  let left = content;
  while (left.length > room && pages.length < mostPages - 1) {
    const at = cutAt(left, room);
    pages.push(left.slice(0, at));
    left = left.slice(at).replace(/^\n/u, "");
  }
  if (left.length <= room) return closeFences([...pages, left]);
  const at = cutAt(left, room);
  return closeFences([...pages, left.slice(0, at)]).map((page, index, all) =>
    index === all.length - 1 ? `${page}\n_… and ${left.length - at} more characters_` : page,
  );
}

/** The end of a line or of a word where there is one, never inside a character. */
function cutAt(text: string, room: number): number {
  const line = text.lastIndexOf("\n", room);
  if (line > room / 2) return line;
  const space = text.lastIndexOf(" ", room);
  if (space > room / 2) return space;
  return /[\ud800-\udbff]/u.test(text.charAt(room - 1)) ? room - 1 : room;
}

/** A code block that is cut in two is closed and opened again. */
function closeFences(pages: readonly string[]): readonly string[] {
  let open = false;
  return pages.map((page) => {
    const text = open ? `\`\`\`\n${page}` : page;
    open = (text.split("```").length - 1) % 2 === 1;
    return open ? `${text}\n\`\`\`` : text;
  });
}

function fitEmbeds(embeds: readonly APIEmbed[]): APIEmbed[] {
  let left = embedTotal;
  return embeds.slice(0, 10).map((embed) => {
    const cut = fitEmbed(embed, left);
    left -= lengthOf(cut);
    return cut;
  });
}

function fitEmbed(embed: APIEmbed, room: number): APIEmbed {
  const cut: APIEmbed = {
    ...embed,
    ...(embed.title === undefined ? {} : { title: shorten(embed.title, 256) }),
    ...(embed.fields === undefined ? {} : { fields: embed.fields.slice(0, 25).map(fitField) }),
  };
  if (embed.description === undefined) return cut;
  const others = lengthOf({ ...cut, description: "" });
  return { ...cut, description: shorten(embed.description, Math.max(1, Math.min(4096, room - others))) };
}

function fitField<F extends { name: string; value: string }>(field: F): F {
  return { ...field, name: shorten(field.name, 256), value: shorten(field.value, 1024) };
}

function lengthOf({ title, description, footer, author, fields = [] }: APIEmbed): number {
  const texts = [title, description, footer?.text, author?.name, ...fields.flatMap(({ name, value }) => [name, value])];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
