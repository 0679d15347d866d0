import { defineCommand } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import { answerFound, readPage } from "./answer-found.ts";
import { exportFormats, exportStories } from "./export-stories.ts";
import { findStories } from "./find-stories.ts";
import { readStoryFilter } from "./read-story-filter.ts";
import { storyFilterOptions } from "./story-filter-options.ts";

export const alertList = defineCommand({
  path: "alert list",
  summary: "List alerts and their state: all, or those that you ask for.",
  access: "viewer",
  needs: ["alerts", "clock", "server", "sources", "watches"],
  options: {
    ...storyFilterOptions,
    file: { kind: "choice", description: "All that is found as a file.", choices: exportFormats },
    page: { kind: "text", description: "The page to show, such as 2." },
  },
  quiet: true,

  async run({ page, file, ...given }, caller, context) {
    const number = readPage(page);
    const filter = await readStoryFilter(given, caller, context);
    const isChosen = Object.keys(filter).length > 0;
    const found = await findStories(filter, caller.guildId, context);
    if (found.stories.length === 0 && isChosen)
      return { content: md`No alert is like that. Leave an option out, or give an earlier \`since\`.` };
    if (found.stories.length === 0)
      return { content: md`No alert yet. \`/status\` shows whether sources are being read.` };
    if (file !== undefined) return exportStories(found.stories, file);
    return answerFound(found, { isChosen, page: number }, caller, context);
  },
});
