import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion } from "./answer-question.ts";
import { suggestEntities } from "./suggest-entities.ts";

export const lookupStrength = defineCommand({
  path: "lookup strength",
  summary: "How strong a group is said to be, by whom and when.",
  access: "viewer",
  needs: ["facts", "server"],
  options: {
    group: {
      kind: "text",
      description: "Which group; the configured one if absent.",
      suggest: suggestEntities("group"),
    },
    as_of: { kind: "text", description: "What was said then: 2019, 2019-01, 2019-01-15 or Jan 2019." },
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("strength", args, caller, context);
  },
});
