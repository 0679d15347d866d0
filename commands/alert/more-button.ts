import { type AlertAction, alertActions, alertButton } from "../../src/chat/alert-actions.ts";
import { buttonRow, userMenuRow } from "../../src/chat/buttons.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { code, count, inLines, md, shorten } from "../../src/chat/text.ts";
import { describeDeed } from "../../src/chat/words/describe-deed.ts";
import { notesOf } from "../../src/domain/story-deed.ts";
import { reportCount } from "../../src/domain/story-size.ts";
import { isClosed } from "../../src/domain/triage.ts";
import type { Message } from "../../src/ports/chat.ts";
import { quote } from "../shared/quote.ts";
import { describeStory } from "./describe-story.ts";
import { muteWatchMenu } from "./mute-buttons.ts";
import { type PressedAlert, pressedAlert } from "./pressed-alert.ts";
import { splitMenu } from "./split-button.ts";

/** The buttons for which a card on a phone has no room. */
export const more = defineAction({
  ...alertActions.more,
  access: "viewer",
  needs: ["alerts"],
  run: async (argument, caller, context) => ({
    kind: "reply",
    message: drawMore(await pressedAlert(argument, caller, context)),
  }),
});

function drawMore({ story, alert }: PressedAlert): Message {
  const { assign, assignTo, thread, facts, note, log, propose, reopen, muteStory1h, muteStory24h } = alertActions;
  const buttons = (actions: readonly AlertAction[]) => actions.map((action) => alertButton(action, story, alert));
  const work = buttons([assign, note, log, thread, ...(isClosed(story.triage) ? [reopen] : [])]);
  const rest = buttons([facts, propose, muteStory1h, muteStory24h]);
  const newest = notesOf(story).at(-1);
  const lines = [
    md`${code(story.shortId)} · ${count(reportCount(story), "report")} · ${describeStory(story, 150)}`,
    newest && md`📝 ${describeDeed({ ...newest, text: shorten(newest.text, 300) })}`,
    story.triage.why === undefined ? undefined : md`Not relevant because: ${quote(story.triage.why)}`,
  ];
  const under = `${story.id}.${alert.channelId}`;
  const menus = [userMenuRow(assignTo, under, assignTo.label), ...splitMenu({ story, alert })];
  return {
    content: inLines(lines),
    components: [buttonRow(work), buttonRow(rest), ...menus, muteWatchMenu({ story, alert })],
  };
}
