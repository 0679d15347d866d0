import type { Release } from "../../domain/release.ts";
import { WordStream } from "../../text/word-stream.ts";
import { assignLanguages, type NamedNoun } from "./assign-languages.ts";
import { findCount } from "./find-count.ts";
import { findImplicitReleases } from "./find-implicit-releases.ts";
import { findLanguageMentions } from "./find-language-mentions.ts";
import { findNouns } from "./find-nouns.ts";
import { findTitle } from "./find-title.ts";
import { isReleased } from "./is-released.ts";
import { mergeReleases } from "./merge-releases.ts";
import { notBy } from "./not-by.ts";
import { type FindNames, readSentences, type Sentence } from "./read-sentences.ts";
import { spanOf } from "./release-sign.ts";
import { stanceOf } from "./stance.ts";
import { titleTellsAgainst } from "./tells-against.ts";

/** What is read of an item. */
export interface ReadableItem {
  readonly title: string;
  readonly text: string;
}

/**
 * What an item says was released: a noun for a kind of thing beside a word of issuing or the name of a language.
 *
 * Judges only by words, in whatever of the known languages they are; who issued it is for the query to ask. Never throws.
 */
export function findReleases({ title, text }: ReadableItem, names?: FindNames): readonly Release[] {
  stream.read([title.slice(0, longestRead), text.slice(0, longestRead)]);
  return releasesIn(stream, names);
}

/** The same of an item whose title and text a stream has read already. */
export function releasesIn(read: WordStream, names?: FindNames): readonly Release[] {
  const sentences = readSentences(read, names);
  const releases = mergeReleases(sentences.flatMap(releasesOf));
  const areBelow = releases.length > 0 && releases.every(({ where }) => where.field === "text");
  if (areBelow && names !== undefined && titleTellsAgainst(read, names)) return [];
  return releases.some(({ languages }) => languages.length === 0)
    ? withLanguages(releases, sentences.flatMap(describedIn))
    : releases;
}

const stream = new WordStream();

/** In UTF-16 units: what an item announces is near its beginning, and a long page must not hold up the rest. */
export const longestRead = 40_000;

function releasesOf(sentence: Sentence): readonly Release[] {
  const groups = findLanguageMentions(sentence);
  const nouns = assignLanguages(findNouns(sentence), groups, sentence);
  const released = nouns.filter((noun) => isReleased(noun, sentence));
  if (released.length > 0) return released.map((noun) => toRelease(noun, sentence));
  const judged = new Set(nouns.map(({ group }) => group));
  return findImplicitReleases(
    groups.filter((group) => !judged.has(group)),
    sentence,
  );
}

/** “The issue is in Uzbek”: works of which a sentence tells a language and nothing else. */
function describedIn(sentence: Sentence): readonly NamedNoun[] {
  const nouns = assignLanguages(findNouns(sentence), findLanguageMentions(sentence), sentence);
  return nouns.filter((noun) => noun.group?.sure === true && stanceOf(noun, sentence, issuingRoles).kind === "none");
}

const issuingRoles = ["issued", "issuing", "spread"] as const;

/** Gives a release that has no language the one that another sentence tells of a work of its kind. */
function withLanguages(releases: readonly Release[], described: readonly NamedNoun[]): readonly Release[] {
  return releases.map((release) => {
    const told = described.find(({ kind }) => kind === release.kind || kind === "material");
    return release.languages.length > 0 ? release : { ...release, languages: told?.group?.tags ?? [] };
  });
}

function toRelease(noun: NamedNoun, sentence: Sentence): Release {
  const count = noun.issue === undefined ? findCount(noun, sentence) : undefined;
  const title = findTitle(noun, sentence);
  const others = notBy(noun, sentence);
  return {
    kind: noun.kind,
    ...(count !== undefined && { count }),
    ...(title !== undefined && { title }),
    ...(noun.issue !== undefined && { issue: noun.issue }),
    languages: noun.group?.tags ?? [],
    ...(others.length > 0 && { notBy: others }),
    where: spanOf(noun, sentence.stream),
  };
}
