import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion, knownAt } from "./answer-question.ts";

export const lookupChanges = defineCommand({
  path: "lookup changes",
  summary: "What was added to the facts here and corrected since a day.",
  access: "viewer",
  needs: ["clock", "facts", "server"],
  options: {
    since: { kind: "text", description: "The day: 2026, 2026-11 or 2026-11-22.", required: true },
    known_at: knownAt,
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("changes", args, caller, context);
  },
});
