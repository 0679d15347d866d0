import { alertActions } from "../../src/chat/alert-actions.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import { code, md } from "../../src/chat/text.ts";
import { closeAs, reopened } from "../../src/domain/triage.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { guildOf } from "../shared/guild-of.ts";
import { shownName } from "../shared/shown-name.ts";
import { changeTriage, type PressedAlert, pressedAlert } from "./pressed-alert.ts";

export const acknowledge = defineAction({
  ...alertActions.acknowledge,
  access: "viewer",
  needs: ["alerts", "clock", "server"],
  async run(argument, caller, context) {
    const pressed = await pressedAlert(argument, caller, context);
    const by = shownName(caller, await guildOf(caller, context.server));
    const now = context.clock.now();
    const after = await changeTriage(pressed, (triage) => closeAs(triage, "acknowledged", by, now), "drawn", context);
    return drawn(after, context);
  },
});

export const assign = defineAction({
  ...alertActions.assign,
  access: "viewer",
  needs: ["alerts", "server"],
  async run(argument, caller, context) {
    const pressed = await pressedAlert(argument, caller, context);
    const assignedTo = shownName(caller, await guildOf(caller, context.server)) ?? "somebody";
    await changeTriage(pressed, (triage) => ({ ...triage, assignedTo, assigneeId: caller.userId }), "behind", context);
    return replyWith(md`${code(pressed.story.shortId)} is yours; its cards say so.`);
  },
});

export const reopen = defineAction({
  ...alertActions.reopen,
  access: "viewer",
  needs: ["alerts"],
  async run(argument, caller, context) {
    const pressed = await pressedAlert(argument, caller, context);
    if (pressed.story.triage.state === "open") return replyWith(md`${code(pressed.story.shortId)} is open.`);
    await changeTriage(pressed, reopened, "behind", context);
    return replyWith(md`${code(pressed.story.shortId)} is open again.`);
  },
});

/** The card in whose place the answer is shown. */
export function drawn(
  { story, alert }: PressedAlert,
  context: Needs<"alerts">,
): ActionResult & { readonly kind: "update" } {
  const whenLost = async () =>
    void (await changeTriage({ story, alert }, (triage) => ({ ...triage }), "behind", context));
  return { kind: "update", message: context.alerts.drawCard(story, alert), whenLost };
}

function replyWith(content: Markdown): ActionResult {
  return { kind: "reply", message: { content } };
}
