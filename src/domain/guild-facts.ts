import { z } from "zod";
import { Entity } from "./entity.ts";
import { FactForm } from "./fact-form.ts";
import { Statement, tlps } from "./statement.ts";

/** Who did it, as `/settings` let people be shown then, and when (milliseconds since the epoch). */
const done = { at: z.number(), by: z.string().optional() };

/** What a guild did to the facts that it is shown; never changed afterwards. */
export const FactChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("added"), statement: Statement, ...done }),
  z.strictObject({ kind: z.literal("retracted"), statementId: z.string(), why: z.string().optional(), ...done }),
  /** What `statementId` said is shown as `statement` from then on. */
  z.strictObject({ kind: z.literal("corrected"), statementId: z.string(), statement: Statement, ...done }),
  /** A thing that the guild's own statements speak of: one of its own, or names of one that the files know. */
  z.strictObject({ kind: z.literal("named"), entity: Entity, ...done }),
  /** As it was before it was retracted or corrected. */
  z.strictObject({ kind: z.literal("restored"), statementId: z.string(), ...done }),
]);
export type FactChange = z.infer<typeof FactChange>;

/** A fact that somebody proposed and nobody has decided on: as it was typed, so that it is read again, beside what is known then. */
export const FactProposal = z.strictObject({
  id: z.string(),
  form: FactForm,
  /** Where it was proposed: who cannot see that channel does not see the proposal. */
  channelId: z.string(),
  tlp: z.enum(tlps),
  ...done,
});
export type FactProposal = z.infer<typeof FactProposal>;

/** A guild's own layer over the facts of the files, as the list of what was done, oldest first: its history; and what waits. */
export const GuildFacts = z.strictObject({
  guildId: z.string(),
  changes: z.array(FactChange).readonly(),
  proposals: z.array(FactProposal).min(1).readonly().optional(),
});
export type GuildFacts = z.infer<typeof GuildFacts>;
