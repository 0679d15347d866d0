import { alertActions } from "../../src/chat/alert-actions.ts";
import { type Action, defineAction } from "../../src/chat/define-action.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { knownFacts } from "./known-facts.ts";
import { pressedAlert } from "./pressed-alert.ts";

export const facts: Action = defineAction({
  ...alertActions.facts,
  access: "viewer",
  async run(argument, caller, doors) {
    const { story } = await pressedAlert(argument, caller, doors);
    const lines = await knownFacts(story, await factsForChannel(caller, doors), doors);
    const content = lines.length === 0 ? "The facts know nothing of what this alert names." : lines.join("\n");
    return { kind: "reply", message: { content } };
  },
});
