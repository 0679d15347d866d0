import type { NewsWord } from "./news-words.ts";
import type { StoryText } from "./story-text.ts";

/** Keys of what a title writes as a name, where nobody has read what it means: it is no place, and the event was not read from it. */
export function unreadNames(
  words: readonly NewsWord[],
  { keys, weights, names }: StoryText,
  readAt: readonly number[],
  placeSounds: readonly string[],
): readonly number[] {
  return words.flatMap(({ facts: { place, sound } }, at) => {
    const isRead = readAt.includes(at) || place !== 0 || placeSounds.some((name) => sound.startsWith(name));
    return !isRead && names[at] === 1 && (weights[at] ?? 0) >= rare ? [keys[at] ?? 0] : [];
  });
}

/** Of 100. */
const rare = 60;

/** Of two reports. */
export type WhoseName = "none" | "one" | "both";

interface Headline {
  readonly title: StoryText;
  readonly body: StoryText;
  readonly unreadNames: readonly number[];
  readonly language?: string | undefined;
}

/**
 * Whose headline writes a name that the other report has nowhere: a town, perhaps, or a person that nobody has read. Of one language only,
 * for others spell it otherwise.
 */
export function otherNames(a: Headline, b: Headline): WhoseName {
  if (a.language !== b.language) return "none";
  const sides = [writesOther(a, b), writesOther(b, a)];
  if (sides.every(Boolean)) return "both";
  return sides.some(Boolean) || withoutCapitals.has(a.language ?? "") ? "one" : "none";
}

function writesOther({ unreadNames }: Headline, { title, body }: Headline): boolean {
  return unreadNames.some((name) => !title.keys.includes(name) && !body.keys.includes(name));
}

/** In their scripts any word may be a name. */
const withoutCapitals = new Set(["ar", "fa", "prs", "ps", "ur"]);
