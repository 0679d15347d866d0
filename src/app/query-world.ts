import { namesOf } from "../facts/names-of.ts";
import type { QueryWorld } from "../match/compile-query.ts";
import type { Settings } from "../settings/load-settings.ts";
import { placeNames } from "./place-names.ts";

/** What queries may speak of: the names of the facts, the sets of languages, and the places. */
export function queryWorld({ facts, bot, places }: Pick<Settings, "facts" | "bot" | "places">) {
  return {
    names: namesOf(facts),
    languageSets: bot.languages.sets,
    places: placeNames(places),
  } satisfies QueryWorld;
}
