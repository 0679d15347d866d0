import { z } from "zod";
import { languageTag } from "./language-tag.ts";
import { PartialDate } from "./partial-date.ts";

/** How a number is meant: "at least 15" stays "at least 15". */
const bounds = ["exact", "about", "nearly", "at-least", "more-than", "at-most", "less-than", "range"] as const;

export const NumberValue = z
  .strictObject({
    number: z.number(),
    /** The upper end of a `range`. */
    to: z.number().optional(),
    unit: z.string().min(1),
    bound: z.enum(bounds),
  })
  .refine((value) => (value.bound === "range") === (value.to !== undefined && value.to > value.number), {
    path: ["to"],
    message: "a range needs a larger `to`, any other bound none",
  });
export type NumberValue = z.infer<typeof NumberValue>;

/** What is said of the subject: a thing known here, our own words, a number with its unit, or a date. */
export const StatementValue = z.union([
  z.strictObject({ entity: z.string().min(1) }),
  z.strictObject({ text: z.string().min(1) }),
  NumberValue,
  z.strictObject({ date: PartialDate }),
]);
export type StatementValue = z.infer<typeof StatementValue>;

export const FactSource = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1),
  /** How an answer names it in brackets, with its date where that matters; absent: publisher and date. */
  short: z.string().min(1).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  date: PartialDate.optional(),
});
export type FactSource = z.infer<typeof FactSource>;

/** `confirmed`: two or more independent texts agree, or the body responsible says so; `reported`: only one text, or contradicted. */
const statuses = ["reported", "confirmed", "denied", "opinion", "forecast"] as const;

/** Traffic Light Protocol 2.0 of FIRST. */
export const tlps = ["clear", "green", "amber", "amber+strict", "red"] as const;

/** What became of a forecast. */
const verdicts = ["came-true", "came-partly-true", "did-not-come-true", "cannot-be-said"] as const;

export const statementShape = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters, digits and hyphens"),
  subject: z.string().min(1),
  predicate: z.string().regex(/^[a-z]+(-[a-z]+)*$/, "lower-case words with hyphens"),
  value: StatementValue,
  from: PartialDate.optional(),
  to: PartialDate.optional(),
  asOf: PartialDate.optional(),
  /** Present when a date above is ours: from what it was inferred, such as “last year” in a text of 2022. */
  inferredDate: z.string().min(1).optional(),
  /** Who said it, where that is not the publisher. */
  saidBy: z.string().min(1).optional(),
  quote: z
    .string()
    .refine((text) => text.split(/\s+/).length <= 25, "at most 25 words")
    .optional(),
  /** Admiralty code: reliability of the source A–F, credibility of the information 1–6. */
  grade: z.string().regex(/^[A-F][1-6]$/, "a letter A–F and a digit 1–6"),
  status: z.enum(statuses),
  /** When a forecast falls due. */
  horizon: z.strictObject({ from: PartialDate, to: PartialDate }).optional(),
  /** How a forecast turned out, where somebody judged it, and the statements that the verdict rests on. */
  judged: z
    .strictObject({
      verdict: z.enum(verdicts),
      at: PartialDate,
      why: z.string().min(1),
      restsOn: z.array(z.string()).readonly(),
    })
    .optional(),
  contradicts: z.array(z.string()).readonly().optional(),
  /** What a correction replaces, in words, and how far that was agreed on. */
  corrects: z.strictObject({ id: z.string(), said: z.string(), status: z.enum(statuses) }).optional(),
  /** Of a role: the group that it is in. */
  of: z.string().min(1).optional(),
  /** No longer held since that day: only asked for what was known before it is shown. */
  withdrawn: z
    .strictObject({ at: PartialDate, why: z.string().min(1), replacedBy: z.string().min(1).optional() })
    .optional(),
  /** Of a name: the language that it is in, as BCP 47. */
  language: languageTag.optional(),
  note: z.string().min(1).optional(),
};

/** One claim about one entity, by one source. */
export const Statement = z.strictObject({
  ...statementShape,
  source: FactSource,
  /** Pages of the same matter that were read beside the source; not each of them gives every detail. */
  alsoIn: z.array(FactSource).readonly().optional(),
  tlp: z.enum(tlps),
  addedBy: z.string().min(1),
  addedAt: PartialDate,
});
export type Statement = z.infer<typeof Statement>;
