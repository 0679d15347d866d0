import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion, knownAt } from "./answer-question.ts";

export const lookupFind = defineCommand({
  path: "lookup find",
  summary: "Search names and statements for words.",
  access: "viewer",
  needs: ["clock", "facts", "server"],
  options: {
    text: { kind: "text", description: "Words that must all occur.", required: true },
    known_at: knownAt,
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("find", args, caller, context);
  },
});
