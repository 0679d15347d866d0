import { compareKinds } from "./deeds.ts";
import type { StoryFeatures } from "./story-features.ts";

/**
 * Whether one of two reports says itself that the other's event is another one: “not connected with Sunday's arrest in Kunduz” names what the
 * other's headline has, or its day, and its own headline has not; what both set aside says nothing. What followed from an event names it as well.
 */
export function isSetApart(a: StoryFeatures, b: StoryFeatures): boolean {
  return names(a, b) || names(b, a);
}

function names({ elsewhere, event }: StoryFeatures, other: StoryFeatures): boolean {
  const isStep =
    event !== undefined && other.event !== undefined && compareKinds(event.kind, [other.event.kind]) === "step";
  if (isStep) return false;
  const { words, sounds, weekdays } = other.elsewhere;
  const heard = new Set([...other.titleNames.heard, ...other.placeSounds]);
  return (
    (elsewhere.weekdays & other.weekdays & ~weekdays) !== 0 ||
    elsewhere.words.some((word) => other.title.keys.includes(word) && !words.includes(word)) ||
    elsewhere.sounds.some((sound) => heard.has(sound) && !sounds.includes(sound))
  );
}
