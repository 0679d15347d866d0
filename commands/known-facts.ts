import { bold } from "../src/chat/escape.ts";
import type { Entity } from "../src/domain/entity.ts";
import type { Statement } from "../src/domain/statement.ts";
import type { Story } from "../src/domain/story.ts";
import { answerEntity } from "../src/facts/answer-entity.ts";
import type { Doors } from "../src/ports.ts";
import { fitting, linesOf } from "./draw-answer.ts";

const mostEntities = 6;
/** Of each entity, in characters: enough for its present state. */
const roomEach = 550;

/** What the facts know of the things that a story names, of restricted reports nothing, in short, each with how to ask for all of it. */
export function knownFacts(
  story: Story,
  { facts, namedIn }: Pick<Doors, "facts" | "namedIn">,
  keep: (statement: Statement) => boolean = () => true,
): readonly string[] {
  const reports = story.reports.filter(({ source }) => source.handling !== "restricted");
  const named = namedIn({ ...story, reports }).flatMap((id) => facts.entities.get(id) ?? []);
  const told = named.flatMap((entity): readonly string[][] => {
    const question = { lookup: "find", args: { text: nameOf(entity) } } as const;
    const { title, sections, statements } = answerEntity(facts, question, entity, keep);
    if (statements.length === 0) return [];
    const { shown, left } = fitting(linesOf(sections), roomEach);
    const rest = left === 0 ? [] : [`… ${left} more: \`/lookup find text:${nameOf(entity)}\``];
    return [[bold(title), ...shown, ...rest]];
  });
  return told.slice(0, mostEntities).flat();
}

function nameOf({ id, names: [first] }: Entity): string {
  return (first?.text ?? id).replaceAll("`", "");
}
