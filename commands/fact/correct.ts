import { defineCommand } from "../../src/chat/define-command.ts";
import { tlps } from "../../src/domain/statement.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { notedWords } from "./add.ts";
import { shownStatement, statementNamed } from "./retract.ts";
import { noteAbout } from "./save-fact.ts";

export const factCorrect = defineCommand({
  path: "fact correct",
  summary: "Tell a statement otherwise on this server, as reported, with a source; its history stays.",
  access: "watchlist-editor",
  needs: ["clock", "facts", "server"],
  options: {
    statement: shownStatement,
    claim: { kind: "text", description: "What is said instead, in one sentence of your own words.", required: true },
    source: { kind: "text", description: "The web address of who says so; that of the statement when left out." },
    as_of: { kind: "text", description: "When that was so: 2026, 2026-11 or 2026-11-22." },
    tlp: { kind: "choice", description: "Who may see it (TLP 2.0); as the statement when left out.", choices: tlps },
  },
  quiet: true,

  async run({ statement: wanted, claim, source, as_of: asOf, tlp }, caller, context) {
    const corrected = await statementNamed(wanted, caller, context);
    const { all } = await factsForChannel(caller, context);
    const entity = all.entities.get(corrected.subject);
    if (entity === undefined)
      throw new UserMistake("What it is about is no longer known here. `/fact add` notes a claim of its own.");
    const written = { claim, source: source ?? corrected.source.url ?? "", asOf, tlp: tlp ?? corrected.tlp };
    const { statement } = await noteAbout(entity, written, caller, context, corrected);
    const back = `\`/fact restore statement:${corrected.id}\` brings the old one back beside it.`;
    return {
      content: `${notedWords(entity, statement)}\nIt stands in the place of \`${corrected.id}\`. ${back}`,
    };
  },
});
