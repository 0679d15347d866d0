import { type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import { haveDuty } from "../../src/chat/handover-card.ts";
import { toBeSaid } from "../../src/domain/duty.ts";
import { takeDuty, yours } from "./take-duty.ts";
import { offerTakeOver } from "./take-over-button.ts";

/**
 * Of a handover's message: one press takes the watch, and the message says who has it. Where somebody took it meanwhile it says that,
 * and asks.
 */
export const haveDutyButton = defineAction({
  ...haveDuty,
  access: "viewer",
  needs: ["clock", "duty", "server"],
  async run(id, caller, context): Promise<ActionResult> {
    const { guildId, channelId } = caller;
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
