import type { StoryNews } from "../../domain/story-decision.ts";
import type { StoryState } from "../../domain/story-state.ts";

/** What makes a reader doubt the headline comes first. */
export const newsInOrder = ["correction", "denial", "claim", "arrest", "court", "follow-up"] as const;

/** What a later report added, as a card keeps it: `claimed by ISIS-K`. It is not escaped. */
export function describeStoryNews({ code, by }: StoryState["news"][number]): string {
  return by === undefined ? newsWords[code] : `${newsWords[code]} by ${by}`;
}

const newsWords: Readonly<Record<StoryNews["code"], string>> = {
  toll: "another toll",
  claim: "claimed",
  denial: "denied",
  correction: "⚠️ corrected",
  arrest: "arrests",
  court: "in court",
  "follow-up": "what came of it",
};
