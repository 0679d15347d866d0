import { buttonRow } from "../../src/chat/buttons.ts";
import { defineCommand } from "../../src/chat/define-command.ts";
import { handoverCard } from "../../src/chat/handover-card.ts";
import { inLines, md } from "../../src/chat/text.ts";
import { guildOf } from "../shared/guild-of.ts";
import { draftedHandover } from "./drafted-handover.ts";
import { handOverButton } from "./hand-over-button.ts";

export const dutyHandover = defineCommand({
  path: "duty handover",
  summary: "Hand over the watch: one message in this channel, with three lines of your own.",
  access: "viewer",
  needs: ["clock", "duty", "server"],
  options: {},
  quiet: true,

  async run(_, caller, context) {
    const guild = await guildOf(caller, context.server);
    const duty = await context.duty.of(caller.guildId);
    const card = handoverCard("", await draftedHandover(duty, {}, caller, guild, context));
    return {
      ...card,
      content: inLines([md`This is what everyone in this channel will see, with your three lines:`, card.content]),
      components: [buttonRow([handOverButton(duty)])],
    };
  },
});
