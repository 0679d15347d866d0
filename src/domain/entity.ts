import { z } from "zod";
import { languageTag } from "./language-tag.ts";

/** A `topic` is what items speak of (attacks, recruiting): nothing is stated of it, queries and `near` use its words. */
const entityKinds = ["group", "person", "outlet", "publication", "place", "event", "topic"] as const;
export const EntityKind = z.enum(entityKinds);
export type EntityKind = z.infer<typeof EntityKind>;

/** `short` is what an answer writes where room is scarce and `description` is ours for what has no name: neither is searched for in items. */
const nameKinds = ["official", "alias", "abbreviation", "transliteration", "spelling", "short", "description"] as const;

/** Words in whose neighbourhood a name counts: words, phrases, `begin*`, `@entity` for all strong names of another; `~` is the name itself. */
const Company = {
  /** One of these must be near, for a weak name. */
  near: z.array(z.string().min(1)).readonly().optional(),
  /** None of these may be near, for any name. */
  never: z.array(z.string().min(1)).readonly().optional(),
};

/** One spelling of an entity's name in one language and script. */
export const Spelling = z
  .strictObject({
    text: z.string().min(1),
    language: languageTag,
    kind: z.enum(nameKinds),
    /** Built by rule or analogy; not seen in public text. */
    inferred: z.literal(true).optional(),
    /** A weak name means other things too and never counts on its own; absent means strong. */
    strength: z.literal("weak").optional(),
    /** What else a weak name means. */
    reason: z.string().min(1).optional(),
    ...Company,
  })
  .refine((name) => (name.strength === "weak") === (name.reason !== undefined), {
    path: ["reason"],
    message: "a weak name says why (reason: …), a strong one has no reason",
  });
export type Spelling = z.infer<typeof Spelling>;

/** A thing that statements are about. Its first name is the one it is shown by. */
export const Entity = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters, digits and hyphens"),
  kind: EntityKind,
  names: z.array(Spelling).min(1).readonly(),
  /** What else items speak of it by: its people, its cities; words, phrases, `begin*`. Searched for, never shown, never looked up. */
  words: z.array(z.string().min(1)).readonly().optional(),
  /** Of a place: the id of the larger one that it is in. */
  within: z.string().min(1).optional(),
  /** Company for those of its names that have none of their own. */
  ...Company,
});
export type Entity = z.infer<typeof Entity>;
