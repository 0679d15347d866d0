import type { Gist, GistRelease } from "../../domain/gist.ts";
import type { ReleaseCount, ReleaseKind } from "../../domain/release.ts";
import { nameLanguages } from "../../lib/name-languages.ts";
import { describeEventGist } from "./describe-event-gist.ts";

const arrow = " → ";
/** More would not fit the one line that a phone shows. */
const mostShown = 3;

/**
 * A gist in one line: what happened, as `describeEventGist` says it, or who → what and how many → language and script → place,
 * such as `Al-Azaim → 1 book → Tajik, Cyrillic`.
 * It is not escaped, and holds names.
 */
export function describeGist(gist: Gist): string {
  if ("text" in gist) return gist.text;
  if ("event" in gist) return describeEventGist(gist.event);
  const { who, releases, place } = gist;
  return [who, describeReleases(releases), place].filter((part) => part !== undefined).join(arrow);
}

function describeReleases(releases: readonly GistRelease[]): string | undefined {
  if (releases.length === 0) return undefined;
  const shown = releases.slice(0, mostShown).map(describeRelease);
  const more = releases.length - shown.length;
  return more === 0 ? shown.join("; ") : `${shown.join("; ")}; ${more} more`;
}

function describeRelease({ kind, count, issue, languages }: GistRelease): string {
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
