import { alertActions } from "../../src/chat/alert-actions.ts";
import type { CommandContext } from "../../src/chat/command-context.ts";
import { type Action, type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import type { Alert } from "../../src/domain/story.ts";
import { guildOf } from "../shared/guild-of.ts";
import { shownName } from "../shared/shown-name.ts";
import { changeAlert, changeAlertAfar, type PressedAlert, pressedAlert } from "./pressed-alert.ts";

export const acknowledge: Action = defineAction({
  ...alertActions.acknowledge,
  access: "viewer",
  async run(argument, caller, doors) {
    const pressed = await pressedAlert(argument, caller, doors);
    const turn = await turned("acknowledged", caller, doors);
    return drawn(await changeAlert(pressed, doors, turn), doors);
  },
});

export const assign: Action = defineAction({
  ...alertActions.assign,
  access: "viewer",
  async run(argument, caller, doors) {
    const pressed = await pressedAlert(argument, caller, doors);
    const name = shownName(caller, await guildOf(caller, doors.guilds)) ?? "somebody";
    await changeAlertAfar(pressed, doors, (alert) => ({ ...alert, assignedTo: name }));
    return told(`\`${pressed.story.shortId}\` is yours; its card says so.`);
  },
});

export const reopen: Action = defineAction({
  ...alertActions.reopen,
  access: "viewer",
  async run(argument, caller, doors) {
    const pressed = await pressedAlert(argument, caller, doors);
    const isClosed = ({ state }: Alert) => state === "acknowledged" || state === "dismissed";
    if (pressed.alert.state === "open") return told(`\`${pressed.story.shortId}\` is open.`);
    await changeAlertAfar(pressed, doors, (alert) => {
      const { changedBy: _by, changedAt: _at, why: _why, dismissedBy: _people, ...rest } = alert;
      return isClosed(alert) ? { ...rest, state: "open" } : alert;
    });
    return told(`\`${pressed.story.shortId}\` is open again.`);
  },
});

/** Turns an alert into a state with who and when; pressed by two at once, it stays with the first. */
export async function turned(
  state: "acknowledged" | "dismissed",
  caller: Caller,
  doors: CommandContext,
): Promise<(alert: Alert) => Alert> {
  const changedBy = shownName(caller, await guildOf(caller, doors.guilds));
  const changedAt = doors.clock.now();
  return (alert) => {
    const { changedBy: _by, ...rest } = alert;
    return alert.state === state ? alert : { ...rest, state, changedAt, ...(changedBy !== undefined && { changedBy }) };
  };
}

export function drawn(
  { story, alert }: PressedAlert,
  doors: CommandContext,
): ActionResult & { readonly kind: "update" } {
  return { kind: "update", message: doors.drawCard(story, alert) };
}

function told(content: string): ActionResult {
  return { kind: "reply", message: { content } };
}
