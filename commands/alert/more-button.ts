import { type AlertAction, alertActions, alertButton } from "../../src/chat/alert-actions.ts";
import { buttonRow } from "../../src/chat/buttons.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { code, count, escapeText, inLines, md } from "../../src/chat/text.ts";
import type { Alert, Report, Story } from "../../src/domain/story.ts";
import { reportCount } from "../../src/domain/story-size.ts";
import { isClosed } from "../../src/domain/triage.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Message } from "../../src/ports/chat.ts";
import { quote } from "../shared/quote.ts";
import { describeStory } from "./describe-story.ts";
import { muteWatchMenu } from "./mute-buttons.ts";
import { type PressedAlert, pressedAlert } from "./pressed-alert.ts";

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
  const { assign, thread, facts, propose, reopen, muteStory1h, muteStory24h } = alertActions;
  const last = story.reports.slice(1).at(-1);
  const buttons = (actions: readonly AlertAction[]) => actions.map((action) => alertButton(action, story, alert));
  const work = buttons([assign, thread, facts, ...(isClosed(story.triage) ? [reopen] : [])]);
  const mutes = buttons([muteStory1h, muteStory24h, propose]);
  const rows = [[...work, ...(last === undefined ? [] : [splitButton(story, alert, last)])], mutes];
  const lines = [
    md`${code(story.shortId)} · ${count(reportCount(story), "report")} · ${describeStory(story, 150)}`,
    last === undefined ? undefined : splitWords(last),
    story.triage.why === undefined ? undefined : md`Not relevant because: ${quote(story.triage.why)}`,
  ];
  return {
    content: inLines(lines),
    components: [...rows.map(buttonRow), muteWatchMenu({ story, alert })],
  };
}

function splitWords({ source, movedFrom }: Report): Markdown {
  return movedFrom === undefined
    ? md`Split makes the last report, by ${escapeText(source.name)}, an alert of its own.`
    : md`Split undoes the join of the last report, by ${escapeText(source.name)}: its alert comes back.`;
}

/** It names its report: one that joins before it is pressed is not the one that was meant. */
function splitButton(story: Story, alert: Alert, { item }: Report): ReturnType<typeof alertButton> {
  return alertButton(alertActions.split, story, alert, { last: item.id });
}
