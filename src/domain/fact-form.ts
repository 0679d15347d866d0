import { z } from "zod";

/** What one form can state; `note` is a sentence of one's own. */
export const factKinds = [
  "note",
  "leader",
  "fate",
  "role",
  "strength",
  "event",
  "release",
  "listing",
  "alias",
  "place",
] as const;
export const FactKind = z.enum(factKinds);
export type FactKind = z.infer<typeof FactKind>;

/** A form about a fact as somebody filled it in; nothing of it is read yet. */
export const FactForm = z.strictObject({
  kind: FactKind,
  /** What was typed or chosen, by field. */
  fields: z.record(z.string(), z.string()),
  /** The alert that it was proposed from: whom it is shown to, and how it is called. */
  from: z.strictObject({ shortId: z.string() }).optional(),
});
export type FactForm = z.infer<typeof FactForm>;

/** A form between being filled in and being saved; it decides on `proposal` where it was opened from what waits. */
export const FactDraft = z.strictObject({ guildId: z.string(), form: FactForm, proposal: z.string().optional() });
export type FactDraft = z.infer<typeof FactDraft>;
