import type { Answer, Question } from "../domain/answer.ts";
import type { Entity, EntityKind } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { answerCountry, answerReach } from "./answer-country.ts";
import { answerEntity } from "./answer-entity.ts";
import { answerFind } from "./answer-find.ts";
import { answerGroup } from "./answer-group.ts";
import { answerLeader } from "./answer-leader.ts";
import { answerLeaderAsOf } from "./answer-leader-as-of.ts";
import { answerPublications } from "./answer-publication.ts";
import { answerStrength } from "./answer-strength.ts";
import { answerUnknown } from "./answer-unknown.ts";
import { ledIn } from "./leaders-of.ts";
import { nameWithOther } from "./names-of.ts";
import { readAsOf } from "./read-as-of.ts";
import { resolveName } from "./resolve-name.ts";

interface Asked {
  readonly base: FactBase;
  readonly question: Question;
  readonly defaultGroup: string;
}

/** Answers any look-up, also one that a button asks again. Throws only `UserMistake`, for a date that cannot be read. */
export function answerLookup(base: FactBase, question: Question, defaultGroup: string): Answer {
  return answers[question.lookup]({ base, question, defaultGroup });
}

const answers: Readonly<Record<Question["lookup"], (asked: Asked) => Answer>> = {
  leader: leader,
  group: (asked) =>
    ofGroup(asked, asked.question.args, "name", (group) => answerGroup(asked.base, asked.question, group)),
  person: (asked) => ofKind(asked, "person", "People known"),
  outlet: (asked) => ofKind(asked, "outlet", "Outlets known"),
  event: (asked) => ofKind(asked, "event", "Events known"),
  publication: publication,
  strength: (asked) =>
    ofGroup(asked, asked.question.args, "group", (group) =>
      answerStrength(asked.base, asked.question, group, timeOf(asked.question)),
    ),
  country: country,
  find: ({ base, question }) => answerFind(base, question, question.args["text"] ?? ""),
};

function leader(asked: Asked): Answer {
  const { base, question } = asked;
  const { name } = question.args;
  const time = timeOf(question);
  return ofGroup(asked, question.args, "group", (group) => {
    if (time !== undefined) return answerLeaderAsOf(base, question, group, time);
    if (name === undefined) return answerLeader(base, question, group);
    const led = ledIn(base, group.id);
    const resolved = resolveName(base, name, ({ id }) => led.has(id));
    if (resolved.kind === "found") return answerEntity(base, question, resolved.entity);
    const known = [...base.entities.values()].filter(({ id }) => led.has(id));
    return answerUnknown(question, name, resolved, known);
  });
}

function publication(asked: Asked): Answer {
  const { base, question } = asked;
  const { name, language, script, kind } = question.args;
  const all = ofKinds(base, "publication");
  if (name === undefined) return answerPublications(base, question, all, { language, script, kind });
  const resolved = resolveName(base, name, (entity) => entity.kind === "publication");
  if (resolved.kind === "unknown") return answerUnknown(question, name, resolved, all);
  const among = resolved.kind === "found" ? [resolved.entity] : resolved.entities;
  return answerPublications(base, question, among, { language, script, kind });
}

function country(asked: Asked): Answer {
  const { base, question } = asked;
  const { name } = question.args;
  return ofGroup(asked, {}, "group", (group) =>
    name === undefined
      ? answerReach(base, question, group)
      : named(asked, "place", name, (place) => answerCountry(base, question, place, group)),
  );
}

/** One thing of a kind in full, or all of that kind when no name is given. */
function ofKind(asked: Asked, kind: EntityKind, title: string): Answer {
  const { base, question } = asked;
  const { name } = question.args;
  if (name !== undefined) return named(asked, kind, name, (entity) => answerEntity(base, question, entity));
  const lines = ofKinds(base, kind).map(nameWithOther);
  return { question, title, sections: [{ lines, bullets: true }], statements: [] };
}

function ofGroup(asked: Asked, args: Question["args"], option: string, answer: (group: Entity) => Answer): Answer {
  return named(asked, "group", args[option] ?? asked.defaultGroup, answer);
}

function named({ base, question }: Asked, kind: EntityKind, name: string, answer: (entity: Entity) => Answer): Answer {
  const resolved = resolveName(base, name, (entity) => entity.kind === kind);
  if (resolved.kind === "found") return answer(resolved.entity);
  return answerUnknown(question, name, resolved, ofKinds(base, kind));
}

function ofKinds(base: FactBase, kind: EntityKind): readonly Entity[] {
  return [...base.entities.values()].filter((entity) => entity.kind === kind);
}

function timeOf({ args: { as_of: asOf } }: Question) {
  return asOf === undefined ? undefined : readAsOf(asOf);
}
