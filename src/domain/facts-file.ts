import { z } from "zod";
import { Entity } from "./entity.ts";
import { PartialDate } from "./partial-date.ts";
import { FactSource, Statement, statementShape, tlps } from "./statement.ts";

/**
 * One file of `config/facts`. Files are read together: any may speak of another's entities, sources and statements.
 * What most statements of a file share (TLP, who added them, when) is said once at its top.
 */
export const FactsFile = z.strictObject({
  tlp: z.enum(tlps),
  addedBy: z.string().min(1),
  addedAt: PartialDate,
  sources: z.record(z.string(), FactSource).optional(),
  entities: z.array(Entity).readonly().optional(),
  statements: z
    .array(
      z
        .strictObject({
          ...statementShape,
          /** Key of a `sources` entry of any facts file. */
          source: z.string().min(1),
          /** Keys of further pages that were read beside it. */
          alsoIn: z.array(z.string().min(1)).readonly().optional(),
          tlp: z.enum(tlps).optional(),
          addedBy: z.string().min(1).optional(),
          addedAt: PartialDate.optional(),
        })
        .refine((statement) => (statement.status === "forecast") === (statement.horizon !== undefined), {
          path: ["horizon"],
          message: "a forecast has a horizon (from, to), anything else none",
        }),
    )
    .readonly()
    .optional(),
});
export type FactsFile = z.infer<typeof FactsFile>;

/** Things and statements as a file holds them, each statement whole. */
export const FileFacts = z.strictObject({
  entities: z.array(Entity).readonly(),
  statements: z.array(Statement).readonly(),
});
export type FileFacts = z.infer<typeof FileFacts>;

/** `file` is the name as shown to the operator. */
export interface NamedFacts {
  readonly file: string;
  readonly facts: FactsFile;
}
