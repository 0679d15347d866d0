import { button, buttonRow } from "../../src/chat/buttons.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { channelMention } from "../../src/chat/links.ts";
import { label, md, plainText } from "../../src/chat/text.ts";
import { name } from "../../src/chat/words/describe-handover.ts";
import { dutyState, type LastHandover } from "../../src/domain/duty.ts";
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

/** Of a handover that waits, to whoever wanted an older one; where it was posted is for those who can see that. */
export function offerNewer(last: LastHandover, isSeen: boolean): Message {
  const where = isSeen ? md` in ${channelMention(last.channelId)}` : "";
  const since = md`${name(last.by)} handed the watch over again ${discordTime(last.at, "relative")}${where}, and nobody took it yet.`;
  const seen = dutyState({ last });
  return {
    content: md`This handover is an older one. ${since} \`/duty show\` shows the three lines of the newer one.`,
    components: [buttonRow([button(takeOver, label`Take the watch`, seen)])],
  };
}

/** Says who has it, and asks once. */
export function offerTakeOver({ duty, holder }: WantedDuty): Message {
  const whose = holder.name === undefined ? label`Take it over` : label`Take it from ${plainText(holder.name, 25)}`;
  return { content: theirs(holder), components: [buttonRow([button(takeOver, whose, dutyState(duty))])] };
}
