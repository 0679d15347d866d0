import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import type { Label } from "../lib/shown-text.ts";
import type { Button, Row } from "../ports/chat.ts";
import { actionId } from "./define-action.ts";

/** A plain button for an action; `argument` is what the action is given. */
export function button(action: { readonly name: string }, label: Label, argument: string): Button {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: actionId(action, argument) };
}

/** Five buttons at most. */
export function buttonRow(buttons: readonly Button[]): Row {
  return { type: ComponentType.ActionRow, components: [...buttons] };
}
