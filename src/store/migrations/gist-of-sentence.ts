import { Gist } from "../../domain/gist.ts";
import type { Release } from "../../domain/release.ts";

const arrow = " → ";
const mostShown = 3;
/** How a release begins: its number, its issue, or its noun. */
const release =
  /^(?:(?:at least |more than |about )?\d+ \w|\w+ issue \d|(?:book|magazine|audio recording|video|nasheed|statement|translation|poster|material|channel or site)(?:;|$))/u;

/**
 * The parts of a gist that the first version stored as a line, `who → what → language → place`; the line itself where they are
 * not known.
 *
 * @param releases those that are stored beside the line: it is not read for them
 */
export function gistOfSentence(text: string, releases: readonly Release[]): Gist {
  const parts = text.split(arrow);
  const ofReleases = releases.length === 0 ? 0 : 1 + releases.slice(0, mostShown).filter(hasLanguage).length;
  const [first, last] = [parts[0], parts.at(-1)];
  const frame = (who?: string, place?: string) => Gist.parse({ who, releases: releases.map(inBrief), place });
  switch (parts.length - ofReleases) {
    case 0:
      return frame();
    case 1:
      if (releases.length === 0) return { text };
      return release.test(first ?? "") ? frame(undefined, last) : frame(first);
    case 2:
      return frame(first, last);
    default:
      return { text };
  }
}

function hasLanguage({ languages }: Release): boolean {
  return languages.length > 0;
}

function inBrief({ kind, count, issue, languages }: Release) {
  return { kind, count, issue, languages };
}
