import type { AccessLevel } from "../domain/guild.ts";
import type { Doors, Message } from "../ports.ts";
import type { Caller } from "./define-command.ts";

/** What pressing a button does to the chat. */
export type ActionResult =
  /** An answer, seen by the presser alone. */
  | { readonly kind: "reply"; readonly message: Message }
  /** An answer that everyone in the channel sees. */
  | { readonly kind: "post"; readonly message: Message }
  /** The message that bears the button is drawn anew. */
  | { readonly kind: "update"; readonly message: Message };

/** What a button does. Buttons live as long as what they act on: nothing but `custom_id` is remembered of them. */
export interface Action {
  /** Kebab-case; the part of `custom_id` before the colon. */
  readonly name: string;
  readonly access: AccessLevel;
  /** `argument` is the part of `custom_id` after the colon, as `actionId` put it there. */
  run(argument: string, caller: Caller, doors: Doors): Promise<ActionResult>;
}

export function defineAction(action: Action): Action {
  return action;
}

/** A button's `custom_id`; Discord allows 100 characters in all. */
export function actionId(action: { readonly name: string }, argument: string): string {
  return `${action.name}:${argument}`;
}
