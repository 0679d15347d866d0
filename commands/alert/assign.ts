import { alertActions } from "../../src/chat/alert-actions.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { defineCommand } from "../../src/chat/define-command.ts";
import { code, md } from "../../src/chat/text.ts";
import type { Story } from "../../src/domain/story.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { assignTo } from "./assign-to.ts";
import { findAlert } from "./find-alert.ts";
import { pressedAlert } from "./pressed-alert.ts";
import { suggestAlerts } from "./suggest-alerts.ts";

export const alertAssign = defineCommand({
  path: "alert assign",
  summary: "Give an alert to somebody, who is mentioned once in its channel.",
  access: "viewer",
  needs: ["alerts", "clock", "server"],
  options: {
    alert: { kind: "text", description: "Its short id, such as SW-4F2A.", required: true, suggest: suggestAlerts },
    user: { kind: "user", description: "Who works on it from now on.", required: true },
  },
  quiet: true,

  async run({ alert, user }, caller, context) {
    const story = await findAlert(alert, caller, context);
    return { content: await assignTo(story, channelFor(story, caller.channelId), user, caller, context) };
  },
});

/** The alert's own channel that was asked in, else the first in which its message was not deleted. */
function channelFor({ shortId, alerts }: Story, asked: string): string {
  const there = alerts.filter(({ removed }) => !removed);
  const alert = there.find(({ channelId }) => channelId === asked) ?? there[0];
  if (alert !== undefined) return alert.channelId;
  throw new UserMistake(
    md`${code(shortId)} is in no channel in which anybody could be told. \`/route show\` shows where alerts go.`,
  );
}

export const assign = defineAction({
  ...alertActions.assign,
  access: "viewer",
  needs: ["alerts", "clock", "server"],
  async run(argument, caller, context) {
    const { story, alert } = await pressedAlert(argument, caller, context);
    const content = await assignTo(story, alert.channelId, caller.userId, caller, context);
    return { kind: "reply", message: { content } };
  },
});

/** The same for whom a menu of people names. */
export const assignOther = defineAction({
  ...alertActions.assignTo,
  access: "viewer",
  needs: ["alerts", "clock", "server"],
  async run(argument, caller, context) {
    const [pressed = "", userId = ""] = argument.split(":");
    const { story, alert } = await pressedAlert(pressed, caller, context);
    const content = await assignTo(story, alert.channelId, userId, caller, context);
    return { kind: "reply", message: { content } };
  },
});
