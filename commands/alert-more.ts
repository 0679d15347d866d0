import { ComponentType } from "discord-api-types/v10";
import { alertActions, alertButton } from "../src/chat/alert-actions.ts";
import { type Action, defineAction } from "../src/chat/define-action.ts";
import type { Message } from "../src/ports.ts";
import { count } from "./count.ts";
import { describeStory } from "./describe-story.ts";
import { type PressedAlert, pressedAlert } from "./pressed-alert.ts";
import { quote } from "./quote.ts";

/** The buttons for which a card on a phone has no room. */
export const more: Action = defineAction({
  ...alertActions.more,
  access: "viewer",
  run: async (argument, caller, doors) => ({
    kind: "reply",
    message: drawMore(await pressedAlert(argument, caller, doors)),
  }),
});

function drawMore({ story, alert }: PressedAlert): Message {
  const { assign, thread, facts, reopen, muteStory1h, muteStory24h, muteWatch1h, muteWatch24h } = alertActions;
  const isClosed = alert.state === "acknowledged" || alert.state === "dismissed";
  const rows = [
    [assign, thread, facts, ...(isClosed ? [reopen] : [])],
    [muteStory1h, muteStory24h, muteWatch1h, muteWatch24h],
  ];
  const why = alert.why === undefined ? "" : `\nNot relevant because: ${quote(alert.why)}`;
  return {
    content: `\`${story.shortId}\` · ${count(story.reports.length, "report")} · ${describeStory(story, 150)}${why}`,
    components: rows.map((actions) => ({
      type: ComponentType.ActionRow,
      components: actions.map((action) => alertButton(action, story, alert)),
    })),
    allowed_mentions: { parse: [] },
  };
}
