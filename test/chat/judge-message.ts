import type { APIAllowedMentions } from "discord-api-types/v10";
import { z } from "zod";
import { Embed } from "../discord-stand-in/message-body.ts";
import { type Live, readAsClient } from "./client-markdown.ts";
import { type PlainText, textsOfControls } from "./shown-fields.ts";

/** A message as it is drawn, or as Discord got it. */
export interface JudgedMessage {
  readonly content?: string;
  readonly embeds?: readonly unknown[];
  readonly components?: readonly unknown[];
  readonly files?: readonly { readonly name: string; readonly text: string }[];
  readonly allowed_mentions?: APIAllowedMentions | undefined;
}

/** What may be live in a message; everything else in it is a breach. */
export interface Permitted {
  /** Addresses of items: their own links. */
  readonly links?: readonly string[];
  /** Ids of the channels and roles that this program names itself. */
  readonly ids?: readonly string[];
}

/** Formatting that this program uses itself, and instants that it shows itself. */
const ours: readonly Live["kind"][] = ["bold", "code", "timestamp", "channel", "role"];
const messageAddress = /^https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+$/u;

/** Everything in a message that a title could have put there and a reader would be hurt by; empty where it is harmless. */
export function breachesIn(judged: JudgedMessage, permitted: Permitted = {}): readonly string[] {
  const message = { ...judged, embeds: z.array(Embed).parse(judged.embeds ?? []) };
  const content = message.content ?? "";
  const texts = [content, ...message.embeds.flatMap(markdownOf)];
  return [
    ...texts.flatMap((text) => [...breachesOf(text, permitted), ...unreadable(text)]),
    ...message.embeds.flatMap((embed) => (plainOf(embed) ? unreadable(plainOf(embed)) : [])),
    ...breachesInPlain([
      ...textsOfControls(message.components ?? []),
      ...(message.files ?? []).map(({ name }) => ({ field: "file name", text: name }) as const),
    ]),
    ...(message.files ?? []).flatMap(({ name, text }) => unreadable(text).map((what) => `${name}: ${what}`)),
    ...pinging(message, permitted),
    ...tooLong(message),
  ];
}

function markdownOf({ title, description, fields = [] }: Embed): readonly string[] {
  return [title, description, ...fields.flatMap(({ name, value }) => [name, value])].filter(
    (text) => typeof text === "string",
  );
}

/** Discord draws these as they are. */
function plainOf({ footer, author }: Embed): string {
  return [footer?.text, author?.name].filter(Boolean).join(" ");
}

/** The same of texts that Discord draws as they are: nothing that nobody sees, and no invite and no name of everyone but where a person edits it. */
export function breachesInPlain(texts: readonly PlainText[]): readonly string[] {
  return texts.flatMap(({ field, text }) => {
    const live = field === "form's value" ? [] : readAsClient(text).live;
    const read = live.filter(({ kind }) => kind === "invite" || kind === "everyone").map(({ kind }) => kind);
    const isNamed = field !== "file name" || /^[a-z-]+\.(?:yaml|txt)$/u.test(text);
    return [...unreadable(text), ...read, ...(isNamed ? [] : ["a name of a file from outside"])].map(
      (what) => `${field}: ${what}: ${text.slice(0, 80)}`,
    );
  });
}

function breachesOf(text: string, { links = [], ids = [] }: Permitted): readonly string[] {
  return readAsClient(text).live.flatMap((live) => {
    if (live.kind === "link") return linkBreach(live, links);
    const isTheirs = !["bold", "code"].includes(live.kind) && /666000666/u.test(live.text);
    const isOurs = ours.includes(live.kind) && !isTheirs;
    const isKnown = !["channel", "role"].includes(live.kind) || ids.includes(live.text.replace(/\D/gu, ""));
    return isOurs && isKnown ? [] : [`${live.kind}: ${live.text.slice(0, 80)}`];
  });
}

/** A live link leads to an item's own address or to a message of Discord's, and shows the host that it leads to. */
function linkBreach({ shown, target }: Live & { readonly kind: "link" }, links: readonly string[]): readonly string[] {
  const host = URL.canParse(target) ? new URL(target).host : "?";
  const isKnown =
    messageAddress.test(target) || links.some((link) => URL.canParse(link) && new URL(link).host === host);
  const said = shown.replace(/\s*↗$/u, "");
  const isTrue = said === host || (URL.canParse(said) && new URL(said).host === host);
  return isKnown && isTrue ? [] : [`link: ${shown.slice(0, 60)} → ${target.slice(0, 80)}`];
}

/** Invisible signs, marks in heaps, text that runs backwards, halves of characters. Joiners belong to Persian and to emoji, one at a time. */
function unreadable(text: string): readonly string[] {
  const found = [
    /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u.test(text) && "bidi control",
    /[\u200b\u00ad\ufeff\u3164\uffa0\u115f\u1160\u180e\u{e0000}-\u{e007f}]/u.test(text) && "invisible sign",
    /[\u200c\u200d]{2}/u.test(text) && "run of joiners",
    /\p{M}{5}/u.test(text) && "heap of marks",
    /[\p{Cs}\ufffe\uffff]/u.test(text) && "broken character",
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/u.test(text) && "control",
    /\n{3}/u.test(text) && "run of lines",
  ];
  return found.filter((one) => one !== false);
}

/** Nobody may be named but the roles that the message itself means to. */
function pinging({ allowed_mentions, content = "" }: JudgedMessage, { ids = [] }: Permitted): readonly string[] {
  const parsed =
    allowed_mentions === undefined || (allowed_mentions.parse ?? []).length === 0 ? [] : ["parses mentions"];
  const named = [...(allowed_mentions?.roles ?? []), ...(allowed_mentions?.users ?? [])];
  const strangers = named.filter((id) => !ids.includes(id)).map((id) => `may ping ${id}`);
  return [...parsed, ...strangers, ...(/@(?:everyone|here)\b/u.test(content) ? ["everyone in the content"] : [])];
}

/** Discord counts code points; UTF-16 units are never fewer, so what holds for them holds for both. */
function tooLong({
  content = "",
  embeds,
}: {
  readonly content?: string;
  readonly embeds: readonly Embed[];
}): readonly string[] {
  const sizes = embeds.map(({ title, description, footer, author, fields = [] }) =>
    [title, description, footer?.text, author?.name, ...fields.flatMap(({ name, value }) => [name, value])].reduce(
      (sum, text) => sum + (text?.length ?? 0),
      0,
    ),
  );
  const long = embeds.some(({ description }) => (description ?? "").length > 4096);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return content.length > 2000 || long || all > 6000 ? ["longer than Discord takes"] : [];
}
