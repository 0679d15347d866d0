import { md, shortenMarkdown, splitMarkdown } from "../chat/text.ts";
import type { Markdown } from "../lib/shown-text.ts";
import type { Embed, Message } from "../ports/chat.ts";

/** Discord's limits on a message: https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
const contentLimit = 2000;
/** 6,000 in all, less a footer. */
const embedTotal = 5_900;
const descriptionLimit = 4096;
/** A wall of text helps nobody; the rest is counted. */
const mostPages = 4;

/** A message as the messages that Discord takes: long content goes on in further ones, cut at lines; embeds, buttons, files and a picture come with the last. */
export function pagesOf(message: Message): readonly [Message, ...Message[]] {
  const { content, embeds } = message;
  const fitted = { ...message, ...(embeds !== undefined && { embeds: fitEmbeds(embeds) }) };
  if (content === undefined || content.length <= contentLimit) return [fitted];
  const { embeds: _embeds, components: _components, files: _files, picture: _picture, ...plain } = fitted;
  const [first = md``, ...rest] = pageTexts(content);
  const last = rest.pop();
  if (last === undefined) return [{ ...fitted, content: first }];
  return [
    { ...plain, content: first },
    ...rest.map((text) => ({ ...plain, content: text })),
    { ...fitted, content: last },
  ];
}

function pageTexts(content: Markdown): readonly Markdown[] {
  const room = contentLimit - 60;
  const pages: Markdown[] = [];
  let left = content;
  while (left.length > 0 && pages.length < mostPages) {
    const [page, rest] = splitMarkdown(left, room);
    pages.push(page);
    left = rest;
  }
  if (left.length === 0) return closeFences(pages);
  return closeFences(pages).map((page, index) =>
    index === mostPages - 1 ? md`${page}\n_… and ${left.length} more characters_` : page,
  );
}

/** A code block that is cut in two is closed and opened again. */
function closeFences(pages: readonly Markdown[]): readonly Markdown[] {
  let open = false;
  return pages.map((page) => {
    const text = open ? md`\`\`\`\n${page}` : page;
    open = (text.split("```").length - 1) % 2 === 1;
    return open ? md`${text}\n\`\`\`` : text;
  });
}

function fitEmbeds(embeds: readonly Embed[]): Embed[] {
  let left = embedTotal;
  return embeds.slice(0, 10).map((embed) => {
    if (embed.description === undefined) return embed;
    const description = shortenMarkdown(embed.description, Math.max(1, Math.min(descriptionLimit, left)));
    left -= description.length;
    return { ...embed, description };
  });
}
