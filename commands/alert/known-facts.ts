import type { Needs } from "../../src/chat/command-context.ts";
import { bold, code, md } from "../../src/chat/text.ts";
import type { Entity } from "../../src/domain/entity.ts";
import type { Story } from "../../src/domain/story.ts";
import { answerEntity } from "../../src/facts/answer-entity.ts";
import { answerGroup } from "../../src/facts/answer-group.ts";
import { dayOf } from "../../src/facts/format-date.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { fitting, linesOf } from "../lookup/draw-answer.ts";
import type { FactsForChannel } from "../shared/facts-for-channel.ts";

const mostEntities = 6;
/** Of each entity, in characters: enough for its present state. */
const roomEach = 550;

/** What the facts know of the things that a story names, of restricted reports nothing, in short, each with how to ask for all of it; as far as a channel may show it. */
export async function knownFacts(
  story: Story,
  { cleared, leftOut }: FactsForChannel,
  context: Needs<"alerts" | "clock">,
): Promise<readonly Markdown[]> {
  const reports = story.reports.filter(({ source }) => source.handling !== "restricted");
  const named = (await context.alerts.namedIn({ ...story, reports })).flatMap((id) => cleared.entities.get(id) ?? []);
  const today = dayOf(context.clock.now());
  const lines = named.flatMap((entity): readonly (readonly Markdown[])[] => {
    const question = { lookup: "find", args: { text: nameOf(entity) } } as const;
    const { title, sections, statements } =
      entity.kind === "group"
        ? answerGroup(cleared, question, entity, today)
        : answerEntity(cleared, question, entity, today);
    if (statements.length === 0) return [];
    const { shown, left } = fitting(linesOf(sections), roomEach);
    const rest = left === 0 ? [] : [md`… ${left} more: ${code(`/lookup find text:${nameOf(entity)}`)}`];
    return [[bold(title), ...shown, ...rest]];
  });
  return [...lines.slice(0, mostEntities).flat(), ...leftOut];
}

function nameOf({ id, names: [first] }: Entity): string {
  return (first?.text ?? id).replaceAll("`", "");
}
