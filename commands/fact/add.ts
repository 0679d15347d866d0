import { defineCommand } from "../../src/chat/define-command.ts";
import { bold, code, escapeText, inCapitals, md } from "../../src/chat/text.ts";
import type { Entity } from "../../src/domain/entity.ts";
import { type Statement, tlps } from "../../src/domain/statement.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { suggestThings } from "../lookup/suggest-entities.ts";
import { saveFact } from "./save-fact.ts";

export const factAdd = defineCommand({
  path: "fact add",
  summary: "Add a claim with its source, for this server only. It is shown as reported, not as fact.",
  access: "watchlist-editor",
  needs: ["clock", "facts", "server"],
  options: {
    about: {
      kind: "text",
      description: "The group, person, outlet … that it is about.",
      required: true,
      suggest: suggestThings,
    },
    claim: { kind: "text", description: "The claim, in one sentence of your own words.", required: true },
    source: { kind: "text", description: "The web address of the source.", required: true },
    as_of: { kind: "text", description: "The date that it holds for: 2026, 2026-11 or 2026-11-22." },
    tlp: { kind: "choice", description: "Who may see it (TLP 2.0); green by default.", choices: tlps },
  },
  quiet: true,

  async run({ about, claim, source, as_of: asOf, tlp }, caller, context) {
    const { entity, statement } = await saveFact({ about, claim, source, asOf, tlp }, caller, context);
    return { content: notedWords(entity, statement) };
  },
});

/** What `/fact add` answers, with the way to take it back. */
export function notedWords({ id, names: [first] }: Entity, { id: statementId, value, tlp }: Statement): Markdown {
  const name = first?.text ?? id;
  const claim = "text" in value ? escapeText(value.text) : md``;
  return md`Noted about ${bold(name)} for this server only, as reported: ${claim} (TLP:${inCapitals(tlp)})\n${code(`/fact retract statement:${statementId}`)} takes it back.`;
}
