import { defineCommand } from "../../src/chat/define-command.ts";
import { takeDuty, yours } from "./take-duty.ts";
import { offerTakeOver } from "./take-over-button.ts";

export const dutyTake = defineCommand({
  path: "duty take",
  summary: "Take the watch; the channel sees that you have it.",
  access: "viewer",
  needs: ["clock", "duty", "server"],
  options: {},
  quiet: true,

  async run(_, caller, context) {
    const wanted = await takeDuty(caller, context);
    return wanted.isMine ? { content: yours(wanted.holder) } : offerTakeOver(wanted);
  },
});
