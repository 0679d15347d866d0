import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion, knownAt } from "./answer-question.ts";
import { suggestEntities } from "./suggest-entities.ts";

export const lookupOutlet = defineCommand({
  path: "lookup outlet",
  summary: "What is known about a media outlet, with sources.",
  access: "viewer",
  needs: ["clock", "facts", "server"],
  options: {
    name: {
      kind: "text",
      description: "An outlet, in any spelling and script; all by default.",
      suggest: suggestEntities("outlet"),
    },
    known_at: knownAt,
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("outlet", args, caller, context);
  },
});
