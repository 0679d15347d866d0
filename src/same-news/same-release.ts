import type { ReleaseMark, StoryFeatures } from "./story-features.ts";
import { hashOf } from "./word-key.ts";

/**
 * Keys of the release that an item announces; items that share one announce the same, in whatever language.
 *
 * Words cannot show that across languages, and only “a book in Tajik” is too little: one outlet may put out two in a day. So the
 * key holds who is named, the kind, the language, and what distinguishes this one from the next: its issue, how many they are, or a number
 * of the text that is seldom shared by chance, such as its pages. None where that is absent, or where there is more than one release.
 */
export function releaseKeys({ releases, named, titleNumbers, bodyNumbers }: StoryFeatures): readonly number[] {
  const [release] = releases;
  const language = release?.languages[0];
  if (release === undefined || releases.length > 1 || release.languages.length > 1 || language === undefined) return [];
  const counted = [...titleNumbers, ...bodyNumbers].filter(
    ({ kind, value }) => kind === "count" && value >= leastCount,
  );
  const signs = [...signsOf(release), ...counted.slice(0, mostNumbers).map(({ value }) => `number ${value}`)];
  const what = `${release.kind} ${language.split("-")[0]}`;
  return named.flatMap((name) => signs.map((sign) => hashOf(`release ${name} ${what} ${sign}`)));
}

/** Whether two items announce one release, though their words do not show it. */
export function isSameRelease(a: StoryFeatures, b: StoryFeatures): boolean {
  const keys = releaseKeys(a);
  return keys.length > 0 && !countsDiffer(a, b) && releaseKeys(b).some((key) => keys.includes(key));
}

/** Smaller numbers are shared by chance. */
const leastCount = 21;
const mostNumbers = 4;

function signsOf({ issue, count }: ReleaseMark): readonly string[] {
  return [
    ...(issue === undefined ? [] : [`issue ${issue}`]),
    ...(count === undefined || count < 2 ? [] : [`count ${count}`]),
  ];
}

function countsDiffer({ releases: [a] }: StoryFeatures, { releases: [b] }: StoryFeatures): boolean {
  return a?.count !== undefined && b?.count !== undefined && a.count !== b.count;
}
