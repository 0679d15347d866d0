import { describeWrongQuery } from "../chat/words/describe-wrong-query.ts";
import type { PlaceNames } from "../domain/gazetteer.ts";
import { namesOf } from "../facts/names-of.ts";
import { compileQuery } from "../match/compile-query.ts";
import type { KnownToQueries } from "../settings/load-settings.ts";
import { placeNames } from "./place-names.ts";

/** What is wrong with a query of a config file, in words that follow its key; `undefined` when it can be kept. */
export function checkQuery(query: string, { facts, languageSets, places }: KnownToQueries): string | undefined {
  if (facts === undefined) return undefined;
  const names = places === undefined ? anyPlace : placeNames(places);
  const compiled = compileQuery(query, { names: namesOf(facts), languageSets, places: names });
  if (compiled.kind !== "mistake") return undefined;
  const instead = compiled.suggestion === undefined ? "" : ` Perhaps: ${compiled.suggestion}`;
  return `cannot be understood at character ${compiled.at + 1}: ${describeWrongQuery(compiled.wrong)}${instead}`;
}

/** Where the gazetteer was not read, no name of a place is wrong. */
const anyPlace: PlaceNames = { idsOf: (name) => [name], complete: () => [], all: () => [] };
