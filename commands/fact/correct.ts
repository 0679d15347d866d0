import { defineCommand } from "../../src/chat/define-command.ts";
import { code, md } from "../../src/chat/text.ts";
import { tlps } from "../../src/domain/statement.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { notedWords } from "./add.ts";
import { shownStatement, statementNamed } from "./retract.ts";
import { noteAbout } from "./save-fact.ts";

export const factCorrect = defineCommand({
  path: "fact correct",
  summary: "Correct a statement on this server, as reported, with a source. Its history is kept.",
  access: "watchlist-editor",
  needs: ["clock", "facts", "server"],
  options: {
    statement: shownStatement,
    claim: { kind: "text", description: "The corrected claim, in one sentence of your own words.", required: true },
    source: { kind: "text", description: "The web address of the source; the statement's by default." },
    as_of: { kind: "text", description: "The date that it holds for: 2026, 2026-11 or 2026-11-22." },
    tlp: { kind: "choice", description: "Who may see it (TLP 2.0); as the statement by default.", choices: tlps },
  },
  quiet: true,

  async run({ statement: wanted, claim, source, as_of: asOf, tlp }, caller, context) {
    const corrected = await statementNamed(wanted, caller, context);
    const { cleared } = await factsForChannel(caller, context);
    const entity = cleared.entities.get(corrected.subject);
    if (entity === undefined)
      throw new UserMistake(md`What it is about is no longer known here. \`/fact add\` notes a claim of its own.`);
    const written = { claim, source: source ?? corrected.source.url ?? "", asOf, tlp: tlp ?? corrected.tlp };
    const { statement } = await noteAbout(entity, written, caller, context, corrected);
    const back = md`${code(`/fact restore statement:${corrected.id}`)} brings the old one back beside it.`;
    return {
      content: md`${notedWords(entity, statement)}\nIt replaces ${code(corrected.id)}. ${back}`,
    };
  },
});
