import { alertActions } from "../src/chat/alert-card.ts";
import { type Action, type ActionResult, defineAction } from "../src/chat/define-action.ts";
import type { Caller } from "../src/chat/define-command.ts";
import type { Alert } from "../src/domain/story.ts";
import { UserMistake } from "../src/lib/user-mistake.ts";
import type { Doors } from "../src/ports.ts";

export const acknowledge: Action = defineAction({
  ...alertActions.acknowledge,
  access: "viewer",
  run: (argument, caller, doors) => turn(argument, "acknowledged", caller, doors),
});

export const dismiss: Action = defineAction({
  ...alertActions.dismiss,
  access: "viewer",
  run: (argument, caller, doors) => turn(argument, "dismissed", caller, doors),
});

async function turn(argument: string, state: Alert["state"], caller: Caller, doors: Doors): Promise<ActionResult> {
  const [storyId = "", channelId = ""] = argument.split(".");
  const now = doors.clock.now();
  const known = storyId === "" ? undefined : await doors.stories.get(storyId);
  if (known === undefined || known.guildId !== caller.guildId) {
    throw new UserMistake("This alert is no longer kept: alerts are forgotten after the time set under `retention`.");
  }
  // Pressed by two at once, it stays with the first.
  const isTurned = (alert: Alert) => alert.channelId === channelId && alert.state !== state;
  const story = await doors.stories.change(storyId, (current) => ({
    ...current,
    alerts: current.alerts.map((alert) =>
      isTurned(alert) ? { ...alert, state, changedBy: caller.userName, changedAt: now } : alert,
    ),
  }));
  const alert = story?.alerts.find((candidate) => candidate.channelId === channelId);
  if (story === undefined || alert === undefined)
    throw new UserMistake("This alert does not belong to this channel any more. `/alert list` shows the latest.");
  return { kind: "update", message: doors.drawCard(story, alert) };
}
