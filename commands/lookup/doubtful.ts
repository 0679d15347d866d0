import { defineCommand } from "../../src/chat/define-command.ts";
import { doubts } from "../../src/facts/answer-doubtful.ts";
import { answerQuestion, knownAt } from "./answer-question.ts";
import { suggestThings } from "./suggest-entities.ts";

export const lookupDoubtful = defineCommand({
  path: "lookup doubtful",
  summary: "What rests on one source, is graded C3 or worse, or was not confirmed for a year.",
  access: "viewer",
  needs: ["clock", "facts", "server"],
  options: {
    why: { kind: "choice", description: "What to look for; one-source by default.", choices: doubts },
    name: { kind: "text", description: "Only about this group, person, event …", suggest: suggestThings },
    known_at: knownAt,
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("doubtful", args, caller, context);
  },
});
