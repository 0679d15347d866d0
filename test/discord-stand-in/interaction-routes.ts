import { MessageFlags, InteractionResponseType as Type } from "discord-api-types/v10";
import { z } from "zod";
import { refusals } from "./api-error.ts";
import { checkModal } from "./check-components.ts";
import { checkEdit, checkMessage } from "./check-message.ts";
import { FormCheck, readForm } from "./form-check.ts";
import type { Interaction } from "./interaction.ts";
import { MessageBody, Modal } from "./message-body.ts";
import { isEphemeral, storeReply } from "./reply-routes.ts";
import { type Answer, type Call, param, type Route } from "./route.ts";
import { editMessage } from "./store-message.ts";
import { messageJson } from "./wire.ts";

/** interactions/receiving-and-responding: the first answer to an interaction. */
export const interactionRoutes: readonly Route[] = [
  { method: "POST", pattern: "/interactions/:interaction/:token/callback", open: true, run: callback },
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

const CallbackBody = z.looseObject({ type: z.int(), data: z.unknown().optional() });
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
  interaction.message = storeReply(call, interaction, body, interaction.ephemeral);
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
