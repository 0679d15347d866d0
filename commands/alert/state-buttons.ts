import { alertActions } from "../../src/chat/alert-actions.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { code, md } from "../../src/chat/text.ts";
import type { Alert } from "../../src/domain/story.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { guildOf } from "../shared/guild-of.ts";
import { shownName } from "../shared/shown-name.ts";
import { changeAlert, changeAlertAfar, type PressedAlert, pressedAlert } from "./pressed-alert.ts";

export const acknowledge = defineAction({
  ...alertActions.acknowledge,
  access: "viewer",
  needs: ["alerts", "clock", "server"],
  async run(argument, caller, context) {
    const pressed = await pressedAlert(argument, caller, context);
    const turn = await turned("acknowledged", caller, context);
    return drawn(await changeAlert(pressed, turn, context), context);
  },
});

export const assign = defineAction({
  ...alertActions.assign,
  access: "viewer",
  needs: ["alerts", "server"],
  async run(argument, caller, context) {
    const pressed = await pressedAlert(argument, caller, context);
    const name = shownName(caller, await guildOf(caller, context.server)) ?? "somebody";
    await changeAlertAfar(pressed, (alert) => ({ ...alert, assignedTo: name }), context);
    return replyWith(md`${code(pressed.story.shortId)} is yours; its card says so.`);
  },
});

export const reopen = defineAction({
  ...alertActions.reopen,
  access: "viewer",
  needs: ["alerts"],
  async run(argument, caller, context) {
    const pressed = await pressedAlert(argument, caller, context);
    const isClosed = ({ state }: Alert) => state === "acknowledged" || state === "dismissed";
    if (pressed.alert.state === "open") return replyWith(md`${code(pressed.story.shortId)} is open.`);
    await changeAlertAfar(
      pressed,
      (alert) => {
        const { changedBy: _by, changedAt: _at, why: _why, dismissedBy: _people, ...rest } = alert;
        return isClosed(alert) ? { ...rest, state: "open" } : alert;
      },
      context,
    );
    return replyWith(md`${code(pressed.story.shortId)} is open again.`);
  },
});

/** Turns an alert into a state with who and when; pressed by two at once, it stays with the first. */
export async function turned(
  state: "acknowledged" | "dismissed",
  caller: Caller,
  context: Needs<"clock" | "server">,
): Promise<(alert: Alert) => Alert> {
  const changedBy = shownName(caller, await guildOf(caller, context.server));
  const changedAt = context.clock.now();
  return (alert) => {
    const { changedBy: _by, ...rest } = alert;
    return alert.state === state ? alert : { ...rest, state, changedAt, ...(changedBy !== undefined && { changedBy }) };
  };
}

export function drawn(
  { story, alert }: PressedAlert,
  context: Needs<"alerts">,
): ActionResult & { readonly kind: "update" } {
  const whenLost = async () => void (await changeAlertAfar({ story, alert }, (current) => current, context));
  return { kind: "update", message: context.alerts.drawCard(story, alert), whenLost };
}

function replyWith(content: Markdown): ActionResult {
  return { kind: "reply", message: { content } };
}
