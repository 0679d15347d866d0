import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion } from "./answer-question.ts";
import { suggestEntities } from "./suggest-entities.ts";

export const lookupOutlet = defineCommand({
  path: "lookup outlet",
  summary: "What is known of a media outlet, with sources.",
  access: "viewer",
  needs: ["facts", "server"],
  options: {
    name: {
      kind: "text",
      description: "An outlet, by any spelling in any script; all if absent.",
      suggest: suggestEntities("outlet"),
    },
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("outlet", args, caller, context);
  },
});
