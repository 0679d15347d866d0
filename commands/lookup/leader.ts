import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion, knownAt } from "./answer-question.ts";
import { suggestEntities, suggestLeaders } from "./suggest-entities.ts";

export const lookupLeader = defineCommand({
  path: "lookup leader",
  summary: "Who leads a group, who led it before or at a given time, and what is disputed.",
  access: "viewer",
  needs: ["clock", "facts", "server"],
  options: {
    name: { kind: "text", description: "A leader, in any spelling and script.", suggest: suggestLeaders },
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
    return answerQuestion("leader", args, caller, context);
  },
});
