import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion, knownAt } from "./answer-question.ts";
import { suggestThings } from "./suggest-entities.ts";

export const lookupRelation = defineCommand({
  path: "lookup relation",
  summary: "What is stated of two things together, and what both have to do with.",
  access: "viewer",
  needs: ["clock", "facts", "server"],
  options: {
    name: { kind: "text", description: "A group, person, outlet, event …", required: true, suggest: suggestThings },
    other: { kind: "text", description: "Another one.", required: true, suggest: suggestThings },
    known_at: knownAt,
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("relation", args, caller, context);
  },
});
