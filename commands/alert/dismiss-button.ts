import { alertActions } from "../../src/chat/alert-actions.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { type ActionResult, actionId, defineAction, type Form } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { inLines, label, md, plainText, shorten } from "../../src/chat/text.ts";
import { textField } from "../../src/chat/text-field.ts";
import type { Triage } from "../../src/domain/triage.ts";
import type { Message } from "../../src/ports/chat.ts";
import { doerOf } from "../shared/doer-of.ts";
import { guildOf } from "../shared/guild-of.ts";
import { offerLess } from "../watch/offer-less.ts";
import { offerTightening } from "../watch/offer-tightening.ts";
import { dismissAs, neededFor } from "./dismiss-as.ts";
import { changeTriage, type PressedAlert, pressedAlert } from "./pressed-alert.ts";
import { drawn } from "./state-buttons.ts";

const longestReason = 300;

/** Not relevant: asks why, closes the alert where enough people say so, and offers a way to get fewer such alerts. */
export const dismiss = defineAction({
  ...alertActions.dismiss,
  access: "viewer",
  needs: ["alerts", "clock", "server", "watches"],
  opensForm: true,

  async run(argument, caller, context) {
    const { story } = await pressedAlert(argument, caller, context);
    return { kind: "form", form: whyForm(argument, story.shortId) };
  },

  async submit(argument, { why = "" }, caller, context) {
    const pressed = await pressedAlert(argument, caller, context);
    const offer =
      (await offerTightening(pressed.story, why, caller, context)) ??
      (await offerLess(pressed.story, pressed.alert, caller, context));
    return dismissed(pressed, shorten(why, longestReason), offer, caller, context);
  },
});

function whyForm(argument: string, shortId: string): Form {
  return {
    custom_id: actionId(alertActions.dismiss, argument),
    title: label`${plainText(shortId)}: not relevant`,
    components: [
      textField("why", {
        label: label`Why?`,
        description: label`A word in quotation marks may be left out, where two more such alerts have it.`,
        required: false,
        most: longestReason,
      }),
    ],
  };
}

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
