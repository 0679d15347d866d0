import type { FormField } from "../../src/chat/define-action.ts";
import { menuField, mostInMenu } from "../../src/chat/menu-field.ts";
import { label, plainText } from "../../src/chat/text.ts";
import { textField } from "../../src/chat/text-field.ts";
import type { EntityKind } from "../../src/domain/entity.ts";
import type { FactBase } from "../../src/domain/fact-base.ts";
import type { FactForm } from "../../src/domain/fact-form.ts";
import { languageName } from "../../src/facts/language-names.ts";
import { fullName } from "../../src/facts/names-of.ts";
import type { Label } from "../../src/lib/shown-text.ts";

/** The facts of a channel, and the group that is meant where none is named. */
export interface FormFacts {
  readonly base: FactBase;
  readonly defaultGroup: string;
}

/** One field of a fact's form; with choices it is a menu. */
export interface FactField {
  readonly id: string;
  readonly label: Label;
  readonly description?: Label;
  readonly choices?: readonly Choice[];
  /** How many of the choices may be taken; one unless said. */
  readonly most?: number;
  /** True unless said. */
  readonly required?: boolean;
  /** The kinds of things whose name goes into it. */
  readonly takes?: readonly EntityKind[];
}

interface Choice {
  readonly value: string;
  readonly label: Label;
}

const longest = 300;

export const sourceField: FactField = {
  id: "source",
  label: label`Source, grade, TLP`,
  description: label`Its web address; then, where known, a grade and a TLP: https://example.org/page B2 amber`,
};

export function whenField(name: Label, required = false): FactField {
  return {
    id: "when",
    label: name,
    description: label`2024, 2024-07, 2024-07-12; ca. 2024; since, until, as of; 2019-04 – 2020-04`,
    required,
  };
}

/** A menu of the groups that are known, else their name. */
export function groupField({ base }: FormFacts): FactField {
  const groups = [...base.entities.values()].filter(({ kind }) => kind === "group");
  const choices = groups.map((group) => ({ value: group.id, label: plainText(fullName(group), 100) }));
  const field: FactField = { id: "group", label: label`Group`, takes: ["group"] };
  return choices.length === 0 || choices.length > mostInMenu ? field : { ...field, choices };
}

const languages = [
  ...["en", "ar", "ps", "fa", "ur", "uz-Latn", "uz-Cyrl", "tg", "ru", "tr", "ky", "kk"],
  ...["tk", "ug", "az", "hi", "bn", "ml", "id", "dv", "fr", "de", "es", "so", "ku"],
];

export function languageField(most = 1): FactField {
  const choices = languages.map((tag) => ({ value: tag, label: plainText(languageName(tag), 100) }));
  return { id: "language", label: most > 1 ? label`Languages` : label`Language`, choices, most, required: false };
}

/** A field with what was typed into it. */
export function drawField({ id, choices, ...field }: FactField, { fields }: FactForm): FormField {
  const value = fields[id] ?? "";
  if (choices !== undefined) return menuField(id, { ...field, choices, value });
  return textField(id, { ...field, value: plainText(value, longest), most: longest });
}
