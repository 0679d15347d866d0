import type { Answer, AnswerLine, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { stated } from "./answer-line.ts";
import { factLines } from "./fact-lines.ts";
import { knownEvents } from "./known-events.ts";
import { fullName, shortName } from "./names-of.ts";
import { countryOf } from "./places-of.ts";
import { labelOf } from "./predicates.ts";
import { isReach, reach } from "./reach.ts";

/** Where a group is active, where it claimed attacks, where there are only pledges, where it would like to be; then what events say. */
export function answerReach(base: FactBase, question: Question, group: Entity): Answer {
  const statements = (base.about.get(group.id) ?? [])
    .filter(isReach)
    .toSorted((a, b) => reach.indexOf(a.predicate) - reach.indexOf(b.predicate));
  const claimed = byCountry(base, group, "claimed-by");
  const attributed = byCountry(base, group, "attributed-to");
  return {
    question,
    title: `${fullName(group)} by country`,
    sections: [
      { lines: factLines(base, statements, labelOf, "value"), bullets: true },
      {
        heading: "By the events recorded here",
        lines: [...countLine("Claimed by it", claimed), ...countLine("Attributed to it", attributed)],
        bullets: true,
      },
    ],
    statements: [...statements, ...[...claimed.values(), ...attributed.values()].flat()],
  };
}

/** For each country the statements that lay events there to the group, and say where they were; most events first. */
function byCountry(base: FactBase, group: Entity, predicate: string): ReadonlyMap<string, readonly Statement[]> {
  const found = knownEvents(base).flatMap(({ about }) => {
    const laid = about.filter(
      (one) => one.predicate === predicate && "entity" in one.value && one.value.entity === group.id,
    );
    const places = about.filter((one) => one.predicate === "took-place-in" && one.status !== "denied");
    return places.flatMap((place) => {
      const country = "entity" in place.value ? countryOf(base, place.value.entity) : undefined;
      return laid.length === 0 || country === undefined
        ? []
        : [{ country: shortName(country), statements: [...laid, place] }];
    });
  });
  const groups = [...Map.groupBy(found, ({ country }) => country)].toSorted(([, a], [, b]) => b.length - a.length);
  return new Map(groups.map(([country, some]) => [country, some.flatMap(({ statements }) => statements)]));
}

function countLine(label: string, countries: ReadonlyMap<string, readonly Statement[]>): readonly AnswerLine[] {
  if (countries.size === 0) return [];
  const parts = [...countries].map(
    ([country, some]) => `${country} ${new Set(some.map(({ subject }) => subject)).size}`,
  );
  return [stated(`${label}: ${parts.join(", ")}`, [...countries.values()].flat())];
}
