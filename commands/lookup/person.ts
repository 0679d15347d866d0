import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion, knownAt } from "./answer-question.ts";
import { suggestEntities } from "./suggest-entities.ts";

export const lookupPerson = defineCommand({
  path: "lookup person",
  summary: "What is known about a person, with sources.",
  access: "viewer",
  needs: ["clock", "facts", "server"],
  options: {
    name: {
      kind: "text",
      description: "A person, in any spelling and script; all by default.",
      suggest: suggestEntities("person"),
    },
    known_at: knownAt,
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("person", args, caller, context);
  },
});
