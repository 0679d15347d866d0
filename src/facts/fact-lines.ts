import type { AnswerLine } from "../domain/answer.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { stated } from "./answer-line.ts";
import { attribution, standing, timeText, valueText } from "./describe-statement.ts";
import { claims, tolls } from "./event-lines.ts";
import { languageName } from "./language-names.ts";
import { nameOf } from "./names-of.ts";
import { fateEnding, withItsEnd } from "./term-ends.ts";

interface Part {
  readonly text: string;
  readonly from: readonly Statement[];
}

/**
 * `Active in: South Asia, Central Asia (Eurasianet, Mar 2022)`: statements of one kind by one source of one time are
 * together, and those that only name things, or count the same, share a line whatever their source.
 *
 * `side` says which end of a statement is new to the reader: its value on its subject's card, its subject on its value's.
 */
export function factLines(
  base: FactBase,
  statements: readonly Statement[],
  label: (predicate: string) => string,
  side: "value" | "subject",
): readonly AnswerLine[] {
  return [...Map.groupBy(statements, ({ predicate }) => predicate)].flatMap(([predicate, group]) => {
    const parts = partsOf(base, group, side);
    const together = group.every(({ value }) => "entity" in value) || oneLine.includes(predicate);
    return together
      ? [
          stated(
            `${label(predicate)}: ${parts.map(({ text }) => text).join("; ")}`,
            parts.flatMap(({ from }) => from),
          ),
        ]
      : parts.map(({ text, from }) => stated(`${label(predicate)}: ${text}`, from));
  });
}

/** What sources tell differently, side by side. */
const oneLine = ["founded", "born", ...tolls];

function partsOf(base: FactBase, statements: readonly Statement[], side: "value" | "subject"): readonly Part[] {
  const ended = statements.map((one) => withItsEnd(base, one));
  const groups = Map.groupBy(ended, (one) => [timeText(one), standing(one), sourceOf(one)].join("\n"));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const things = group.map(({ value, subject }) =>
      side === "value" ? wordsOf(base, first.predicate, value) : nameOf(base, subject),
    );
    const named = [...new Set(things)].join("text" in first.value ? "; " : ", ");
    // An event's own name often ends in its date.
    const told = named.endsWith(timeText({ ...first, inferredDate: undefined })) || isOfItsEvent(base, first);
    const time = told ? "" : timeText(first);
    const parts = [named, time, standing(first)].filter((part) => part !== "");
    return [
      {
        text: `${parts.join(", ")} (${sourceOf(first)})`,
        from: [...group, ...group.flatMap((one) => fateEnding(base, one) ?? [])],
      },
    ];
  });
}

/** A toll or a claim is of the event's own day, which its name says. */
function isOfItsEvent({ entities }: FactBase, { subject, predicate }: Statement): boolean {
  return entities.get(subject)?.kind === "event" && [...tolls, ...claims].includes(predicate);
}

/** How a claim was made stands with who tells of it. */
function sourceOf(statement: Statement): string {
  const { note, predicate } = statement;
  const by = attribution(statement);
  return note === undefined || !claims.includes(predicate) ? by : `${by}; ${note}`;
}

/** A language is stored as a tag; people read its name. */
function wordsOf(base: FactBase, predicate: string, value: Statement["value"]): string {
  const text = valueText(base, value);
  return predicate === "language" ? languageName(text) : text;
}
