import type { Needs } from "../../src/chat/command-context.ts";
import { defineCommand } from "../../src/chat/define-command.ts";
import { inLines, md } from "../../src/chat/text.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { soughtWords } from "../../src/match/sought-words.ts";
import { quote } from "../shared/quote.ts";
import { answerFound, readPage } from "./answer-found.ts";
import { exportFormats, exportStories } from "./export-stories.ts";
import { findStories } from "./find-stories.ts";
import { readStoryFilter } from "./read-story-filter.ts";
import { storyFilterOptions } from "./story-filter-options.ts";

/** In UTF-16 units; so much of what was typed is kept with the list. */
const longestWords = 100;

export const alertSearch = defineCommand({
  path: "alert search",
  summary: "Find alerts by words of their titles, texts, gists and notes, in any spelling.",
  access: "viewer",
  needs: ["alerts", "clock", "server", "sources", "watches"],
  options: {
    words: { kind: "text", description: "All of them, in whatever script: Хоразм finds Xorazm.", required: true },
    ...storyFilterOptions,
    file: { kind: "choice", description: "All that is found as a file.", choices: exportFormats },
    page: { kind: "text", description: "The page to show, such as 2." },
  },
  quiet: true,

  async run({ words, page, file, ...given }, caller, context) {
    const number = readPage(page);
    const sought = soughtWords(words);
    if (sought.length === 0)
      throw new UserMistake(md`There is no word in ${quote(words)}. Give one or more, such as \`words:Хоразм\`.`);
    const filter = await readStoryFilter(given, caller, context);
    const isChosen = Object.keys(filter).length > 0;
    const found = await findStories(filter, caller.guildId, context, sought);
    const note = lateWords(context);
    if (found.stories.length === 0) return { content: inLines([nothing(words, isChosen), note]) };
    if (file !== undefined) return exportStories(found.stories, file);
    return answerFound(found, { isChosen, words: words.slice(0, longestWords), page: number, note }, caller, context);
  },
});

function nothing(words: string, isFiltered: boolean): Markdown {
  const fewer = isFiltered ? md` Leave an option out` : md` Give fewer words`;
  return md`No alert that you can see has ${quote(words)}.${fewer}, or another spelling. \`/alert why\` also finds what did not alert.`;
}

function lateWords({ alerts }: Needs<"alerts">): Markdown | undefined {
  if (alerts.stories.isSearchable()) return undefined;
  return md`The words of older alerts are still being read, after a start or an update: ask again in some minutes.`;
}
