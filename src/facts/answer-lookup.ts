import type { Answer, Question } from "../domain/answer.ts";
import type { Entity, EntityKind } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import type { PartialDate } from "../domain/partial-date.ts";
import { answerChanges } from "./answer-changes.ts";
import { answerCountry } from "./answer-country.ts";
import { answerDoubtful } from "./answer-doubtful.ts";
import { answerEntity } from "./answer-entity.ts";
import { answerEvent } from "./answer-event.ts";
import { answerFind } from "./answer-find.ts";
import { answerForecasts } from "./answer-forecasts.ts";
import { answerGroup } from "./answer-group.ts";
import { answerLeader } from "./answer-leader.ts";
import { answerLeaderAsOf } from "./answer-leader-as-of.ts";
import { plain } from "./answer-line.ts";
import { answerPublications } from "./answer-publication.ts";
import { answerReach } from "./answer-reach.ts";
import { answerRelation } from "./answer-relation.ts";
import { answerRole } from "./answer-role.ts";
import { answerStrength } from "./answer-strength.ts";
import { answerTimeline } from "./answer-timeline.ts";
import { answerUnknown } from "./answer-unknown.ts";
import { ledIn } from "./leaders-of.ts";
import { nameWithOther } from "./names-of.ts";
import { readAsOf } from "./read-as-of.ts";
import { resolveName } from "./resolve-name.ts";

interface Asked {
  readonly base: FactBase;
  readonly question: Question;
  readonly defaultGroup: string;
  readonly today: PartialDate;
}

/**
 * Answers any look-up, also one that a button asks again. `today` is the day of asking. Throws only `UserMistake`, for a date that
 * cannot be read.
 */
export function answerLookup(base: FactBase, question: Question, defaultGroup: string, today: PartialDate): Answer {
  return withAllItRestsOn(base, answers[question.lookup]({ base, question, defaultGroup, today }));
}

/** No line rests on a statement that the answer does not name. */
function withAllItRestsOn(base: FactBase, answer: Answer): Answer {
  const named = new Set(answer.statements.map(({ id }) => id));
  const lines = [...answer.sections, ...(answer.earlier ?? [])].flatMap((section) => section.lines);
  const missing = new Set(lines.flatMap(({ from }) => from).filter((id) => !named.has(id)));
  if (missing.size === 0) return answer;
  return { ...answer, statements: [...answer.statements, ...base.statements.filter(({ id }) => missing.has(id))] };
}

const answers: Readonly<Record<Question["lookup"], (asked: Asked) => Answer>> = {
  leader: leader,
  group: (asked) => ofGroup(asked, "name", (group) => answerGroup(asked.base, asked.question, group, asked.today)),
  person: (asked) => ofKind(asked, "person", "People known"),
  role: role,
  outlet: (asked) => ofKind(asked, "outlet", "Outlets known"),
  event: ({ base, question, today }) => answerEvent(base, question, today),
  publication: ({ base, question, today }) => answerPublications(base, question, today),
  strength: (asked) =>
    ofGroup(asked, "group", (group) => answerStrength(asked.base, asked.question, group, timeOf(asked.question))),
  country: country,
  find: ({ base, question }) => answerFind(base, question, question.args["text"] ?? ""),
  relation: (asked) =>
    anything(asked, "name", (one) =>
      anything(asked, "other", (other) => answerRelation(asked.base, asked.question, one, other)),
    ),
  timeline: (asked) =>
    ofGroup(asked, "group", (group) => answerTimeline(asked.base, asked.question, group, asked.today)),
  forecasts: ({ base, question, today }) => answerForecasts(base, question, today),
  changes: ({ base, question }) => answerChanges(base, question, readAsOf(question.args["since"] ?? "", "since")),
  doubtful: (asked) =>
    asked.question.args["name"] === undefined
      ? answerDoubtful(asked.base, asked.question, asked.today)
      : anything(asked, "name", (about) => answerDoubtful(asked.base, asked.question, asked.today, about)),
};

function leader(asked: Asked): Answer {
  const { base, question, today } = asked;
  const { name } = question.args;
  const time = timeOf(question);
  return ofGroup(asked, "group", (group) => {
    if (time !== undefined) return answerLeaderAsOf(base, question, group, time);
    if (name === undefined) return answerLeader(base, question, group);
    const led = ledIn(base, group.id);
    const resolved = resolveName(base, name, ({ id }) => led.has(id));
    if (resolved.kind === "found") return answerEntity(base, question, resolved.entity, today);
    const known = [...base.entities.values()].filter(({ id }) => led.has(id));
    return answerUnknown(question, name, resolved, known);
  });
}

/** A leader is asked for as a leader: who is disputed, and who led before. */
function role(asked: Asked): Answer {
  const { base, question } = asked;
  const wanted = question.args["role"] ?? "";
  if (/^(the )?leader$/iu.test(wanted.trim())) return leader(asked);
  return ofGroup(asked, "group", (group) => answerRole(base, question, group, wanted, timeOf(question)));
}

function country(asked: Asked): Answer {
  const { base, question } = asked;
  const { name } = question.args;
  return ofGroup(asked, "group", (group) =>
    name === undefined
      ? answerReach(base, question, group)
      : named(asked, "place", name, (place) => answerCountry(base, question, place, group)),
  );
}

/** One thing of a kind in full, or all of that kind when no name is given. */
function ofKind(asked: Asked, kind: EntityKind, title: string): Answer {
  const { base, question, today } = asked;
  const { name } = question.args;
  if (name !== undefined) return named(asked, kind, name, (entity) => answerEntity(base, question, entity, today));
  const lines = ofKinds(base, kind).map((entity) => plain(nameWithOther(entity)));
  return { question, title, sections: [{ lines, bullets: true }], statements: [] };
}

function ofGroup(asked: Asked, option: string, answer: (group: Entity) => Answer): Answer {
  return named(asked, "group", asked.question.args[option] ?? asked.defaultGroup, answer);
}

function named({ base, question }: Asked, kind: EntityKind, name: string, answer: (entity: Entity) => Answer): Answer {
  const resolved = resolveName(base, name, (entity) => entity.kind === kind);
  if (resolved.kind === "found") return answer(resolved.entity);
  return answerUnknown(question, name, resolved, ofKinds(base, kind));
}

/** A thing of whatever kind; of several that a name fits, people and groups come before what happened to them. */
function anything({ base, question }: Asked, option: string, answer: (entity: Entity) => Answer): Answer {
  const name = question.args[option] ?? "";
  const ranked = ["person", "group", "outlet", "publication", "event", "place"].map((kind) =>
    resolveName(base, name, (entity) => entity.kind === kind),
  );
  const found = ranked.find(({ kind }) => kind === "found") ?? ranked.find(({ kind }) => kind === "several");
  if (found?.kind === "found") return answer(found.entity);
  const resolved = found ?? resolveName(base, name, ({ kind }) => kind !== "topic");
  if (resolved.kind === "found") return answer(resolved.entity);
  return answerUnknown(question, name, resolved, [], option);
}

function ofKinds(base: FactBase, kind: EntityKind): readonly Entity[] {
  return [...base.entities.values()].filter((entity) => entity.kind === kind);
}

function timeOf({ args: { as_of: asOf } }: Question) {
  return asOf === undefined ? undefined : readAsOf(asOf);
}
