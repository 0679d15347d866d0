import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion, knownAt } from "./answer-question.ts";
import { suggestEntities } from "./suggest-entities.ts";

export const lookupRole = defineCommand({
  path: "lookup role",
  summary: "Who has a role in a group, such as deputy or spokesman, now or at a time, and who had it.",
  access: "viewer",
  needs: ["clock", "facts", "server"],
  options: {
    role: {
      kind: "text",
      description: "deputy, spokesman, leader, or words of another role.",
      required: true,
    },
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
    return answerQuestion("role", args, caller, context);
  },
});
