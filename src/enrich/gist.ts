import type { Release, ReleaseCount, ReleaseKind } from "../domain/release.ts";
import { nameLanguages } from "./name-languages.ts";

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
 * An item in one line of English, by rule: who → what and how many → language and script → place, such as
 * `Al-Azaim → 1 book → Tajik, Cyrillic`.
 *
 * Absent when neither a release nor a place was recognised: a name alone says no more than the hits do.
 */
export function gistOf({ releases, named }: GistInput): string | undefined {
  const place = named.find((each) => each.kind === "place" && !isLanguageWord(each, releases))?.name;
  if (releases.length === 0 && place === undefined) return undefined;
  const parts = [whoOf(named), whatOf(releases), place].filter((part) => part !== undefined);
  return parts.length > 1 || releases.length > 0 ? parts.join(arrow) : undefined;
}

/** A release “in Tajik” does not say Tajikistan. */
function isLanguageWord({ name }: Named, releases: readonly Release[]): boolean {
  const languages = releases.flatMap((release) => release.languages);
  return languages.some((language) => name.startsWith(nameLanguages([language]).split(",")[0] ?? name));
}

const arrow = " → ";
/** More would not fit the one line that a phone shows. */
const mostShown = 3;

/** The outlet goes before the group it belongs to. */
const issuers = ["outlet", "group", "person", "publication", undefined] as const;

function whoOf(named: readonly Named[]): string | undefined {
  for (const kind of issuers) {
    const first = named.find((each) => each.kind === kind);
    if (first !== undefined) return first.name;
  }
  return undefined;
}

function whatOf(releases: readonly Release[]): string | undefined {
  if (releases.length === 0) return undefined;
  const shown = releases.slice(0, mostShown).map(describe);
  const more = releases.length - shown.length;
  return more === 0 ? shown.join("; ") : `${shown.join("; ")}; ${more} more`;
}

function describe({ kind, count, issue, languages }: Release): string {
  const what = issue === undefined ? counted(kind, count) : `${kind} issue ${issue}`;
  return languages.length === 0 ? what : `${what}${arrow}${nameLanguages(languages)}`;
}

function counted(kind: ReleaseKind, count: ReleaseCount | undefined): string {
  const [one, several] = nouns[kind];
  if (count === undefined) return one;
  const noun = count.value === 1 ? one : several;
  return `${boundWords[count.bound]}${count.value} ${noun}`;
}

const boundWords: Readonly<Record<ReleaseCount["bound"], string>> = {
  exact: "",
  "at-least": "at least ",
  "more-than": "more than ",
  about: "about ",
};

const nouns: Readonly<Record<ReleaseKind, readonly [string, string]>> = {
  book: ["book", "books"],
  magazine: ["magazine", "magazines"],
  audio: ["audio recording", "audio recordings"],
  video: ["video", "videos"],
  nasheed: ["nasheed", "nasheeds"],
  statement: ["statement", "statements"],
  translation: ["translation", "translations"],
  poster: ["poster", "posters"],
  material: ["material", "pieces of material"],
  outlet: ["channel or site", "channels or sites"],
};
