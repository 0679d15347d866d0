import { alertActions } from "../../src/chat/alert-actions.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import { code, md } from "../../src/chat/text.ts";
import { closeAs, reopened, type Triage } from "../../src/domain/triage.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { doerOf } from "../shared/doer-of.ts";
import { changeTriage, type PressedAlert, pressedAlert } from "./pressed-alert.ts";

export const acknowledge = defineAction({
  ...alertActions.acknowledge,
  access: "viewer",
  needs: ["alerts", "clock", "server"],
  async run(argument, caller, context) {
    const pressed = await pressedAlert(argument, caller, context);
    const doer = await doerOf(caller, context);
    const close = (triage: Triage) => closeAs(triage, "acknowledged", doer.by, doer.at);
    const after = await changeTriage(pressed, close, doer, context);
    return drawn(after, context);
  },
});

export const reopen = defineAction({
  ...alertActions.reopen,
  access: "viewer",
  needs: ["alerts", "clock", "server"],
  async run(argument, caller, context) {
    const pressed = await pressedAlert(argument, caller, context);
    if (pressed.story.triage.state === "open") return replyWith(md`${code(pressed.story.shortId)} is open.`);
    await changeTriage(pressed, reopened, await doerOf(caller, context), context);
    return replyWith(md`${code(pressed.story.shortId)} is open again.`);
  },
});

/** The card in whose place the answer is shown; where that is lost, the outbox draws it. */
export function drawn(
  { story, alert }: PressedAlert,
  context: Needs<"alerts">,
): ActionResult & { readonly kind: "update" } {
  return { kind: "update", message: context.alerts.drawCard(story, alert) };
}

function replyWith(content: Markdown): ActionResult {
  return { kind: "reply", message: { content } };
}
