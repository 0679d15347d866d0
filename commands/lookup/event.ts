import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion } from "./answer-question.ts";
import { suggestEntities } from "./suggest-entities.ts";

export const lookupEvent = defineCommand({
  path: "lookup event",
  summary: "What is known about an event, with sources.",
  access: "viewer",
  needs: ["facts", "server"],
  options: {
    name: {
      kind: "text",
      description: "An event, by words of its name or by its date; all by default.",
      suggest: suggestEntities("event"),
    },
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("event", args, caller, context);
  },
});
