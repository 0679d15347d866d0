import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion, knownAt } from "./answer-question.ts";
import { suggestEntities } from "./suggest-entities.ts";

export const lookupCountry = defineCommand({
  path: "lookup country",
  summary: "Countries where the group is active, has claimed attacks, or has only pledges.",
  access: "viewer",
  needs: ["clock", "facts", "server"],
  options: {
    name: { kind: "text", description: "A country or region; all by default.", suggest: suggestEntities("place") },
    known_at: knownAt,
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("country", args, caller, context);
  },
});
