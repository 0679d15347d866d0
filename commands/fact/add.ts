import { defineCommand } from "../../src/chat/define-command.ts";
import { factActions } from "../../src/chat/fact-actions.ts";
import { bold, code, escapeText, inCapitals, md } from "../../src/chat/text.ts";
import type { Entity } from "../../src/domain/entity.ts";
import { FactKind, factKinds } from "../../src/domain/fact-form.ts";
import { type Statement, tlps } from "../../src/domain/statement.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { suggestThings } from "../lookup/suggest-entities.ts";
import { type Beginning, formArgument } from "./form-actions.ts";
import { saveFact } from "./save-fact.ts";

export const factAdd = defineCommand({
  path: "fact add",
  summary: "Add a fact by a form, or a claim, with its source: for this server only, shown as reported.",
  access: "watchlist-editor",
  needs: ["clock", "facts", "server"],
  options: {
    kind: {
      kind: "choice",
      description: "What is stated: opens a form for that. Without it, a sentence of your own is noted.",
      choices: factKinds.filter((kind) => kind !== "note"),
    },
    about: {
      kind: "text",
      description: "The group, person, outlet … that it is about.",
      suggest: suggestThings,
    },
    claim: { kind: "text", description: "The claim, in one sentence of your own words." },
    source: { kind: "text", description: "The web address of the source." },
    as_of: { kind: "text", description: "The date that it holds for: 2026, 2026-11 or 2026-11-22." },
    tlp: { kind: "choice", description: "Who may see it (TLP 2.0); green by default.", choices: tlps },
  },
  quiet: true,

  opens({ kind, ...given }) {
    const known = FactKind.safeParse(kind);
    return known.success && known.data !== "note"
      ? { action: factActions.form, argument: formArgument(known.data, begun(given)) }
      : undefined;
  },

  async run({ about, claim, source, as_of: asOf, tlp }, caller, context) {
    if (about === undefined || claim === undefined || source === undefined)
      throw new UserMistake(
        md`\`kind\` opens a form for a leader, a fate, an event … A sentence of your own needs \`about\`, \`claim\` and \`source\`.`,
      );
    const { entity, statement } = await saveFact({ about, claim, source, asOf, tlp }, caller, context);
    return { content: notedWords(entity, statement) };
  },
});

/** What was given beside a kind stands in its form. */
function begun({ about, claim, source, as_of: when, tlp }: Readonly<Record<string, string | undefined>>): Beginning {
  const said = [source, tlp].filter((part) => part !== undefined).join(" ");
  const fields = Object.entries({ details: claim, source: said, when });
  return { about, fields: Object.fromEntries(fields.flatMap(([id, text]) => (text ? [[id, text]] : []))) };
}

/** What `/fact add` answers, with the way to take it back. */
function notedWords({ id, names: [first] }: Entity, { id: statementId, value, tlp }: Statement): Markdown {
  const name = first?.text ?? id;
  const claim = "text" in value ? escapeText(value.text) : md``;
  return md`Noted about ${bold(name)} for this server only, as reported: ${claim} (TLP:${inCapitals(tlp)})\n${code(`/fact retract statement:${statementId}`)} takes it back.`;
}
