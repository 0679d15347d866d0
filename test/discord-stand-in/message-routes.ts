import { PermissionFlagsBits as Bits, GatewayIntentBits } from "discord-api-types/v10";
import { z } from "zod";
import { refusals } from "./api-error.ts";
import { checkEdit, checkMessage } from "./check-message.ts";
import type { Channel, Message } from "./discord-objects.ts";
import { FormCheck, readForm } from "./form-check.ts";
import { MessageBody } from "./message-body.ts";
import { botPermissionsIn, requireBot } from "./permissions.ts";
import { type Answer, type Call, param, type Route } from "./route.ts";
import { editMessage, messageByNonce, storeMessage } from "./store-message.ts";
import { channelJson, messageJson } from "./wire.ts";
import { addChannel } from "./world.ts";

const guildMessages = GatewayIntentBits.GuildMessages;

/** resources/message and resources/channel: what a bot does with the messages of a channel. */
export const messageRoutes: readonly Route[] = [
  { method: "POST", pattern: "/channels/:channel/messages", run: postMessage },
  { method: "GET", pattern: "/channels/:channel/messages", run: listMessages },
  { method: "GET", pattern: "/channels/:channel/messages/:message", run: getMessage },
  { method: "PATCH", pattern: "/channels/:channel/messages/:message", run: patchMessage },
  { method: "DELETE", pattern: "/channels/:channel/messages/:message", run: deleteMessage },
  { method: "POST", pattern: "/channels/:channel/messages/:message/threads", run: startThread },
  { method: "POST", pattern: "/channels/:channel/typing", run: typing },
  { method: "GET", pattern: "/channels/:channel", run: getChannel },
];

function postMessage(call: Call): Answer {
  const channel = channelOf(call);
  const body = readForm(MessageBody, call.body);
  if (channel.kind === "forum") throw refusals.notText();
  requireBot(call.world, channel, channel.kind === "thread" ? Bits.SendMessagesInThreads : Bits.SendMessages);
  if (channel.locked) throw refusals.locked();
  channel.archived = false;
  if ((body.embeds ?? []).length > 0) requireBot(call.world, channel, Bits.EmbedLinks);
  if (call.files.length > 0) requireBot(call.world, channel, Bits.AttachFiles);
  if (body.message_reference) requireBot(call.world, channel, Bits.ReadMessageHistory);
  checkMessage(body, "channel", call.files.length);

  const known = messageByNonce(call.world, body);
  const message = known ?? storeMessage(call.world, channel, body, { kind: "channel" }, call.files);
  const json = { ...messageJson(call.world, message), ...(body.nonce !== undefined && { nonce: body.nonce }) };
  if (!known) call.gateway.dispatch("MESSAGE_CREATE", { ...json, guild_id: channel.guild?.id }, guildMessages);
  return { status: 200, body: json };
}

/** Newest first. Without Read Message History the documented answer is an empty list, which reads like an empty channel. */
function listMessages(call: Call): Answer {
  const channel = channelOf(call);
  requireBot(call.world, channel, Bits.ViewChannel);
  const form = new FormCheck();
  const { query } = call;
  const limit = Number(query.get("limit") ?? 50);
  form.require(
    Number.isInteger(limit) && limit >= 1 && limit <= 100,
    ["limit"],
    "NUMBER_TYPE_MAX",
    "int value should be between 1 and 100.",
  );
  const anchors = ["before", "after", "around"].filter((name) => query.has(name));
  for (const name of anchors)
    form.require(/^\d+$/.test(query.get(name) ?? ""), [name], "NUMBER_TYPE_COERCE", "Value is not snowflake.");
  form.require(
    anchors.length <= 1,
    [anchors[1] ?? "before"],
    "BASE_TYPE_INVALID",
    "before, after and around exclude each other.",
  );
  form.throwIfAny();

  const mayRead = (botPermissionsIn(call.world, channel) & Bits.ReadMessageHistory) !== 0n;
  if (!mayRead && call.world.settings.unreadableHistory === "refuse") throw refusals.missingPermissions();
  const page = mayRead ? pageOf(channel.messages, query, limit) : [];
  return { status: 200, body: page.map((message) => messageJson(call.world, message)) };
}

