import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { code, escapeText, inCapitals, md } from "../../src/chat/text.ts";
import type { FactBase } from "../../src/domain/fact-base.ts";
import { earliest, latest } from "../../src/domain/partial-date.ts";
import type { Statement } from "../../src/domain/statement.ts";
import { attribution, timeText, valueText } from "../../src/facts/describe-statement.ts";
import { isCleared, type Tlp } from "../../src/facts/filter-by-tlp.ts";
import { readAsOf } from "../../src/facts/read-as-of.ts";
import { readValue } from "../../src/facts/read-value.ts";
import { sentence } from "../../src/facts/statement-line.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { claimText } from "./claim-text.ts";
import { statementNamed } from "./retract.ts";
import { append, ownStatement } from "./save-fact.ts";

/** A correction as a person writes it; what is left out stays as it was. */
export interface Correction {
  readonly claim: string;
  readonly source?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly asOf?: string | undefined;
  readonly tlp?: Tlp | undefined;
}

/**
 * Puts a statement of the guild's own in the place of one that is shown: about the same, of the same kind, so that every answer
 * that the old one stood in tells the new one, as reported, and what it replaces. Answers with old → new.
 */
export async function correctStatement(
  wanted: string,
  { claim, source, from, to, asOf, tlp }: Correction,
  caller: Caller,
  context: Needs<"clock" | "facts" | "server">,
): Promise<Markdown> {
  const old = await statementNamed(wanted, caller, context);
  const { cleared } = await factsForChannel(caller, context);
  if (tlp !== undefined && !isCleared(old, tlp))
    throw new UserMistake(
      md`A correction may not be shown more widely than what it corrects: TLP:${inCapitals(old.tlp)} or above.`,
    );
  const text = claimText(claim);
  const value = readValue(cleared, text, old.value);
  if (value === undefined && "number" in old.value)
    throw new UserMistake(
      md`What it corrects is a figure: \`claim\` is one too, such as \`about 2,500\`, \`2,000–3,000\` or \`at least 15\`.`,
    );
  const written = { source: source ?? old.source.url ?? "", tlp: tlp ?? old.tlp };
  const own = await ownStatement(old.subject, text, written, caller, context);
  const dates = datesOf(old, { from, to, asOf });
  const { saidBy: _, quote: _quote, withdrawn: _gone, judged: _judged, alsoIn: _beside, note: _note, ...kept } = old;
  const statement: Statement = {
    ...kept,
    ...own,
    predicate: old.predicate,
    value: value ?? old.value,
    ...dates,
    ...(value === undefined && { note: text }),
    corrects: { id: old.id, said: saidBefore(cleared, old), status: old.corrects?.status ?? old.status },
  };
  await append({ kind: "corrected", statementId: old.id, statement }, caller, context);
  return md`Corrected for this server only, as reported (TLP:${inCapitals(statement.tlp)}):\n${escapeText(sentence(cleared, old))} → ${escapeText(sentence(cleared, statement))}\n${code(`/fact restore statement:${old.id}`)} brings the old one back beside it, ${code(`/fact retract statement:${statement.id}`)} takes the new one back.`;
}

/** What it said, when, and by whom, for who reads the new one. */
function saidBefore(base: FactBase, old: Statement): string {
  return [valueText(base, old.value), timeText(old), attribution(old)].filter((part) => part !== "").join(", ");
}

function datesOf(old: Statement, { from, to, asOf }: Pick<Correction, "from" | "to" | "asOf">) {
  const read = (text: string | undefined, option: string) =>
    text === undefined || text.trim() === "" ? undefined : readAsOf(text, option);
  const dates = {
    from: read(from, "from") ?? old.from,
    to: read(to, "to") ?? old.to,
    asOf: read(asOf, "as_of") ?? old.asOf,
  };
  if (dates.from !== undefined && dates.to !== undefined && earliest(dates.from) > latest(dates.to))
    throw new UserMistake(md`It would end before it begins. Give \`from\` and \`to\` in their order.`);
  return {
    ...(dates.from !== undefined && { from: dates.from }),
    ...(dates.to !== undefined && { to: dates.to }),
    ...(dates.asOf !== undefined && { asOf: dates.asOf }),
  };
}
