import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import type { FormCheck } from "./form-check.ts";
import type { Control, Modal, Row } from "./message-body.ts";

type Path = readonly PropertyKey[];

const selects: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/** Rows of buttons and menus under a message: components/reference. */
export function checkRows(form: FormCheck, rows: readonly Row[]): void {
  if (rows.length > 5) form.fail(["components"], "BASE_TYPE_BAD_LENGTH", "Must be between 0 and 5 in length.");
  rows.forEach((row, index) => {
    const at = ["components", index];
    form.require(
      row.type === ComponentType.ActionRow,
      [...at, "type"],
      "UNION_TYPE_CHOICES",
      'Value of field "type" must be one of (1,).',
    );
    const menus = row.components.filter((control) => selects.includes(control.type)).length;
    form.count([...at, "components"], row.components, 1, menus > 0 ? 1 : 5);
    row.components.forEach((control, place) => {
      checkControl(form, [...at, "components", place], control);
    });
  });
  checkUniqueIds(
    form,
    rows.flatMap((row, index) =>
      row.components.map((control, place) => ({ control, at: ["components", index, "components", place] })),
    ),
  );
}

/** A form: title up to 45, one to five fields, each a text input in a row of its own or inside a label. */
export function checkModal(form: FormCheck, modal: Modal): void {
  form.text(["data", "custom_id"], modal.custom_id, 100, 1);
  form.text(["data", "title"], modal.title, 45, 1);
  form.count(["data", "components"], modal.components, 1, 5);
  const placed = modal.components.flatMap((field, index) => {
    const at = ["data", "components", index];
    const isLabel = field.type === ComponentType.Label;
    if (isLabel) form.text([...at, "label"], field.label, 45, 1);
    form.text([...at, "description"], field.description, 100);
    const controls = field.component ? [field.component] : (field.components ?? []);
    form.count([...at, "components"], controls, 1, 1);
    return controls.map((control) => ({ control, at: [...at, "components", 0], isLabel }));
  });
  for (const { control, at, isLabel } of placed) {
    if (control.type === ComponentType.TextInput) checkTextInput(form, at, control, isLabel);
    else if (isLabel && selects.includes(control.type)) checkSelect(form, at, control);
    else form.fail([...at, "type"], "UNION_TYPE_CHOICES", "This component cannot stand in a form.");
  }
  checkUniqueIds(form, placed);
}

function checkControl(form: FormCheck, at: Path, control: Control): void {
  if (control.type === ComponentType.Button) {
    checkButton(form, at, control);
    return;
  }
  if (selects.includes(control.type)) {
    checkSelect(form, at, control);
    return;
  }
  form.fail([...at, "type"], "UNION_TYPE_CHOICES", 'Value of field "type" must be one of (2, 3, 5, 6, 7, 8).');
}

function checkButton(form: FormCheck, at: Path, button: Control): void {
  const style = button.style ?? 0;
  form.require(
    style >= 1 && style <= 6,
    [...at, "style"],
    "BASE_TYPE_CHOICES",
    "Value must be one of {1, 2, 3, 4, 5, 6}.",
  );
  form.text([...at, "label"], button.label, 80);
  if (style === ButtonStyle.Premium) {
    form.text([...at, "sku_id"], button.sku_id, 20, 1);
    return;
  }

  const named = Boolean(button.label) || button.emoji !== undefined;
  form.require(named, at, "BUTTON_COMPONENT_INVALID_LABEL", "A button needs a label or an emoji.");
  if (style !== ButtonStyle.Link) {
    form.require(
      button.url === undefined,
      [...at, "url"],
      "BUTTON_COMPONENT_URL_FORBIDDEN",
      "Only a link button has a url.",
    );
    form.text([...at, "custom_id"], button.custom_id, 100, 1);
    return;
  }
  form.require(
    button.custom_id === undefined,
    [...at, "custom_id"],
    "BUTTON_COMPONENT_CUSTOM_ID_FORBIDDEN",
    "A custom id and url cannot both be specified",
  );
  form.text([...at, "url"], button.url, 512, 1);
  form.url([...at, "url"], button.url, ["http", "https", "discord"]);
}

function checkSelect(form: FormCheck, at: Path, menu: Control): void {
  form.text([...at, "custom_id"], menu.custom_id, 100, 1);
  form.text([...at, "placeholder"], menu.placeholder, 150);
  const least = menu.min_values ?? 1;
  const most = menu.max_values ?? 1;
  form.require(least >= 0 && least <= 25, [...at, "min_values"], "NUMBER_TYPE_MAX", "Must be between 0 and 25.");
  form.require(
    most >= Math.max(1, least) && most <= 25,
    [...at, "max_values"],
    "NUMBER_TYPE_MAX",
    "Must be between 1 and 25.",
  );
  if (menu.type !== ComponentType.StringSelect) return;

  const options = menu.options ?? [];
  form.count([...at, "options"], options, 1, 25);
  form.require(
    most <= options.length,
    [...at, "max_values"],
    "SELECT_COMPONENT_MAX_VALUES",
    "More than there are options.",
  );
  options.forEach((option, index) => {
    form.text([...at, "options", index, "label"], option.label, 100, 1);
    form.text([...at, "options", index, "value"], option.value, 100, 1);
    form.text([...at, "options", index, "description"], option.description, 100);
  });
  const values = options.map((option) => option.value);
  form.unique(
    values,
    (index) => [...at, "options", index, "value"],
    "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
    "The specified option value is already used",
  );
}

function checkTextInput(form: FormCheck, at: Path, input: Control, isLabelled: boolean): void {
  form.text([...at, "custom_id"], input.custom_id, 100, 1);
  // A label above the input takes the place of the input's own, which is deprecated.
  form.text([...at, "label"], input.label, 45, isLabelled ? 0 : 1);
  form.require(
    input.style === 1 || input.style === 2,
    [...at, "style"],
    "BASE_TYPE_CHOICES",
    "Value must be one of {1, 2}.",
  );
  form.text([...at, "placeholder"], input.placeholder, 100);
  const least = input.min_length ?? 0;
  const most = input.max_length ?? 4000;
  form.require(least >= 0 && least <= 4000, [...at, "min_length"], "NUMBER_TYPE_MAX", "Must be between 0 and 4000.");
  form.require(
    most >= Math.max(1, least) && most <= 4000,
    [...at, "max_length"],
    "NUMBER_TYPE_MAX",
    "Must be between 1 and 4000.",
  );
  form.text([...at, "value"], input.value, most);
}

function checkUniqueIds(form: FormCheck, placed: readonly { control: Control; at: Path }[]): void {
  const ids = placed.map(({ control }) => control.custom_id);
  const path = (index: number) => [...(placed[index]?.at ?? []), "custom_id"];
  form.unique(ids, path, "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
}
