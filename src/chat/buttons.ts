import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import type { Label } from "../lib/shown-text.ts";
import type { Button, Menu, Row } from "../ports/chat.ts";
import { actionId } from "./define-action.ts";
import { postableChannels } from "./postable-channels.ts";

/** A plain button for an action; `argument` is what the action is given. */
export function button(action: { readonly name: string }, label: Label, argument: string): Button {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: actionId(action, argument) };
}

/** Five buttons at most. */
export function buttonRow(buttons: readonly Button[]): Row {
  return { type: ComponentType.ActionRow, components: [...buttons] };
}

/** Discord's limit of a menu. */
const mostChoices = 25;

/** A menu of which up to `most` may be chosen; each choice comes to the action behind `argument` and a colon. What does not fit is left out. */
export function menuRow(
  action: { readonly name: string },
  argument: string,
  placeholder: Label,
  options: readonly Menu["options"][number][],
  most = 1,
): Row {
  const choices = options.slice(0, mostChoices);
  const custom_id = actionId(action, argument);
  const several = most > 1 ? { max_values: Math.min(most, choices.length) } : {};
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id, placeholder, options: choices, ...several }],
  };
}

/** A menu of the server's people, of whom one is chosen: their id comes to the action behind `argument` and a colon. */
export function userMenuRow(action: { readonly name: string }, argument: string, placeholder: Label): Row {
  const custom_id = actionId(action, argument);
  return { type: ComponentType.ActionRow, components: [{ type: ComponentType.UserSelect, custom_id, placeholder }] };
}

/** A menu of the server's channels that the bot may post in by their kind. */
export function channelMenuRow(action: { readonly name: string }, argument: string, placeholder: Label): Row {
  const custom_id = actionId(action, argument);
  const channel_types = [...postableChannels];
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.ChannelSelect, custom_id, placeholder, channel_types }],
  };
}

/** A menu of the server's roles. */
export function roleMenuRow(action: { readonly name: string }, argument: string, placeholder: Label): Row {
  const custom_id = actionId(action, argument);
  return { type: ComponentType.ActionRow, components: [{ type: ComponentType.RoleSelect, custom_id, placeholder }] };
}
