import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion, knownAt } from "./answer-question.ts";
import { suggestEntities } from "./suggest-entities.ts";

export const lookupPublication = defineCommand({
  path: "lookup publication",
  summary: "Publications by name, outlet, language, script, kind and period, with their numbers.",
  access: "viewer",
  needs: ["clock", "facts", "server"],
  options: {
    name: {
      kind: "text",
      description: "A publication or an outlet, in any spelling.",
      suggest: suggestEntities("publication", "outlet"),
    },
    language: { kind: "text", description: "Such as uz or Uzbek." },
    script: { kind: "text", description: "Such as Latn or Latin." },
    kind: { kind: "text", description: "Such as book, audio or magazine." },
    from: { kind: "text", description: "Published from this time on: 2022, 2022-02 or 2022-02-01." },
    to: { kind: "text", description: "Published until this time: 2022, 2022-02 or 2022-02-01." },
    known_at: knownAt,
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("publication", args, caller, context);
  },
});
