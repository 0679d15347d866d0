import { alertActions } from "../../src/chat/alert-actions.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { type ActionResult, actionId, defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { inLines, md, plainText } from "../../src/chat/text.ts";
import type { Triage } from "../../src/domain/triage.ts";
import type { Message } from "../../src/ports/chat.ts";
import { doerOf } from "../shared/doer-of.ts";
import { guildOf } from "../shared/guild-of.ts";
import { offerLess } from "../watch/offer-less.ts";
import { offerTightening } from "../watch/offer-tightening.ts";
import { dismissAs, neededFor, whyForm } from "./dismiss-as.ts";
import { changeTriage, type PressedAlert, pressedAlert } from "./pressed-alert.ts";
import { drawn } from "./state-buttons.ts";

/** Not relevant: asks why, closes the alert where enough people say so, and offers a way to get fewer such alerts. */
export const dismiss = defineAction({
  ...alertActions.dismiss,
  access: "viewer",
  needs: ["alerts", "clock", "server", "watches"],
  opensForm: true,

  async run(argument, caller, context) {
    const { story } = await pressedAlert(argument, caller, context);
    return { kind: "form", form: whyForm(actionId(alertActions.dismiss, argument), plainText(story.shortId)) };
  },

  async submit(argument, { why = "" }, caller, context) {
    const pressed = await pressedAlert(argument, caller, context);
    const offer =
      (await offerTightening(pressed.story, why, caller, context)) ??
      (await offerLess(pressed.story, pressed.alert, caller, context));
    return dismissed(pressed, why, offer, caller, context);
  },
});

async function dismissed(
  pressed: PressedAlert,
  why: string,
  offer: Message | undefined,
  caller: Caller,
  context: Needs<"alerts" | "clock" | "server">,
): Promise<ActionResult> {
  const needed = neededFor(pressed.story, await guildOf(caller, context.server));
  const doer = await doerOf(caller, context);
  const edit = (triage: Triage) => dismissAs(triage, needed, caller, doer, why);
  const after = await changeTriage(pressed, edit, doer, context);
  const aside = offer === undefined ? {} : { aside: offer };
  const { state, dismissedBy = [] } = after.story.triage;
  if (state === "dismissed") return { ...drawn(after, context), ...aside };
  const left = needed - dismissedBy.length;
  const text = md`Noted. ${left === 1 ? "One more person has" : md`${left} more people have`} to find it not relevant before it is closed for all.`;
  return { kind: "reply", message: { ...offer, content: inLines([text, offer?.content]) } };
}
