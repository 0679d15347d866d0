import type { Answer, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { factLines } from "./fact-lines.ts";
import { fullName } from "./names-of.ts";
import { inverseLabelOf, labelOf, rankOf } from "./predicates.ts";

/** What a group does in a place. Being active, claiming attacks and having pledges alone are three different things and are told apart. */
export function answerCountry(base: FactBase, question: Question, place: Entity, group: Entity): Answer {
  const incoming = (base.pointingAt.get(place.id) ?? [])
    .filter(({ predicate }) => inverseLabelOf(predicate) !== undefined)
    .toSorted((a, b) => rankOf(a.predicate) - rankOf(b.predicate));
  const own = base.about.get(place.id) ?? [];
  const told = incoming.filter(({ status }) => status !== "denied");
  return {
    question,
    title: `${fullName(place)} and ${fullName(group)}`,
    sections: [
      { lines: [presence(told, group)] },
      { lines: factLines(base, told, (predicate) => inverseLabelOf(predicate) ?? "", "subject"), bullets: true },
    ],
    statements: [...incoming, ...own],
  };
}

const reach = ["active-in", "claimed-attack-in", "pledges-in", "aims-at-attacks-in", "member-origin"];

/** Where a group is active, where it claimed attacks, where there are pledges alone, where it would like to be. */
export function answerReach(base: FactBase, question: Question, group: Entity): Answer {
  const statements = (base.about.get(group.id) ?? [])
    .filter(({ predicate }) => reach.includes(predicate))
    .toSorted((a, b) => rankOf(a.predicate) - rankOf(b.predicate));
  const lines = factLines(base, statements, labelOf, "value");
  return { question, title: `${fullName(group)} by country`, sections: [{ lines, bullets: true }], statements };
}

/** The answer in one line, with what is not known said too. */
function presence(told: readonly Statement[], group: Entity): string {
  const has = (predicate: string) => told.some((one) => one.predicate === predicate && one.subject === group.id);
  if (has("claimed-attack-in")) return "It has claimed attacks here.";
  if (told.some(({ predicate }) => predicate === "took-place-in"))
    return "Events are known here; see below who they are attributed to.";
  if (has("pledges-in"))
    return "Individuals have pledged allegiance to it here. No attack that it claimed here is known.";
  if (has("active-in")) return "It is active here. No single attack is recorded here.";
  if (has("aims-at-attacks-in")) return "It seeks to inspire attacks here. No attack that it claimed here is known.";
  return "Unknown: nothing is recorded of its being active, its attacks or pledges here.";
}
