import { ComponentType } from "discord-api-types/v10";
import type { Action, ActionResult, Fields, Form } from "../chat/define-action.ts";
import type { Caller } from "../chat/define-command.ts";
import { type RunDeps, runAction } from "../chat/run-command.ts";
import { escapeText, md, withCommas } from "../chat/text.ts";
import type { Markdown } from "../lib/shown-text.ts";

interface FormDeps {
  readonly actions: readonly Action[];
  readonly caller: Caller;
  readonly runDeps: RunDeps;
}

interface FormField {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  /** Its text at the start. */
  readonly value: string;
  /** Of a menu: what may be chosen, as it is shown and as it is sent. */
  readonly choices: readonly { readonly label: string; readonly value: string }[];
}

/** A form that a button showed, whose fields are asked for line by line. */
export class FormInHand {
  #form: Form | undefined;
  #values: readonly string[] = [];

  /** The next field, as a question; `undefined` while there is no form. */
  get question(): Markdown | undefined {
    const field = this.#form && fieldsOf(this.#form)[this.#values.length];
    if (this.#form === undefined || field === undefined) return undefined;
    const empty = field.required ? "" : md`; an empty line leaves it ${field.value === "" ? "out" : "as it is"}`;
    const choices = field.choices.map(({ label }) => escapeText(label));
    const how = choices.length === 0 ? md`type it` : md`one of: ${withCommas(choices)}`;
    return md`**${escapeText(this.#form.title)}** ${escapeText(field.label)} (${how}${empty}; a command drops the form)`;
  }

  take(form: Form): void {
    this.#form = form;
    this.#values = [];
  }

  /** What is to be said of it where there was one. */
  drop(): Markdown | undefined {
    const form = this.#form;
    this.#form = undefined;
    return (
      form &&
      md`The form “${escapeText(form.title)}” was dropped; nothing of it was sent. Press its button again to fill it in.`
    );
  }

  /** Puts a line into the next field; the form's answer once all are filled. */
  async fill(line: string, deps: FormDeps): Promise<ActionResult | undefined> {
    const form = this.#form;
    if (form === undefined) return undefined;
    const fields = fieldsOf(form);
    const field = fields[this.#values.length];
    const typed = line.trim() === "" ? (field?.value ?? "") : valueTyped(line.trim(), field);
    if (typed === undefined || (field?.required && typed === "")) return undefined;
    this.#values = [...this.#values, typed];
    if (this.#values.length < fields.length) return undefined;
    this.drop();
    return sendIn(form, this.#values, deps);
  }
}

/** Whether a form can go without being asked for: every field that it insists on has its value. */
export function isFilled(form: Form, values: readonly string[]): boolean {
  return fieldsOf(form).every(({ required, value }, index) => !required || (values[index] ?? value) !== "");
}

/** Sends a form in with its fields' values in order; what is not given stays as it was drawn. */
export function sendIn(form: Form, values: readonly string[], deps: FormDeps): Promise<ActionResult> {
  const [name = "", ...rest] = form.custom_id.split(":");
  const action = deps.actions.find((candidate) => candidate.name === name);
  if (action === undefined) throw new Error(`a form of no action: ${name}`);
  const filled = fieldsOf(form).map(({ id, value }, index): [string, string] => [id, values[index] ?? value]);
  const fields: Fields = Object.fromEntries(filled.filter(([, value]) => value !== ""));
  return runAction(action, rest.join(":"), deps.caller, deps.runDeps, fields);
}

/** As it is sent: of a menu what stands for the choices typed, `undefined` where one of them is none. */
function valueTyped(typed: string, field: FormField | undefined): string | undefined {
  if (field === undefined || field.choices.length === 0) return typed;
  const wanted = typed.split(",").map((one) => one.trim().toLowerCase());
  const chosen = wanted.map((one) =>
    field.choices.find(({ label, value }) => label.toLowerCase() === one || value === one),
  );
  return chosen.includes(undefined) ? undefined : chosen.map((choice) => choice?.value).join(",");
}

function fieldsOf({ components }: Form): readonly FormField[] {
  return components.map(({ label, component }) => {
    const { custom_id: id, required = true } = component;
    if (component.type === ComponentType.TextInput)
      return { id, label, required, value: component.value ?? "", choices: [] };
    const chosen = component.options.filter((option) => option.default === true);
    return { id, label, required, value: chosen.map(({ value }) => value).join(","), choices: component.options };
  });
}
