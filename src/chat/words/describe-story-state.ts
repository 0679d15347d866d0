import type { StoryNews } from "../../domain/story-decision.ts";

/** What makes a reader doubt the headline comes first. */
export const newsInOrder = ["correction", "denial", "claim", "arrest", "court", "follow-up"] as const;

/** What a later report added, as a card keeps it. */
export function describeStoryNews(code: StoryNews["code"]): string {
  return newsWords[code];
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
