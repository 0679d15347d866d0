import type { Suggestion } from "../../src/chat/define-command.ts";
import { label, plainText, shorten } from "../../src/chat/text.ts";
import type { FactBase } from "../../src/domain/fact-base.ts";
import type { Statement } from "../../src/domain/statement.ts";
import { valueText } from "../../src/facts/describe-statement.ts";

/** What is offered while one types a statement's id, or words of it; in the order given, as many as Discord shows. */
export function matchingStatements(
  base: FactBase,
  statements: readonly Statement[],
  typed: string,
): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  return statements
    .map(({ id, value }) => ({ value: id, name: label`${plainText(id)} · ${plainText(valueText(base, value))}` }))
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .slice(0, 25)
    .map(({ value, name }) => ({ value, name: shorten(name, 100) }));
}
