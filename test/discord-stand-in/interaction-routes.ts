import { MessageFlags, InteractionResponseType as Type } from "discord-api-types/v10";
import { z } from "zod";
import { refusals } from "./api-error.ts";
import { checkModal } from "./check-components.ts";
import { checkEdit, checkMessage } from "./check-message.ts";
import { countPings } from "./count-pings.ts";
import { FormCheck, readForm } from "./form-check.ts";
import type { Interaction } from "./interaction.ts";
import { MessageBody, Modal } from "./message-body.ts";
import { removeMessage } from "./message-routes.ts";
import { type Answer, type Call, param, type Route } from "./route.ts";
import { editMessage, storeMessage } from "./store-message.ts";
import { messageJson } from "./wire.ts";
import type { Message } from "./world.ts";

const ofWebhook = "/webhooks/:application/:token";

/** interactions/receiving-and-responding: the first answer, and what follows on the interaction's token. */
export const interactionRoutes: readonly Route[] = [
  { method: "POST", pattern: "/interactions/:interaction/:token/callback", open: true, run: callback },
  { method: "POST", pattern: ofWebhook, open: true, run: followUp },
  { method: "GET", pattern: `${ofWebhook}/messages/:message`, open: true, run: getReply },
  { method: "PATCH", pattern: `${ofWebhook}/messages/:message`, open: true, run: editReply },
  { method: "DELETE", pattern: `${ofWebhook}/messages/:message`, open: true, run: deleteReply },
];

/** Which first answers each kind of interaction takes; an update needs a message to update. */
const answersTo = {
  command: [Type.ChannelMessageWithSource, Type.DeferredChannelMessageWithSource, Type.Modal],
  autocomplete: [Type.ApplicationCommandAutocompleteResult],
  component: [
    Type.ChannelMessageWithSource,
    Type.DeferredChannelMessageWithSource,
    Type.DeferredMessageUpdate,
    Type.UpdateMessage,
    Type.Modal,
  ],
  modal: [
    Type.ChannelMessageWithSource,
    Type.DeferredChannelMessageWithSource,
    Type.DeferredMessageUpdate,
    Type.UpdateMessage,
  ],
} as const;

const CallbackBody = z.looseObject({ type: z.int(), data: z.unknown() });
const ChoiceList = z.looseObject({
  choices: z.array(z.looseObject({ name: z.string(), value: z.union([z.string(), z.number()]) })),
});

function callback(call: Call): Answer {
  const interaction = call.world.interactions.get(param(call, "token"));
  if (!interaction || interaction.id !== param(call, "interaction")) throw refusals.unknownInteraction();
  if (interaction.reaction === "failed") throw refusals.unknownInteraction();
  if (interaction.reaction !== "none") throw refusals.alreadyAcknowledged();

  const { type, data } = readForm(CallbackBody, call.body);
  const allowed: readonly number[] = answersTo[interaction.kind];
  const isUpdate = type === Type.DeferredMessageUpdate || type === Type.UpdateMessage;
  const form = new FormCheck();
  const fits = allowed.includes(type) && !(isUpdate && !interaction.source);
  form.require(fits, ["type"], "BASE_TYPE_CHOICES", `Value must be one of {${allowed.join(", ")}}.`);
  form.throwIfAny();
  react(call, interaction, type, data ?? {});

  if (call.query.get("with_response") !== "true") return { status: 204 };
  return { status: 200, body: callbackJson(call, interaction, type) };
}

function react(call: Call, interaction: Interaction, type: number, data: unknown): void {
  if (type === Type.ApplicationCommandAutocompleteResult) {
    complete(interaction, data);
    return;
  }
  if (type === Type.Modal) {
    openModal(interaction, data);
    return;
  }
  if (type === Type.DeferredMessageUpdate) {
    interaction.message = interaction.source;
    interaction.react("acknowledged");
    return;
  }
  const body = readForm(MessageBody, data);
  if (type === Type.UpdateMessage && interaction.source) {
    checkEdit(body, call.files.length);
    interaction.message = editMessage(call.world, interaction.source, body, call.files);
    interaction.react("update");
    return;
  }
  const isDeferred = type === Type.DeferredChannelMessageWithSource;
  if (!isDeferred) checkMessage(body, "interaction", call.files.length);
  interaction.ephemeral = isEphemeral(body);
  interaction.message = reply(call, interaction, body, interaction.ephemeral);
  if (isDeferred) interaction.message.flags |= MessageFlags.Loading;
  interaction.react(isDeferred ? "deferred" : "message");
}

function complete(interaction: Interaction, data: unknown): void {
  const { choices } = readForm(ChoiceList, data);
  const form = new FormCheck();
  form.count(["data", "choices"], choices, 0, 25);
  choices.forEach((choice, index) => {
    form.text(["data", "choices", index, "name"], choice.name, 100, 1);
    if (typeof choice.value === "string") form.text(["data", "choices", index, "value"], choice.value, 100, 1);
  });
  form.throwIfAny();
  interaction.choices = choices;
  interaction.react("choices");
}

function openModal(interaction: Interaction, data: unknown): void {
  const modal = readForm(Modal, data);
  const form = new FormCheck();
  checkModal(form, modal);
  form.throwIfAny();
  interaction.modal = modal;
  interaction.react("modal");
}

/** The first follow-up of a deferred answer fills that answer in, whatever its own flags say. */
function followUp(call: Call): Answer {
  const interaction = acknowledged(call);
  const body = readForm(MessageBody, call.body);
  if (interaction.thinking && interaction.message)
    return { status: 200, body: fill(call, interaction, interaction.message, body) };

  checkMessage(body, "interaction", call.files.length);
  const message = reply(call, interaction, body, isEphemeral(body));
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

function reply(call: Call, interaction: Interaction, body: MessageBody, ephemeral: boolean): Message {
  const origin = { kind: "interaction", id: interaction.id, ephemeral } as const;
  return storeMessage(call.world, interaction.channel, body, origin, call.files);
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

function isEphemeral(body: MessageBody): boolean {
  return ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

function callbackJson(call: Call, interaction: Interaction, type: number): unknown {
  const { message, ephemeral, thinking } = interaction;
  const types = { command: 2, component: 3, autocomplete: 4, modal: 5 };
  const about = message && {
    response_message_id: message.id,
    response_message_loading: thinking,
    response_message_ephemeral: ephemeral,
  };
  const resource = {
    type,
    ...(message && type !== Type.DeferredMessageUpdate && { message: messageJson(call.world, message) }),
  };
  return { interaction: { id: interaction.id, type: types[interaction.kind], ...about }, resource };
}
