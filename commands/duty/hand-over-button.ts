import { button } from "../../src/chat/buttons.ts";
import { actionId, defineAction, type Form, type FormField } from "../../src/chat/define-action.ts";
import { label, md } from "../../src/chat/text.ts";
import { textField } from "../../src/chat/text-field.ts";
import { type Duty, dutyState, handedOver } from "../../src/domain/duty.ts";
import { type HandoverLines, longestLine } from "../../src/domain/handover.ts";
import { digest } from "../../src/lib/digest.ts";
import type { Label } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Button } from "../../src/ports/chat.ts";
import { guildOf } from "../shared/guild-of.ts";
import { draftedHandover } from "./drafted-handover.ts";

/** Asks for three lines and hands over. The name is a promise: old messages carry it for as long as they exist. */
export const handOver = defineAction({
  name: "duty-hand-over",
  access: "viewer",
  needs: ["duty", "server"],
  opensForm: true,

  async run(seen) {
    return { kind: "form", form: threeLines(seen) };
  },

  async submit(seen, fields, caller, context) {
    const { guildId, channelId, userId } = caller;
    const before = await context.duty.of(guildId);
    if (dutyState(before) !== seen) throw new UserMistake(changedMeanwhile);
    const handover = await draftedHandover(
      before,
      linesIn(fields),
      caller,
      await guildOf(caller, context.server),
      context,
    );
    const { at, by, lines } = handover;
    const id = digest("handover", guildId, userId, String(at));
    const last = { id, channelId, at, lines, unposted: handover, ...(by !== undefined && { by }) };
    const after = await context.duty.change(guildId, (duty) =>
      dutyState(duty) === seen ? handedOver(duty, last) : duty,
    );
    if (after.last?.id !== id) throw new UserMistake(changedMeanwhile);
    return {
      kind: "update",
      message: { content: md`Handed over; the message below says so.`, embeds: [], components: [] },
    };
  },
});

const changedMeanwhile = md`Somebody took the watch, or handed it over, since this was shown. \`/duty handover\` shows how it is now; nothing was posted.`;

/** As the watch is now: pressed later it says where that has changed. */
export function handOverButton(duty: Duty): Button {
  return button(handOver, label`Write three lines and hand over`, dutyState(duty));
}

function threeLines(seen: string): Form {
  return {
    custom_id: actionId(handOver, seen),
    title: label`Hand over the watch`,
    components: [
      field("think", label`What I think`, label`Where things are going; may stay empty.`),
      field("next", label`Next step`, label`What the next person should do first.`),
      field("waiting", label`Waiting for`, label`Whose answer is still to come.`),
    ],
  };
}

function field(id: keyof HandoverLines, name: Label, description: Label): FormField {
  return textField(id, { label: name, description, required: false, isTall: true, most: longestLine });
}

/** What was left empty is absent. */
function linesIn({ think = "", next = "", waiting = "" }: Readonly<Record<string, string>>): HandoverLines {
  const given = Object.entries({ think, next, waiting }).map(([key, text]) => [key, text.trim()] as const);
  return Object.fromEntries(given.filter(([, text]) => text !== ""));
}
