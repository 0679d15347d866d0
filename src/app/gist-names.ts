import type { GistNames } from "../enrich/gist-of-event.ts";
import { namesOf } from "../facts/names-of.ts";
import type { Settings } from "../settings/load-settings.ts";

/** What groups and countries are called in a gist: as in the facts, else by the first name of `groups.yaml`; countries in English. */
export function gistNames({ facts, groups, places }: Pick<Settings, "facts" | "groups" | "places">): GistNames {
  const actors = new Map([
    ...groups.map(({ id, names: [first = id] }): [string, string] => [id, first]),
    ...namesOf(facts).map(({ id, canonical }): [string, string] => [id, canonical]),
  ]);
  const countries = new Map(
    places.places.filter(({ level }) => level === "country").map(({ id, name }): [string, string] => [id, name]),
  );
  return { actor: (id) => actors.get(id) ?? id, country: (id) => countries.get(id) };
}
