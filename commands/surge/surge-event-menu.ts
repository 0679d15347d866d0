import { defineAction } from "../../src/chat/define-action.ts";
import { surgeEvent } from "../../src/chat/surge-card.ts";
import { md } from "../../src/chat/text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { showStory } from "../alert/show.ts";

/** Shows who chose an event on a live card what `/alert show` shows of it. */
export const openEvent = defineAction({
  ...surgeEvent,
  access: "viewer",
  needs: ["alerts"],
  async run(argument, caller, context) {
    const [, storyId = ""] = argument.split(":");
    const story = storyId === "" ? undefined : await context.alerts.stories.get(storyId);
    if (story === undefined || story.guildId !== caller.guildId)
      throw new UserMistake(
        md`This event is no longer kept: alerts are forgotten after the time set under \`retention\`. \`/alert list\` shows the latest.`,
      );
    return { kind: "reply", message: showStory(story, caller, context) };
  },
});
