import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion } from "./answer-question.ts";
import { suggestEntities } from "./suggest-entities.ts";

export const lookupPerson = defineCommand({
  path: "lookup person",
  summary: "What is known about a person, with sources.",
  access: "viewer",
  needs: ["facts", "server"],
  options: {
    name: {
      kind: "text",
      description: "A person, in any spelling and script; all by default.",
      suggest: suggestEntities("person"),
    },
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("person", args, caller, context);
  },
});
