import { describeWrongQuery } from "../chat/words/describe-wrong-query.ts";
import { namesOf } from "../facts/names-of.ts";
import { compileQuery } from "../match/compile-query.ts";
import type { KnownToQueries } from "../settings/load-settings.ts";

/** What is wrong with a query of a config file, in words that follow its key; `undefined` when it can be kept. */
export function checkQuery(query: string, { facts, languageSets }: KnownToQueries): string | undefined {
  if (facts === undefined) return undefined;
  const compiled = compileQuery(query, { names: namesOf(facts), languageSets });
  if (compiled.kind !== "mistake") return undefined;
  const instead = compiled.suggestion === undefined ? "" : ` Perhaps: ${compiled.suggestion}`;
  return `cannot be understood at character ${compiled.at + 1}: ${describeWrongQuery(compiled.wrong)}${instead}`;
}
