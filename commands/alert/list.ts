import { drawList } from "../../src/chat/alert-list.ts";
import { defineCommand } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { exportFormats, exportStories } from "./export-stories.ts";
import { findStories } from "./find-stories.ts";
import { openFound } from "./open-list.ts";
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

  async run({ page = "1", file, ...given }, caller, context) {
    if (!/^\d{1,3}$/u.test(page.trim())) throw new UserMistake(md`\`page\` is a number, such as 2.`);
    const filter = await readStoryFilter(given, caller, context);
    const isChosen = Object.keys(filter).length > 0;
    const { stories, stopped } = await findStories(filter, caller.guildId, context);
    if (stories.length === 0 && isChosen)
      return { content: md`No alert is like that. Leave an option out, or give an earlier \`since\`.` };
    if (stories.length === 0) return { content: md`No alert yet. \`/status\` shows whether sources are being read.` };
    if (file !== undefined) return exportStories(stories, file);
    const found = {
      ...{ guildId: caller.guildId, storyIds: stories.map(({ id }) => id), isChosen },
      ...(stopped !== undefined && { stopped }),
    };
    const id = await context.alerts.lists.found.keep(found, context.clock.now());
    return drawList((await openFound(id, found, context)).shown, Math.max(1, Number(page)));
  },
});
