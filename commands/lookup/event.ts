import { defineCommand } from "../../src/chat/define-command.ts";
import { answerQuestion, knownAt } from "./answer-question.ts";
import { suggestEntities } from "./suggest-entities.ts";

const eventKinds = [
  "attack",
  "operation",
  "arrest",
  "plot-foiled",
  "trial",
  "sanction",
  "leadership",
  "outlet",
] as const;

export const lookupEvent = defineCommand({
  path: "lookup event",
  summary: "Events by name, place, period, kind and who they are laid to, tolls and claims side by side.",
  access: "viewer",
  needs: ["clock", "facts", "server"],
  options: {
    name: {
      kind: "text",
      description: "An event, by words of its name or its place; all by default.",
      suggest: suggestEntities("event"),
    },
    country: {
      kind: "text",
      description: "A country, province or town; all by default.",
      suggest: suggestEntities("place"),
    },
    from: { kind: "text", description: "From this time on: 2024, 2024-03 or 2024-03-22." },
    to: { kind: "text", description: "Until this time: 2024, 2024-03 or 2024-03-22." },
    kind: { kind: "choice", description: "What happened; all by default.", choices: eventKinds },
    group: {
      kind: "text",
      description: "Claimed by this group, or attributed to it.",
      suggest: suggestEntities("group"),
    },
    known_at: knownAt,
  },
  quiet: true,

  async run(args, caller, context) {
    return answerQuestion("event", args, caller, context);
  },
});
