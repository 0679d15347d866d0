import type { FactKind } from "../../src/domain/fact-form.ts";
import type { Label } from "../../src/lib/shown-text.ts";
import type { FactField, FormFacts } from "./form-fields.ts";
import type { Stated, TypedForm } from "./typed-form.ts";

/** A kind of fact as a form: its five fields at most, and what they state. */
export interface KindForm {
  readonly title: Label;
  readonly fields: (facts: FormFacts) => readonly FactField[];
  /** Throws UserMistake for what cannot be read. */
  readonly read: (typed: TypedForm) => readonly Stated[];
}

export type KindForms<Kinds extends FactKind> = Readonly<Record<Kinds, KindForm>>;
