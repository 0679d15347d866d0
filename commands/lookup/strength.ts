import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion, knownAt } from "./answer-question.ts";
import { suggestEntities } from "./suggest-entities.ts";

export const lookupStrength = defineCommand({
  path: "lookup strength",
  summary: "Estimates of a group's strength: how many, by whom, when.",
  access: "viewer",
  needs: ["clock", "facts", "server"],
  options: {
    group: {
      kind: "text",
      description: "The group; the configured one by default.",
      suggest: suggestEntities("group"),
    },
    as_of: { kind: "text", description: "The date to answer for: 2019, 2019-01, 2019-01-15 or Jan 2019." },
    known_at: knownAt,
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("strength", args, caller, context);
  },
});
