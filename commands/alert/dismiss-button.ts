import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import { alertActions } from "../../src/chat/alert-actions.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { type ActionResult, actionId, defineAction, type Form } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { inLines, label, md, plainText, shorten } from "../../src/chat/text.ts";
import type { Message } from "../../src/ports/chat.ts";
import { guildOf } from "../shared/guild-of.ts";
import { offerTightening } from "../watch/offer-tightening.ts";
import { changeAlert, type PressedAlert, pressedAlert } from "./pressed-alert.ts";
import { drawn, turned } from "./state-buttons.ts";

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
    const offer = await offerTightening(pressed.story, why, caller, context);
    return dismissed(pressed, shorten(why, longestReason), offer, caller, context);
  },
});

function whyForm(argument: string, shortId: string): Form {
  return {
    custom_id: actionId(alertActions.dismiss, argument),
    title: label`${plainText(shortId)}: not relevant`,
    components: [
      {
        type: ComponentType.Label,
        label: label`Why?`,
        description: label`A word in quotation marks may be left out, where two more such alerts have it.`,
        component: {
          type: ComponentType.TextInput,
          custom_id: "why",
          style: TextInputStyle.Short,
          required: false,
          max_length: longestReason,
        },
      },
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
  const { routes } = await guildOf(caller, context.server);
  const needed = routes.find(({ channelId }) => channelId === pressed.alert.channelId)?.dismissals ?? 1;
  const close = await turned("dismissed", caller, context);
  const after = await changeAlert(
    pressed,
    (alert) => {
      const people = [...new Set([...(alert.dismissedBy ?? []), caller.userId])];
      const noted = { ...alert, dismissedBy: people, ...(why !== "" && { why }) };
      return people.length < needed ? noted : close(noted);
    },
    context,
  );
  const aside = offer === undefined ? {} : { aside: offer };
  if (after.alert.state === "dismissed") return { ...drawn(after, context), ...aside };
  const left = needed - (after.alert.dismissedBy?.length ?? 0);
  const text = md`Noted. ${left === 1 ? "One more person has" : md`${left} more people have`} to find it not relevant before it is closed for all here.`;
  return { kind: "reply", message: { ...offer, content: inLines([text, offer?.content]) } };
}
