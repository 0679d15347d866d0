import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion } from "./answer-question.ts";
import { suggestEntities } from "./suggest-entities.ts";

export const lookupPublication = defineCommand({
  path: "lookup publication",
  summary: "Publications by name, language, script or kind.",
  access: "viewer",
  needs: ["facts", "server"],
  options: {
    name: { kind: "text", description: "A publication, in any spelling.", suggest: suggestEntities("publication") },
    language: { kind: "text", description: "Such as uz or Uzbek." },
    script: { kind: "text", description: "Such as Latn or Latin." },
    kind: { kind: "text", description: "Such as book, audio or magazine." },
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("publication", args, caller, context);
  },
});
