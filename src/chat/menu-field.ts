import { ComponentType } from "discord-api-types/v10";
import type { Label } from "../lib/shown-text.ts";
import type { FormField } from "./define-action.ts";

/** Discord's limit of a menu. */
export const mostInMenu = 25;

interface MenuFieldSpec {
  readonly label: Label;
  readonly description?: Label;
  readonly choices: readonly { readonly value: string; readonly label: Label }[];
  /** What is chosen at first, several with commas between them; others than the choices are left out. */
  readonly value?: string;
  /** How many may be chosen: one unless said. */
  readonly most?: number;
  /** True unless said. */
  readonly required?: boolean;
}

/** A menu in a form; several choices come to the form's action with commas between them. */
export function menuField(id: string, spec: MenuFieldSpec): FormField {
  const { label, description, value = "", most = 1, required = true } = spec;
  const chosen = value.split(",");
  const options = spec.choices
    .slice(0, mostInMenu)
    .map((choice) => ({ ...choice, ...(chosen.includes(choice.value) && { default: true }) }));
  const several = most > 1 && { max_values: Math.min(most, options.length) };
  return {
    type: ComponentType.Label,
    label,
    ...(description !== undefined && { description }),
    component: {
      type: ComponentType.StringSelect,
      custom_id: id,
      options,
      required,
      min_values: required ? 1 : 0,
      ...several,
    },
  };
}
