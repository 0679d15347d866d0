import { button, buttonRow } from "../../src/chat/buttons.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { label, plainText } from "../../src/chat/text.ts";
import { dutyState } from "../../src/domain/duty.ts";
import type { Message } from "../../src/ports/chat.ts";
import { takeDuty, theirs, type WantedDuty, yours } from "./take-duty.ts";

/** Takes the watch from who has it. The name is a promise: old messages carry it for as long as they exist. */
export const takeOver = defineAction({
  name: "duty-take-over",
  access: "viewer",
  needs: ["clock", "duty", "server"],
  async run(seen, caller, context) {
    const wanted = await takeDuty(caller, context, { seen });
    const message = wanted.isMine ? { content: yours(wanted.holder), components: [] } : offerTakeOver(wanted);
    return { kind: "update", message };
  },
});

/** Says who has it, and asks once. */
export function offerTakeOver({ duty, holder }: WantedDuty): Message {
  const whose = holder.name === undefined ? label`Take it over` : label`Take it from ${plainText(holder.name, 25)}`;
  return { content: theirs(holder), components: [buttonRow([button(takeOver, whose, dutyState(duty))])] };
}
