/**
 * One spelling of an entity's name. A weak one is ambiguous and counts only in the company of one of
 * the words given. Words may be `begin*`, or `@entity` for all strong names of another.
 */
export interface EntityName {
  readonly text: string;
  readonly strength?: "strong" | "weak";
  readonly company?: readonly string[];
  /** Near one of these no name counts, a strong one neither. */
  readonly never?: readonly string[];
  /** A person's name: its transliterations into other scripts count too. */
  readonly transliterate?: true;
}

/** What `@entity` in a query stands for. */
export interface EntityNames {
  readonly id: string;
  /** What a hit is reported as. */
  readonly canonical: string;
  readonly names: readonly EntityName[];
}
