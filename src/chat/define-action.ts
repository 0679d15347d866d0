import type { APILabelComponent, APIStringSelectComponent, APITextInputComponent } from "discord-api-types/v10";
import type { NeededLevel } from "../domain/guild.ts";
import type { Label } from "../lib/shown-text.ts";
import type { Message } from "../ports/chat.ts";
import type { ContextPart, Needs } from "./command-context.ts";
import type { Caller } from "./define-command.ts";

/** A form as Discord draws it; its `custom_id` is the button's own, so that what is sent in finds the same action. */
export interface Form {
  readonly custom_id: string;
  readonly title: Label;
  readonly components: FormField[];
}

export interface FormField extends APILabelComponent {
  readonly label: Label;
  readonly description?: Label;
  readonly component: TextInput | FormMenu;
}

type TextInput = APITextInputComponent & { readonly placeholder?: Label; readonly value?: Label };

interface FormMenu extends APIStringSelectComponent {
  readonly options: (APIStringSelectComponent["options"][number] & { readonly label: Label })[];
}

/** What was typed into a form's fields or chosen there, by their `custom_id`; fields left empty are absent. */
export type Fields = Readonly<Record<string, string>>;

/** What pressing a button does to the chat. */
export type ActionResult =
  /** An answer that only the person who pressed sees. */
  | { readonly kind: "reply"; readonly message: Message }
  /** An answer that everyone in the channel sees. */
  | { readonly kind: "post"; readonly message: Message }
  /** The message with the button is drawn again; only the person who pressed sees `aside`. */
  | ({ readonly kind: "update" } & MessageUpdate)
  /** A form to fill in; what is sent in comes to the action's `submit`. It has to be quick: a form cannot come late. */
  | { readonly kind: "form"; readonly form: Form };

export interface MessageUpdate {
  readonly message: Message;
  readonly aside?: Message;
  /** Brings the message up to date in another way where Discord no longer takes this answer, because it came too late. */
  readonly whenLost?: () => Promise<void>;
}

/**
 * What a button or a menu does; a menu's choice comes after its argument and a colon. Both
 * live as long as what they act on: nothing but `custom_id` is remembered of them.
 */
export interface Action<Part extends ContextPart = ContextPart> {
  /** Kebab-case; the part of `custom_id` before the colon. */
  readonly name: string;
  readonly access: NeededLevel;
  /** The parts of the context that `run` and `submit` use; another does not compile. */
  readonly needs: readonly Part[];
  /**
   * True when `run` answers with a form. Discord takes a form only as the first answer, so
   * none is promised before it: `run` reads a record or two and nothing else.
   */
  readonly opensForm?: boolean;
  /** `argument` is the part of `custom_id` after the colon, as `actionId` put it there. */
  run(argument: string, caller: Caller, context: Needs<Part>): Promise<ActionResult>;
  /** What the form that `run` showed is sent in with. */
  submit?(argument: string, fields: Fields, caller: Caller, context: Needs<Part>): Promise<ActionResult>;
}

/** A button or menu as a value; only its types are checked. */
export function defineAction<const Part extends ContextPart>(action: Action<Part>): Action<Part> {
  return action;
}

/** A button's `custom_id`. */
export function actionId(action: { readonly name: string }, argument: string): string {
  return `${action.name}:${argument}`;
}

/** Whether Discord takes it: 100 characters in all. */
export function fitsId(action: { readonly name: string }, argument: string): boolean {
  return actionId(action, argument).length <= 100;
}
