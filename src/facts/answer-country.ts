import type { Answer, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { factLines } from "./fact-lines.ts";
import { fullName } from "./names-of.ts";
import { inverseLabelOf, labelOf } from "./predicates.ts";

/** In the order of weight: what a group does in a place, then what is said to have happened there. */
const reach = ["claimed-attack-in", "active-in", "pledges-in", "aims-at-attacks-in", "member-origin"];

/**
 * What a group does in a place. Being active, claiming attacks and having only pledges are three different things and are shown apart.
 *
 * Events in the towns of a country count for it; what is said of its whole region is shown apart.
 */
export function answerCountry(base: FactBase, question: Question, place: Entity, group: Entity): Answer {
  const towns = [...base.entities.values()].filter(({ within }) => within === place.id);
  const statements = inOrder([...saidOf(base, place.id, false), ...towns.flatMap(({ id }) => saidOf(base, id, true))]);
  const region = place.within === undefined ? [] : inOrder(saidOf(base, place.within, false)).filter(isReach);
  const around = place.within === undefined ? undefined : base.entities.get(place.within);
  return {
    question,
    title: `${fullName(place)} and ${fullName(group)}`,
    sections: [
      { lines: [presence(statements, group)] },
      { lines: factLines(base, statements, inverseOf, "subject"), bullets: true },
      ...(around === undefined
        ? []
        : [
            {
              heading: `Of ${fullName(around)} as a whole`,
              lines: factLines(base, region, inverseOf, "subject"),
              bullets: true,
            },
          ]),
    ],
    statements: [...statements, ...region],
  };
}

/** Where a group is active, where it claimed attacks, where there are only pledges, where it would like to be. */
export function answerReach(base: FactBase, question: Question, group: Entity): Answer {
  const statements = inOrder((base.about.get(group.id) ?? []).filter(isReach));
  const lines = factLines(base, statements, labelOf, "value");
  return { question, title: `${fullName(group)} by country`, sections: [{ lines, bullets: true }], statements };
}

/** All that is said of a place but what is denied; of a town within it only the events. */
function saidOf(base: FactBase, placeId: string, eventsAlone: boolean): readonly Statement[] {
  return (base.pointingAt.get(placeId) ?? []).filter(
    ({ predicate, status }) =>
      status !== "denied" && inverseLabelOf(predicate) !== undefined && (!eventsAlone || predicate === "took-place-in"),
  );
}

/** The answer in a few words, with what is not known said too. */
function presence(statements: readonly Statement[], group: Entity): string {
  const has = (predicate: string) => statements.some((one) => one.predicate === predicate && one.subject === group.id);
  const parts = [
    has("claimed-attack-in") && "It has claimed attacks here.",
    has("active-in") && "It is active here.",
    statements.some(({ predicate }) => predicate === "took-place-in") &&
      "Events here are known; see who they are attributed to.",
  ].filter((part) => part !== false);
  if (parts.length > 0) return parts.join(" ");
  if (has("pledges-in"))
    return "Individuals have pledged allegiance to it here. No attack that it claimed here is known.";
  if (has("aims-at-attacks-in")) return "It seeks to inspire attacks here. No attack that it claimed here is known.";
  return "Unknown: nothing is recorded of its being active, of attacks or of pledges here.";
}

function isReach({ predicate }: Statement): boolean {
  return reach.includes(predicate);
}

function inOrder(statements: readonly Statement[]): readonly Statement[] {
  const rank = ({ predicate }: Statement) => (reach.includes(predicate) ? reach.indexOf(predicate) : reach.length);
  return statements.toSorted((a, b) => rank(a) - rank(b));
}

function inverseOf(predicate: string): string {
  return inverseLabelOf(predicate) ?? "";
}
