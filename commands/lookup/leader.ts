import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion } from "./answer-question.ts";
import { suggestEntities, suggestLeaders } from "./suggest-entities.ts";

export const lookupLeader = defineCommand({
  path: "lookup leader",
  summary: "Who leads a group, what is disputed of it, who led before or at a time.",
  access: "viewer",
  needs: ["facts", "server"],
  options: {
    name: { kind: "text", description: "A leader, by any spelling in any script.", suggest: suggestLeaders },
    group: {
      kind: "text",
      description: "Which group; the configured one if absent.",
      suggest: suggestEntities("group"),
    },
    as_of: { kind: "text", description: "Who led then: 2019, 2019-01, 2019-01-15 or Jan 2019." },
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("leader", args, caller, context);
  },
});
