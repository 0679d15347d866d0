import type { Gist } from "../domain/gist.ts";
import type { Report, Story } from "../domain/story.ts";
import { notesOf } from "../domain/story-deed.ts";
import { keysOfText } from "./word-keys.ts";

/** Raised when a story is found by other words than before. */
export const storyWordsVersion = 2;

/**
 * What a story is found by: titles, texts and gists of its reports, and what people noted. Of restricted reports nothing: what
 * they say may not be found out by trying words.
 */
export function wordsOfStory(story: Story, gistInWords: (gist: Gist) => string): ReadonlySet<string> {
  const words = new Set([groupOf(story.guildId)]);
  for (const { text } of notesOf(story)) keysOfText(text, words);
  for (const report of story.reports) addReport(report, gistInWords, words);
  return words;
}

/** The same of one report for which its story has no room. */
export function wordsOfReport(
  guildId: string,
  report: Report,
  gistInWords: (gist: Gist) => string,
): ReadonlySet<string> {
  const words = new Set([groupOf(guildId)]);
  addReport(report, gistInWords, words);
  return words;
}

/** The word that all stories of a guild have, and that no text has. */
export function groupOf(guildId: string): string {
  return `@${guildId}`;
}

function addReport({ item, gist, source }: Report, gistInWords: (gist: Gist) => string, words: Set<string>): void {
  if (source.handling === "restricted") return;
  for (const text of [item.title, item.text, gist === undefined ? "" : gistInWords(gist)]) keysOfText(text, words);
}
