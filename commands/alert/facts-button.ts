import { alertActions } from "../../src/chat/alert-actions.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { inLines, md } from "../../src/chat/text.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { knownFacts } from "./known-facts.ts";
import { pressedAlert } from "./pressed-alert.ts";

export const facts = defineAction({
  ...alertActions.facts,
  access: "viewer",
  needs: ["alerts", "clock", "facts", "server"],
  async run(argument, caller, context) {
    const { story } = await pressedAlert(argument, caller, context);
    const lines = await knownFacts(story, await factsForChannel(caller, context), context);
    const content = lines.length === 0 ? md`The facts know nothing of what this alert names.` : inLines(lines);
    return { kind: "reply", message: { content } };
  },
});
