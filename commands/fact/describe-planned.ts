import { bold, code, escapeText, inCapitals, md, shorten, withCommas } from "../../src/chat/text.ts";
import type { Entity } from "../../src/domain/entity.ts";
import type { FactBase } from "../../src/domain/fact-base.ts";
import type { Statement } from "../../src/domain/statement.ts";
import type { PlannedEntry } from "../../src/facts/plan-import.ts";
import { sentence } from "../../src/facts/statement-line.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";

const longest = 220;

/** One entry of a file as a line: what becomes of it, its line, and of what is changed the old and the new. */
export function describePlanned(entry: PlannedEntry, line: number, base: FactBase): Markdown {
  const where = md`line ${line}: ${code(entry.id, 80)}`;
  if (entry.kind === "refused") return md`• refused, ${where}: ${refusal(entry)}`;
  const mark = entry.against.length > 0 ? md`${entry.kind}, ⚠️ contradicted` : md`${entry.kind}`;
  if (entry.what === "thing") return md`• ${mark}, ${where} · ${describeThing(entry.entity, entry.before)}`;
  return md`• ${mark}, ${where} · ${describeChange(entry.statement, entry.before, base)}${contradicting(entry.against, base)}`;
}

function refusal({ what, why }: Extract<PlannedEntry, { readonly kind: "refused" }>): Markdown {
  if (why === "hidden")
    return md`what has this id is above what this channel may show. Give it another id, or import where the channel's clearance is higher.`;
  return what === "thing" ? md`what has this id here is another kind of thing. Give it another id.` : md``;
}

function describeThing({ kind, names }: Entity, before: Entity | undefined): Markdown {
  const known = new Set(before?.names.map(({ text }) => text));
  const further = names.map(({ text }) => text).filter((text) => !known.has(text));
  const shown = withCommas(further.slice(0, 6).map((text) => escapeText(text, 60)));
  const more = further.length > 6 ? md` and ${further.length - 6} more` : md``;
  if (before === undefined) return md`${kind} ${shown}${more}`;
  return further.length === 0
    ? md`${bold(names[0]?.text ?? "")}: other details`
    : md`${bold(before.names[0]?.text ?? "")}: also ${shown}${more}`;
}

function describeChange(after: Statement, before: Statement | undefined, base: FactBase): Markdown {
  const now = md`${said(after, base)}`;
  return before === undefined ? now : md`${said(before, base)} → ${now}`;
}

function said(statement: Statement, base: FactBase): Markdown {
  const { status, grade, tlp, withdrawn } = statement;
  const gone = withdrawn === undefined ? md`` : md`, withdrawn: ${escapeText(withdrawn.why, 80)}`;
  return md`${escapeText(shorten(sentence(base, statement), longest))} [${status}, ${escapeText(grade)}, TLP:${inCapitals(tlp)}${gone}]`;
}

function contradicting(against: readonly Statement[], base: FactBase): Markdown {
  const [first, ...others] = against;
  if (first === undefined) return md``;
  const more = others.length === 0 ? md`` : md` and ${others.length} more`;
  return md` ⚠️ against ${code(first.id, 80)}: ${escapeText(shorten(sentence(base, first), longest))}${more}`;
}
