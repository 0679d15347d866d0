import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion, knownAt } from "./answer-question.ts";

export const lookupForecasts = defineCommand({
  path: "lookup forecasts",
  summary: "What was foretold, for when, and what became of it.",
  access: "viewer",
  needs: ["clock", "facts", "server"],
  options: {
    due: {
      kind: "choice",
      description: "Only those whose time is over, or still to come; all by default.",
      choices: ["due", "open"],
    },
    known_at: knownAt,
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("forecasts", args, caller, context);
  },
});
