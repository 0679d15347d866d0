import type { Answer, AnswerLine, AnswerSection, Question } from "../domain/answer.ts";
import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { Statement } from "../domain/statement.ts";
import { plain, stated } from "./answer-line.ts";
import { eventLines } from "./event-lines.ts";
import { factLines } from "./fact-lines.ts";
import { fitsEvent, type KnownEvent, knownEvents } from "./known-events.ts";
import { fullName } from "./names-of.ts";
import { noteLine, notesOn } from "./notes-on.ts";
import { inverseLabelOf } from "./predicates.ts";
import { isReach, reach } from "./reach.ts";

/**
 * What a group does in a place. Being active, claiming attacks and having only pledges are three different things and are shown apart.
 *
 * Events in the towns of a country count for it; what is said of its whole region is shown apart.
 */
export function answerCountry(base: FactBase, question: Question, place: Entity, group: Entity): Answer {
  const statements = inOrder(saidOf(base, place.id));
  const events = knownEvents(base).filter((event) => fitsEvent(event, { place: new Set([place.id]) }));
  const lines = eventLines(base, events, true);
  const around = place.within === undefined ? undefined : base.entities.get(place.within);
  const region = around === undefined ? [] : inOrder(saidOf(base, around.id)).filter(isReach);
  const notes = notesOn(base, [place.id]);
  const ids = new Set(lines.flatMap(({ from }) => from));
  return {
    question,
    title: `${fullName(place)} and ${fullName(group)}`,
    sections: [
      { lines: [presence(statements, events, group)] },
      { lines: factLines(base, statements, inverseOf, "subject"), bullets: true },
      { heading: "Noted by this server", lines: notes.map((note) => noteLine(base, note)), bullets: true },
      { heading: `Events here: ${events.length}`, lines, bullets: true },
      ...ofRegion(base, around, region),
    ],
    statements: [
      ...statements,
      ...notes,
      ...events.flatMap(({ about }) => about.filter(({ id }) => ids.has(id))),
      ...region,
    ],
  };
}

function ofRegion(base: FactBase, around: Entity | undefined, region: readonly Statement[]): readonly AnswerSection[] {
  if (around === undefined) return [];
  const lines = factLines(base, region, inverseOf, "subject");
  return [{ heading: `Of ${fullName(around)} as a whole`, lines, bullets: true }];
}

/** All that is said of a place but what is denied; its events are told as events. */
function saidOf(base: FactBase, placeId: string): readonly Statement[] {
  return (base.pointingAt.get(placeId) ?? []).filter(
    ({ predicate, status }) =>
      status !== "denied" && inverseLabelOf(predicate) !== undefined && !ofEvents.includes(predicate),
  );
}

const ofEvents = ["took-place-in", "denied-by"];

/** The answer in a few words, with what is not recorded said too. */
function presence(statements: readonly Statement[], events: readonly KnownEvent[], group: Entity): AnswerLine {
  const saying = (predicate: string) =>
    statements.filter((one) => one.predicate === predicate && one.subject === group.id);
  const laid = events.flatMap(({ about }) => about.filter((one) => isLaidTo(one, group)));
  const claims = [...saying("claimed-attack-in"), ...laid.filter(({ predicate }) => predicate === "claimed-by")];
  const attributed = [
    ...saying("attack-attributed-in"),
    ...laid.filter(({ predicate }) => predicate === "attributed-to"),
  ];
  const parts = [
    { text: "It has claimed attacks here.", from: claims },
    { text: "Attacks here are attributed to it.", from: attributed },
    { text: "It is active here.", from: saying("active-in") },
  ].filter(({ from }) => from.length > 0);
  if (parts.length > 0)
    return stated(
      parts.map(({ text }) => text).join(" "),
      parts.flatMap(({ from }) => from),
    );
  const none = "No attack that it claimed here is recorded.";
  const pledges = saying("pledges-in");
  if (pledges.length > 0) return stated(`Individuals have pledged allegiance to it here. ${none}`, pledges);
  const aims = saying("aims-at-attacks-in");
  if (aims.length > 0) return stated(`It seeks to inspire attacks here. ${none}`, aims);
  if (events.length > 0)
    return plain("None of the events recorded here is laid to it; see who they are attributed to.");
  return plain("Unknown: none of its being active, of attacks or of pledges here is recorded.");
}

function isLaidTo({ predicate, value, status }: Statement, group: Entity): boolean {
  const laid = (predicate === "claimed-by" || predicate === "attributed-to") && status !== "denied";
  return laid && "entity" in value && value.entity === group.id;
}

function inOrder(statements: readonly Statement[]): readonly Statement[] {
  const rank = ({ predicate }: Statement) => (reach.includes(predicate) ? reach.indexOf(predicate) : reach.length);
  return statements.toSorted((a, b) => rank(a) - rank(b));
}

function inverseOf(predicate: string): string {
  return inverseLabelOf(predicate) ?? "";
}
