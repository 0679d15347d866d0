import { ButtonStyle, ComponentType } from "discord.js";
import { describeWithheld, linksTakenOut } from "../chat/words/describe-withheld.ts";
import type { Message } from "../ports/chat.ts";
import type { Verdict } from "./discord-answers.ts";

type Embed = NonNullable<Message["embeds"]>[number];
type Row = NonNullable<Message["components"]>[number];

/** A message on its way: what it says, and what it answers. */
export interface Draft {
  readonly message: Message;
  readonly replyTo?: string | undefined;
}

/**
 * The next form in which a message that Discord refused may still be taken; `undefined` where there is none, or where another
 * form would change nothing. A refused request took no effect, so nothing is posted twice.
 */
export function simplerDraft(draft: Draft, verdict: Verdict): Draft | undefined {
  const { message, replyTo } = draft;
  if (replyTo !== undefined && (verdict === "no-reply" || verdict === "no-message")) return { message };
  switch (verdict) {
    case "no-link": {
      const bare = withoutLinks(message);
      return bare === undefined ? noteOf(draft, "words") : { ...draft, message: bare };
    }
    case "words":
      return noteOf(draft, "words");
    case "no-reply":
    case "form":
    case "unknown":
    case "tag":
    case "too-late":
      return noteOf(draft, "form");
    default:
      return undefined;
  }
}

/** The same words without anything to click that leads out; `undefined` when there is no link in it any more. */
export function withoutLinks(message: Message): Message | undefined {
  const content = message.content === undefined ? {} : { content: unlinked(message.content) };
  const embeds = message.embeds?.map(unlinkedEmbed);
  const components = message.components?.map(withoutLinkButtons).filter((row) => !isEmpty(row));
  const bare = { ...message, ...content, ...(embeds && { embeds }), ...(components && { components }) };
  if (JSON.stringify(bare) === JSON.stringify(message)) return undefined;
  const [first, ...others] = bare.embeds ?? [];
  if (first === undefined) return { ...bare, content: `${bare.content ?? ""}\n${linksTakenOut}`.slice(0, 2000) };
  const description = [first.description, linksTakenOut].filter(Boolean).join("\n");
  return { ...bare, embeds: [{ ...first, description: description.slice(0, 4096) }, ...others] };
}

/** Only what carries a mark can be asked for by it. The ping stays, and the buttons where the words alone were refused. */
function noteOf({ message, replyTo }: Draft, why: "words" | "form"): Draft | undefined {
  const footer = message.embeds?.[0]?.footer;
  if (footer === undefined) return undefined;
  const pings = (message.allowed_mentions?.roles ?? []).map((id) => `<@&${id}>`);
  const description = describeWithheld(footer.text, why);
  if (message.embeds?.[0]?.description === description) return undefined;
  const note: Message = {
    content: pings.join(" "),
    embeds: [{ description, footer }],
    ...(message.allowed_mentions && { allowed_mentions: message.allowed_mentions }),
    ...(why === "words" && message.components && { components: message.components }),
  };
  return { message: note, ...(why === "words" && { replyTo }) };
}

const markdownLink = /\[((?:\\.|[^\]\\])*)\]\(<?[^()\s<>]*>?\)/gu;
const bareLink = /<?\bhttps?:\/\/[^\s<>)]+>?/giu;

function unlinked(text: string): string {
  return text.replaceAll(markdownLink, "$1").replaceAll(bareLink, "(link)");
}

function unlinkedEmbed(embed: Embed): Embed {
  const { url: _url, image: _image, thumbnail: _thumbnail, ...kept } = embed;
  const { title, description, fields, author } = embed;
  return {
    ...kept,
    ...(title !== undefined && { title: unlinked(title) }),
    ...(description !== undefined && { description: unlinked(description) }),
    ...(author && { author: { name: author.name } }),
    ...(fields && { fields: fields.map((field) => ({ ...field, value: unlinked(field.value) })) }),
  };
}

function withoutLinkButtons(row: Row): Row {
  if (row.type !== ComponentType.ActionRow) return row;
  const leadsOut = (control: (typeof row.components)[number]) =>
    control.type === ComponentType.Button && control.style === ButtonStyle.Link;
  return { ...row, components: row.components.filter((control) => !leadsOut(control)) };
}

function isEmpty(row: Row): boolean {
  return row.type === ComponentType.ActionRow && row.components.length === 0;
}
