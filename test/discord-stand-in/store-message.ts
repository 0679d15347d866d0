import { MessageFlags, PermissionFlagsBits } from "discord-api-types/v10";
import { refusals } from "./api-error.ts";
import { countPings, noPings, type PingContext } from "./count-pings.ts";
import type { Channel, Message } from "./discord-objects.ts";
import type { AllowedMentions, MessageBody } from "./message-body.ts";
import { botPermissionsIn } from "./permissions.ts";
import type { World } from "./world.ts";

/** How the bot came to write: into a channel, or in answer to an interaction. */
export type Origin =
  /** The first message of a forum's post has the post's own id. */
  | { readonly kind: "channel"; readonly id?: string }
  | { readonly kind: "interaction"; readonly id: string; readonly ephemeral: boolean };

const everyMention: AllowedMentions = { parse: ["users", "roles", "everyone"] };

/** Stores what has been checked. An ephemeral message is nowhere in the channel. */
export function storeMessage(
  world: World,
  channel: Channel,
  body: MessageBody,
  origin: Origin,
  files: readonly string[] = [],
): Message {
  const replyTo = repliedMessage(channel, body);
  const ephemeral = origin.kind === "interaction" && origin.ephemeral;
  const message: Message = {
    id: (origin.kind === "channel" ? origin.id : undefined) ?? world.newId(),
    channel,
    author: world.bot,
    createdAt: world.clock.now(),
    ephemeral,
    ...(body.nonce !== undefined && body.nonce !== null && { nonce: body.nonce }),
    ...(replyTo && { replyTo: replyTo.id }),
    ...(origin.kind === "interaction" && { interactionId: origin.id }),
    content: (body.content ?? "").trim(),
    embeds: body.embeds ?? [],
    components: body.components ?? [],
    flags: (body.flags ?? 0) | (ephemeral ? MessageFlags.Ephemeral : 0),
    attachments: files,
    pings: countPings(body.content ?? "", body.allowed_mentions, pingContext(world, channel, origin, replyTo)),
    edits: 0,
    deleted: false,
  };
  if (!ephemeral) channel.messages.push(message);
  if (origin.kind === "channel") world.sent.push(message);
  return message;
}

/** A person's message; nothing in it is checked. */
export function storePersonsMessage(
  world: World,
  channel: Channel,
  author: Message["author"],
  content: string,
): Message {
  const message: Message = {
    id: world.newId(),
    channel,
    author,
    createdAt: world.clock.now(),
    ephemeral: false,
    content,
    embeds: [],
    components: [],
    flags: 0,
    attachments: [],
    pings: noPings,
    edits: 0,
    deleted: false,
  };
  channel.messages.push(message);
  return message;
}

/** Absent fields stay, null empties; of the flags a bot may change that of previews. Nobody is pinged. */
export function editMessage(world: World, message: Message, body: MessageBody, files: readonly string[] = []): Message {
  if (body.content !== undefined) message.content = (body.content ?? "").trim();
  if (body.embeds !== undefined) message.embeds = body.embeds ?? [];
  if (body.components !== undefined) message.components = body.components ?? [];
  if (typeof body.flags === "number") {
    message.flags = (message.flags & ~MessageFlags.SuppressEmbeds) | (body.flags & MessageFlags.SuppressEmbeds);
  }
  if (files.length > 0) message.attachments = [...message.attachments, ...files];
  message.edits += 1;
  message.editedAt = world.clock.now();
  return message;
}

/**
 * The bot's earlier message of the same nonce, if it was created within the nonce's memory.
 *
 * @throws ApiError 10008 if that message has been deleted since: Discord does not create it again
 * (discord-api-docs pull request 6647).
 */
export function messageByNonce(world: World, body: MessageBody): Message | undefined {
  if (!body.enforce_nonce || body.nonce === undefined || body.nonce === null) return undefined;

  const since = world.clock.now() - world.settings.nonceMemoryMs;
  const known = world.sent.find((message) => String(message.nonce) === String(body.nonce) && message.createdAt > since);
  if (known?.deleted) throw refusals.unknownMessage();
  return known;
}

function repliedMessage(channel: Channel, body: MessageBody): Message | undefined {
  const reference = body.message_reference;
  if (!reference?.message_id) return undefined;
  const found = channel.messages.find((message) => message.id === reference.message_id);
  if (!found && reference.fail_if_not_exists !== false) throw refusals.unknownMessage();
  return found;
}

function pingContext(world: World, channel: Channel, origin: Origin, replyTo: Message | undefined): PingContext {
  return {
    byDefault: origin.kind === "channel" ? everyMention : { parse: ["users"] },
    mayMentionEveryone: (botPermissionsIn(world, channel) & PermissionFlagsBits.MentionEveryone) !== 0n,
    mentionableRoles: (channel.guild?.roles ?? []).filter((role) => role.mentionable).map((role) => role.id),
    ...(replyTo && { repliedUserId: replyTo.author.id }),
  };
}
