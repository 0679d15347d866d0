import type { Gist } from "../../domain/gist.ts";
import type { Story } from "../../domain/story.ts";
import { groupOf, storyWordsVersion, wordsOfReport, wordsOfStory } from "../../match/story-words.ts";
import type { StorySearch } from "../../ports/alert-records.ts";
import type { Records } from "../records/records.ts";
import type { Store } from "../store-engine.ts";
import type { FoundRecord } from "../word-index.ts";
import { StoryRecord } from "./story-record.ts";
import { StoryReportRecord } from "./story-reports.ts";

/** So many are read together. */
const atOnce = 50;

/** Finds stories by words: their records', and those of reports for which these have no room. */
export function openStorySearch(
  { words }: Pick<Store, "words">,
  records: Records<Story>,
  gistInWords: (gist: Gist) => string,
): StorySearch {
  words.keep(StoryRecord, { version: storyWordsVersion, words: (story) => wordsOfStory(story, gistInWords) });
  words.keep(StoryReportRecord, {
    version: storyWordsVersion,
    words: ({ guildId, report }) => wordsOfReport(guildId, report, gistInWords),
  });
  let isComplete = false;
  return {
    isSearchable: () => isComplete,
    async completeWords(stopping) {
      await words.complete(stopping);
      isComplete = stopping?.aborted !== true;
    },
    async *matching(guildId, sought) {
      const met = new Set<string>();
      const group = groupOf(guildId);
      let found = await words.find({ all: sought, group }, atOnce);
      for (; found.length > 0; found = await words.find({ all: sought, group }, atOnce, found.at(-1))) {
        const ids = found.map(storyIdOf).filter((id) => !met.has(id) && met.add(id));
        for (const story of await records.getMany(ids)) if (story !== undefined) yield story;
        if (found.length < atOnce) return;
      }
    },
  };
}

function storyIdOf({ kind, key }: FoundRecord): string {
  return kind === StoryRecord.name ? key : key.slice(0, key.indexOf("."));
}
