import { MessageFlags } from "discord-api-types/v10";
import { refusals } from "./api-error.ts";
import { checkEdit, checkMessage } from "./check-message.ts";
import { countPings } from "./count-pings.ts";
import type { Message } from "./discord-objects.ts";
import { readForm } from "./form-check.ts";
import type { Interaction } from "./interaction.ts";
import { MessageBody } from "./message-body.ts";
import { removeMessage } from "./message-routes.ts";
import { type Answer, type Call, param, type Route } from "./route.ts";
import { editMessage, storeMessage } from "./store-message.ts";
import { messageJson } from "./wire.ts";

const ofWebhook = "/webhooks/:application/:token";

/** interactions/receiving-and-responding: what follows an interaction's first answer, on its token. */
export const replyRoutes: readonly Route[] = [
  { method: "POST", pattern: ofWebhook, open: true, run: followUp },
  { method: "GET", pattern: `${ofWebhook}/messages/:message`, open: true, run: getReply },
  { method: "PATCH", pattern: `${ofWebhook}/messages/:message`, open: true, run: editReply },
  { method: "DELETE", pattern: `${ofWebhook}/messages/:message`, open: true, run: deleteReply },
];

/** A message in answer to an interaction. */
export function storeReply(call: Call, interaction: Interaction, body: MessageBody, ephemeral: boolean): Message {
  const origin = { kind: "interaction", id: interaction.id, ephemeral } as const;
  return storeMessage(call.world, interaction.channel, body, origin, call.files);
}

export function isEphemeral(body: MessageBody): boolean {
  return ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** The first follow-up of a deferred answer fills that answer in, whatever its own flags say. */
function followUp(call: Call): Answer {
  const interaction = acknowledged(call);
  const body = readForm(MessageBody, call.body);
  if (interaction.thinking && interaction.message)
    return { status: 200, body: fill(call, interaction, interaction.message, body) };

  checkMessage(body, "interaction", call.files.length);
  const message = storeReply(call, interaction, body, isEphemeral(body));
  interaction.followUps.push(message);
  return { status: 200, body: messageJson(call.world, message) };
}

function getReply(call: Call): Answer {
  return { status: 200, body: messageJson(call.world, replyOf(call, acknowledged(call))) };
}

function editReply(call: Call): Answer {
  const interaction = acknowledged(call);
  const body = readForm(MessageBody, call.body);
  const message = replyOf(call, interaction);
  if (interaction.thinking && message === interaction.message)
    return { status: 200, body: fill(call, interaction, message, body) };

  checkEdit(body, call.files.length);
  return { status: 200, body: messageJson(call.world, editMessage(call.world, message, body, call.files)) };
}

function deleteReply(call: Call): Answer {
  const interaction = acknowledged(call);
  const message = replyOf(call, interaction);
  removeMessage(message);
  if (interaction.thinking) interaction.fill();
  return { status: 204 };
}

function fill(call: Call, interaction: Interaction, message: Message, body: MessageBody): unknown {
  const { flags, ...rest } = body;
  const suppress = (flags ?? 0) & MessageFlags.SuppressEmbeds;
  checkMessage(rest, "interaction", call.files.length);
  message.flags &= ~MessageFlags.Loading;
  editMessage(call.world, message, { ...rest, flags: suppress }, call.files);
  message.edits = 0;
  const mentionable = (message.channel.guild?.roles ?? []).filter((role) => role.mentionable).map((role) => role.id);
  const context = {
    byDefault: { parse: ["users" as const] },
    mayMentionEveryone: false,
    mentionableRoles: mentionable,
  };
  message.pings = countPings(message.content, body.allowed_mentions, context);
  interaction.fill();
  return messageJson(call.world, message);
}

/** How long a token lives after its interaction: 15 minutes. */
const tokenLifeMs = 15 * 60_000;

/** @throws ApiError 10015 before the first answer and for an unknown token, 50027 when the token has expired. */
function acknowledged(call: Call): Interaction {
  const interaction = call.world.interactions.get(param(call, "token"));
  const hasAnswer = interaction && interaction.reaction !== "none" && interaction.reaction !== "failed";
  if (!interaction || !hasAnswer) throw refusals.unknownWebhook();
  if (call.world.clock.now() - interaction.createdAt > tokenLifeMs) throw refusals.invalidWebhookToken();
  return interaction;
}

function replyOf(call: Call, interaction: Interaction): Message {
  const id = param(call, "message");
  const all = [interaction.message, ...interaction.followUps];
  const found = id === "@original" ? interaction.message : all.find((message) => message?.id === id);
  if (!found || found.deleted) throw refusals.unknownMessage();
  return found;
}
