import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { attribution, timeText, valueText } from "./describe-statement.ts";
import { nameKeysOf } from "./name-index.ts";
import { nameKey } from "./name-key.ts";
import { labelOf } from "./predicates.ts";

/** Statements that hold every word: in what they say, in their source, or in a name of what they are about, in any script. */
export function statementsHolding(base: FactBase, words: readonly string[]): readonly Statement[] {
  return base.statements.filter((one) => {
    const own = wordsOf(base, one);
    const names = namesIn(base, one);
    return words.every((word) => own.includes(word) || names.some((name) => name.includes(word)));
  });
}

/** A statement never changes, and its words are folded once. */
const known = new WeakMap<Statement, string>();

function wordsOf(base: FactBase, statement: Statement): string {
  const words = known.get(statement) ?? nameKey(textOf(base, statement));
  known.set(statement, words);
  return words;
}

function textOf(base: FactBase, statement: Statement): string {
  const { predicate, value, note, status } = statement;
  return [labelOf(predicate), valueText(base, value), timeText(statement), attribution(statement), status, note].join(
    " ",
  );
}

function namesIn({ entities }: FactBase, { subject, value }: Statement): readonly string[] {
  const ids = "entity" in value ? [subject, value.entity] : [subject];
  return ids.flatMap((id) => {
    const entity = entities.get(id);
    return entity === undefined ? [] : nameKeysOf(entity);
  });
}
