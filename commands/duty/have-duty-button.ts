import { type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import { haveDuty } from "../../src/chat/handover-card.ts";
import { toBeSaid } from "../../src/domain/duty.ts";
import { takeDuty, yours } from "./take-duty.ts";
import { offerNewer, offerTakeOver } from "./take-over-button.ts";

/**
 * Of a handover's message: one press takes the watch, and the message says who has it. Where somebody took it meanwhile it says that,
 * and asks; where it was handed over again since, it says that and asks, for who presses has read an older message.
 */
export const haveDutyButton = defineAction({
  ...haveDuty,
  access: "viewer",
  needs: ["clock", "duty", "server"],
  async run(id, caller, context): Promise<ActionResult> {
    const { guildId, channelId } = caller;
    const { holder, last: newest } = await context.duty.of(guildId);
    if (holder === undefined && newest !== undefined && newest.id !== id)
      return { kind: "reply", message: offerNewer(newest, await caller.sees(newest.channelId)) };
    const wanted = await takeDuty(caller, context, { saidBy: id });
    const { last } = wanted.duty;
    const aside = wanted.isMine ? { content: yours(wanted.holder) } : offerTakeOver(wanted);
    const taken = last?.id === id ? last.takenBy : undefined;
    const message = taken && (await context.duty.drawTaken(guildId, id, taken));
    if (message === undefined) return { kind: "reply", message: aside };
    const { since } = wanted.holder;
    const whenLost = async () => void (await context.duty.change(guildId, (duty) => toBeSaid(duty, since, channelId)));
    return { kind: "update", message, aside, whenLost };
  },
});
