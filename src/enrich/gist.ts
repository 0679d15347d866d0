import type { Gist, GistRelease } from "../domain/gist.ts";
import type { Release } from "../domain/release.ts";
import { nameLanguages } from "../lib/name-languages.ts";

/** Something an item names, with what it is; `kind` as in the fact store, absent for a word of a query. */
export interface Named {
  readonly name: string;
  readonly kind?: string | undefined;
}

export interface GistInput {
  readonly releases: readonly Release[];
  readonly named: readonly Named[];
}

/**
 * An item in its parts, by rule: who, what and how many in which language, and where.
 *
 * Absent when neither a release nor a place was recognised: a name alone says no more than the hits do.
 */
export function gistOf({ releases, named }: GistInput): Gist | undefined {
  const place = named.find((each) => each.kind === "place" && !isLanguageWord(each, releases))?.name;
  const who = whoOf(named);
  if (releases.length === 0 && (who === undefined || place === undefined)) return undefined;
  return {
    ...(who !== undefined && { who }),
    releases: releases.map(inBrief),
    ...(place !== undefined && { place }),
  };
}

/** A release “in Tajik” does not say Tajikistan. */
function isLanguageWord({ name }: Named, releases: readonly Release[]): boolean {
  const languages = releases.flatMap((release) => release.languages);
  return languages.some((language) => name.startsWith(nameLanguages([language]).split(",")[0] ?? name));
}

/** The outlet goes before the group it belongs to. */
const issuers = ["outlet", "group", "person", "publication", undefined] as const;

function whoOf(named: readonly Named[]): string | undefined {
  for (const kind of issuers) {
    const first = named.find((each) => each.kind === kind);
    if (first !== undefined) return first.name;
  }
  return undefined;
}

function inBrief({ kind, count, issue, languages }: Release): GistRelease {
  return { kind, ...(count !== undefined && { count }), ...(issue !== undefined && { issue }), languages };
}
