import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import type { Label } from "../lib/shown-text.ts";
import type { FormField } from "./define-action.ts";

interface TextFieldSpec {
  readonly label: Label;
  readonly description?: Label;
  /** What stands in it at first. Discord refuses an empty one, so that it is left out. */
  readonly value?: Label;
  /** What it shows, grey, while it is empty. */
  readonly placeholder?: Label;
  /** In characters. */
  readonly most: number;
  /** True unless said. */
  readonly required?: boolean;
  /** Several lines high. */
  readonly isTall?: boolean;
}

/** A field of a form that takes text; its id is the name under which the form gives it. */
export function textField(id: string, spec: TextFieldSpec): FormField {
  const { label, description, value = "", placeholder, most, required = true, isTall = false } = spec;
  const style = isTall ? TextInputStyle.Paragraph : TextInputStyle.Short;
  const input = { type: ComponentType.TextInput, custom_id: id, style, required, max_length: most } as const;
  return {
    type: ComponentType.Label,
    label,
    ...(description !== undefined && { description }),
    component: { ...input, ...(placeholder !== undefined && { placeholder }), ...(value !== "" && { value }) },
  };
}
