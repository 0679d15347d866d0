import { roleMention, unlinked } from "../chat/links.ts";
import { inLines, shortenMarkdown, withSpaces } from "../chat/text.ts";
import { describeWithheld, filesTakenOut, linksTakenOut } from "../chat/words/describe-withheld.ts";
import { markOn, stamp } from "../deliver/stamp.ts";
import type { Embed, Message } from "../ports/chat.ts";
import type { Verdict } from "./discord-answers.ts";

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
    case "no-access":
      return withoutFiles(draft);
    case "no-link": {
      const bare = withoutLinks(message);
      return bare === undefined ? noteOf(draft, "words") : { ...draft, message: bare };
    }
    case "words":
      return noteOf(draft, "words");
    case "no-reply":
    case "form":
    case "unknown":
    case "too-late":
      return noteOf(draft, "form");
    default:
      return undefined;
  }
}

/** Files need a permission of their own; `undefined` where there are none. */
function withoutFiles({ message: { files, picture, ...message }, replyTo }: Draft): Draft | undefined {
  if (files === undefined && picture === undefined) return undefined;
  return { message: { ...message, content: inLines([message.content, filesTakenOut]) }, replyTo };
}

/** The same words without anything to click that leads out; `undefined` when there is no link in it any more. */
export function withoutLinks(message: Message): Message | undefined {
  const { content, embeds } = message;
  const bare = {
    ...message,
    ...(content !== undefined && { content: unlinked(content) }),
    ...(embeds && { embeds: embeds.map(unlinkedEmbed) }),
  };
  if (JSON.stringify(bare) === JSON.stringify(message)) return undefined;
  const [first, ...others] = bare.embeds ?? [];
  if (first === undefined) return { ...bare, content: shortenMarkdown(inLines([bare.content, linksTakenOut]), 2000) };
  const description = shortenMarkdown(inLines([first.description, linksTakenOut]), 4096);
  return { ...bare, embeds: [{ ...first, description }, ...others] };
}

function unlinkedEmbed(embed: Embed): Embed {
  return embed.description === undefined ? embed : { ...embed, description: unlinked(embed.description) };
}

/** Only what carries a mark can be asked for by it. The ping stays, and the buttons where the words alone were refused. */
function noteOf({ message, replyTo }: Draft, why: "words" | "form"): Draft | undefined {
  const mark = markOn(message);
  if (mark === undefined) return undefined;
  const pings = (message.allowed_mentions?.roles ?? []).map(roleMention);
  const description = describeWithheld(mark, why);
  if (message.embeds?.[0]?.description === description) return undefined;
  const note: Message = {
    content: withSpaces(pings),
    embeds: [{ description }],
    ...(message.allowed_mentions && { allowed_mentions: message.allowed_mentions }),
    ...(why === "words" && message.components && { components: message.components }),
  };
  return { message: stamp(note, mark), ...(why === "words" && { replyTo }) };
}
