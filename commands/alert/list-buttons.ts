import { drawList, listActions } from "../../src/chat/alert-list.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { type Action, defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Message } from "../../src/ports/chat.ts";
import { acknowledgeList, acknowledgeListNow } from "./acknowledge-list.ts";
import { answerList, listArgument } from "./answer-list.ts";
import { dismissInList, notRelevantInList } from "./dismiss-in-list.ts";
import { openList } from "./open-list.ts";
import { showStory } from "./show.ts";

/** Shows who chose a story in a list what `/alert show` shows of it. */
const open = defineAction({
  ...listActions.open,
  access: "viewer",
  needs: ["alerts"],
  async run(argument, caller, context) {
    return { kind: "reply", message: await shownStory(argument, caller, context) };
  },
});

/** What a menu of stories chose, behind the colon. */
export async function shownStory(argument: string, caller: Caller, context: Needs<"alerts">): Promise<Message> {
  const [, storyId = ""] = argument.split(":");
  const story = storyId === "" ? undefined : await context.alerts.stories.get(storyId);
  if (story === undefined || story.guildId !== caller.guildId)
    throw new UserMistake(
      md`This event is no longer kept: alerts are forgotten after the time set under \`retention\`. \`/alert list\` shows the latest.`,
    );
  return showStory(story, caller, context);
}

/** Another page: of a posted list for who asked, of one's own list in its place. */
const page = defineAction({
  ...listActions.page,
  access: "viewer",
  needs: ["alerts"],
  async run(argument, caller, context) {
    const { id, at, more } = listArgument(argument);
    return answerList(at, drawList((await openList(id, caller, context)).shown, more));
  },
});

/** Names stay for as long as messages that carry them. */
export const listButtons: readonly Action[] = [
  open,
  page,
  acknowledgeList,
  acknowledgeListNow,
  notRelevantInList,
  dismissInList,
];