function pageOf(messages: readonly Message[], query: URLSearchParams, limit: number): readonly Message[] {
  const oldestFirst = [...messages];
  const [before, after, around] = [query.get("before"), query.get("after"), query.get("around")];
  if (after !== null)
    return oldestFirst
      .filter((each) => BigInt(each.id) > BigInt(after))
      .slice(0, limit)
      .reverse();
  if (around !== null) {
    const older = oldestFirst.filter((each) => BigInt(each.id) <= BigInt(around)).slice(-Math.ceil(limit / 2));
    const newer = oldestFirst.filter((each) => BigInt(each.id) > BigInt(around)).slice(0, Math.floor(limit / 2));
    return [...older, ...newer].reverse();
  }
  const older = before === null ? oldestFirst : oldestFirst.filter((each) => BigInt(each.id) < BigInt(before));
  return older.slice(-limit).reverse();
}

function getMessage(call: Call): Answer {
  const channel = channelOf(call);
  requireBot(call.world, channel, Bits.ViewChannel | Bits.ReadMessageHistory);
  return { status: 200, body: messageJson(call.world, messageOf(call, channel)) };
}

function patchMessage(call: Call): Answer {
  const channel = channelOf(call);
  const body = readForm(MessageBody, call.body);
  requireBot(call.world, channel, Bits.ViewChannel);
  const message = messageOf(call, channel);
  if (message.author.id !== call.world.bot.id) throw refusals.notTheAuthor();
  if (channel.archived) throw refusals.archived();
  checkEdit(body, call.files.length);
  editMessage(call.world, message, body, call.files);
  const json = messageJson(call.world, message);
  call.gateway.dispatch("MESSAGE_UPDATE", { ...json, guild_id: channel.guild?.id }, guildMessages);
  return { status: 200, body: json };
}

function deleteMessage(call: Call): Answer {
  const channel = channelOf(call);
  requireBot(call.world, channel, Bits.ViewChannel);
  const message = messageOf(call, channel);
  if (message.author.id !== call.world.bot.id) requireBot(call.world, channel, Bits.ManageMessages);
  removeMessage(message);
  call.gateway.dispatch(
    "MESSAGE_DELETE",
    { id: message.id, channel_id: channel.id, guild_id: channel.guild?.id },
    guildMessages,
  );
  return { status: 204 };
}

export function removeMessage(message: Message): void {
  message.deleted = true;
  const place = message.channel.messages.indexOf(message);
  if (place >= 0) message.channel.messages.splice(place, 1);
}

const ThreadBody = z.looseObject({ name: z.string(), auto_archive_duration: z.int().nullish() });

/** The thread takes the id of its message. */
function startThread(call: Call): Answer {
  const parent = channelOf(call);
  const { name, auto_archive_duration: archive } = readForm(ThreadBody, call.body);
  if (parent.kind !== "text") throw refusals.wrongKind();
  requireBot(call.world, parent, Bits.ViewChannel | Bits.CreatePublicThreads);
  const message = messageOf(call, parent);
  const form = new FormCheck();
  form.text(["name"], name, 100, 1);
  const isKnown = [60, 1440, 4320, 10080].includes(archive ?? 1440);
  form.require(
    isKnown,
    ["auto_archive_duration"],
    "BASE_TYPE_CHOICES",
    "Value must be one of (60, 1440, 4320, 10080).",
  );
  form.throwIfAny();
  if (call.world.channels.has(message.id)) throw refusals.threadExists();

  const { guild } = parent;
  const thread = addChannel(call.world, {
    id: message.id,
    kind: "thread",
    name,
    ...(guild && { guild }),
    parent,
    overwrites: [],
    messages: [],
  });
  const json = channelJson(call.world, thread);
  call.gateway.dispatch("THREAD_CREATE", { ...json, newly_created: true }, GatewayIntentBits.Guilds);
  return { status: 201, body: json };
}

function typing(call: Call): Answer {
  requireBot(call.world, channelOf(call), Bits.SendMessages);
  return { status: 204 };
}

function getChannel(call: Call): Answer {
  const channel = channelOf(call);
  requireBot(call.world, channel, Bits.ViewChannel);
  return { status: 200, body: channelJson(call.world, channel) };
}

/** A channel of a guild that the bot has left is out of its reach, as one it cannot see. */
export function channelOf(call: Call): Channel {
  const channel = call.world.channels.get(param(call, "channel"));
  if (!channel) throw refusals.unknownChannel();
  if (channel.guild && !call.world.guilds.has(channel.guild.id)) throw refusals.missingAccess();
  return channel;
}

function messageOf(call: Call, channel: Channel): Message {
  const message = channel.messages.find((each) => each.id === param(call, "message"));
  if (!message) throw refusals.unknownMessage();
  return message;
}
