import type { FileFacts } from "../domain/facts-file.ts";
import type { FactImports } from "../ports/guild-records.ts";

export const factFormats = ["yaml", "ftm", "stix"] as const;
export type FactFormat = (typeof factFormats)[number];

/** Things and statements of a file from outside, each with its line there. */
export interface FactsInFile extends FileFacts {
  readonly lineOf: { readonly entities: ReadonlyMap<string, number>; readonly statements: ReadonlyMap<string, number> };
}

/** Ids that a file may speak of besides its own. */
export interface KnownFacts {
  readonly entities: ReadonlySet<string>;
  readonly statements: ReadonlySet<string>;
}

export type FactsFromFile =
  | { readonly kind: "facts"; readonly facts: FactsInFile }
  | { readonly kind: "too-much" }
  | {
      readonly kind: "problems";
      readonly problems: readonly { readonly line: number; readonly column: number; readonly message: string }[];
    };

/** For whom a file is written. */
export interface WrittenFor {
  readonly guildId: string;
  /** Ids of what is this guild's own: elsewhere the same id may mean something else. */
  readonly own: ReadonlySet<string>;
}

/** Facts as files: the YAML of `config/facts`, and what other programs read. */
export interface FactFileContext {
  readonly imports: FactImports;
  /** All of it or every problem at once; off the main thread, within some seconds. */
  readonly read: (text: string, known: KnownFacts) => Promise<FactsFromFile>;
  readonly write: (facts: FileFacts, format: FactFormat, by: WrittenFor) => string;
}
