import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion, knownAt } from "./answer-question.ts";
import { suggestEntities } from "./suggest-entities.ts";

export const lookupGroup = defineCommand({
  path: "lookup group",
  summary: "What is known about a group: origin, reach, aims, outlets, forecasts.",
  access: "viewer",
  needs: ["clock", "facts", "server"],
  options: {
    name: {
      kind: "text",
      description: "The group; the configured one by default.",
      suggest: suggestEntities("group"),
    },
    known_at: knownAt,
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("group", args, caller, context);
  },
});
