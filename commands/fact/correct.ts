import { defineCommand } from "../../src/chat/define-command.ts";
import { tlps } from "../../src/domain/statement.ts";
import { correctStatement } from "./correct-statement.ts";
import { shownStatement } from "./retract.ts";

export const factCorrect = defineCommand({
  path: "fact correct",
  summary: "Correct a statement on this server, as reported, with a source. Its history is kept.",
  access: "watchlist-editor",
  needs: ["clock", "facts", "server"],
  options: {
    statement: shownStatement,
    claim: {
      kind: "text",
      description: "What is right in its place: a name, a figure, a date, or a sentence of your own.",
      required: true,
    },
    source: { kind: "text", description: "The web address of the source; the statement's by default." },
    from: { kind: "text", description: "When it began or happened; as the statement by default." },
    to: { kind: "text", description: "When it ended; as the statement by default." },
    as_of: { kind: "text", description: "The date that it holds for; as the statement by default." },
    tlp: { kind: "choice", description: "Who may see it (TLP 2.0); as the statement by default.", choices: tlps },
  },
  quiet: true,

  async run({ statement, as_of: asOf, ...written }, caller, context) {
    return { content: await correctStatement(statement, { ...written, asOf }, caller, context) };
  },
});
