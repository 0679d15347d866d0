import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion, knownAt } from "./answer-question.ts";
import { suggestEntities } from "./suggest-entities.ts";

export const lookupTimeline = defineCommand({
  path: "lookup timeline",
  summary: "Who led a group and what happened over the years, as text and as a picture.",
  access: "viewer",
  needs: ["clock", "facts", "server"],
  options: {
    group: {
      kind: "text",
      description: "The group; the configured one by default.",
      suggest: suggestEntities("group"),
    },
    known_at: knownAt,
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("timeline", args, caller, context);
  },
});
