import type { EventKind } from "../../domain/event.ts";
import { gapOf } from "../lexicon/sign.ts";
import { isParted } from "./asides-of.ts";
import { type EventSign, has } from "./event-sign.ts";
import { forcesStrike, militantsKilled } from "./forces-strike.ts";
import type { Report } from "./report.ts";
import { first, near, type Signs, unless } from "./signs.ts";

export interface JudgedKind {
  readonly kind: EventKind;
  /** The word that showed it. */
  readonly sign: EventSign;
}

/**
 * What an item reports as its news: the first rule that holds for the title; where the title tells nothing, for the first
 * sentences of the text, one by one. The order of the rules is the meaning: a trial after an attack is a trial, a condemned
 * attack is a statement, a planned one a threat.
 */
export function judgeKind(report: Report): JudgedKind | undefined {
  const { sentences } = report;
  const title = sentences.filter(({ isTitle }) => isTitle).flatMap(({ signs }) => signs);
  const scopes = [title, ...sentences.filter(({ isTitle }) => !isTitle).map(({ signs }) => signs)];
  const asked = questionIn(title, report);
  if (asked !== undefined) return { kind: "analysis", sign: asked };
  for (const signs of scopes) {
    const found = judgeScope(signs, report);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A title that asks tells of no event: “Is IS coming back?”. */
function questionIn(title: Signs, { stream }: Report): EventSign | undefined {
  if (!/[?؟]["»”)]?\s*$/.test(stream.textOf(0))) return undefined;
  return unless(
    title,
    first(title, "actor", "militants", "topic", "attack"),
    "dead",
    "detained",
    "detains",
    "kills",
    "number",
  );
}

function judgeScope(signs: Signs, report: Report): JudgedKind | undefined {
  for (const [kind, rule] of rules) {
    const sign = rule(signs, report);
    if (sign !== undefined) return { kind, sign };
  }
  return undefined;
}

type Rule = (signs: Signs, report: Report) => EventSign | undefined;

const rules: readonly (readonly [EventKind, Rule])[] = [
  ["analysis", (signs) => first(signs, "anniversary")],
  ["other", (signs) => unless(signs, first(signs, "accident"), "claims", "claimed", "attackers", "attack")],
  ["sanction", (signs) => first(signs, "sanction")],
  ["trial", (signs) => first(signs, "trial")],
  ["trial", (signs) => near(signs, "court", ["detained", "detains"], 5)],
  ["takedown", (signs) => near(signs, "block", ["medium"], 6)],
  ["sanction", (signs) => unless(signs, near(signs, "block", ["actor"], 2), "dead", "detained", "detains")],
  ["release", (signs) => releaseIn(signs)],
  ["prison", (signs) => near(signs, "prisonDeed", ["prison"], 8)],
  ["leadership", leadershipIn],
  ["attack", (signs) => first(signs, "claimed", "unclaimed") ?? near(signs, "claims", ["responsibility"], 3)],
  ["statement", (signs) => first(signs, "statement")],
  ["plot-foiled", (signs) => near(signs, "foiled", ["plot", "attack", "method", "militants", "target", "topic"], 9)],
  ["plot-foiled", plotterKilled],
  ["plot-foiled", plotterDetained],
  ["operation", (signs) => first(signs, "surrender")],
  ["statement", (signs) => unless(signs, first(signs, "denies"), "actor", "claimed", "dead", "kills", "detained")],
  ["statement", (signs) => unless(signs, near(signs, "not", ["threat"], 1), "dead", "kills", "detained", "detains")],
  ["threat", (signs) => unless(signs, first(signs, "threat"), "dead", "detained", "detains", "kills")],
  ["analysis", (signs) => unless(signs, first(signs, "analysis"), "dead", "kills", "detained", "detains", "claims")],
  ["operation", militantsKilled],
  ["operation", forcesStrike],
  ["other", (signs) => first(signs, "method", "dead", "kills", "injured") && crimeIn(signs)],
  ["arrest", arrestIn],
  ["attack", claimOf],
  ["recruitment", (signs) => first(signs, "actor", "militants", "topic", "forces") && first(signs, "recruit")],
  ["operation", (signs) => unless(signs, first(signs, "operation"), "attackers")],
  ["other", crimeIn],
  ["plot-foiled", (signs) => unless(signs, near(signs, "plot", ["attack", "method"], 2), "dead", "kills", "injured")],
  ["attack", attackIn],
  ["attack", killedBy],
  ["release", (signs) => first(signs, "publish") && first(signs, "actor") && near(signs, "publish", ["work"], 8)],
  ["statement", (signs) => first(signs, "militants", "actor", "topic") && first(signs, "says")],
];

/** A group, or its outlet, that puts something out. */
function releaseIn(signs: Signs): EventSign | undefined {
  const publish = near(signs, "publish", ["work"], 8);
  if (publish === undefined || first(signs, "claims", "claimed", "detained", "detains", "dead") !== undefined)
    return signs.find(
      (sign) => has(sign, "publish") && signs.some((actor) => isOutlet(actor) && gapOf(actor, sign) < 3),
    );
  const actor = first(signs, "actor");
  return actor !== undefined && actor.from < publish.from ? publish : undefined;
}

function isOutlet({ meaning }: EventSign): boolean {
  return meaning.role === "actor" && meaning.found.actor.outlet === true;
}

/** A leader of a group, with what became of him. */
function leadershipIn(signs: Signs, report: Report): EventSign | undefined {
  const leader = signs.find(
    (sign) =>
      has(sign, "leader", "appoint") &&
      !speaks(signs, sign, report) &&
      signs.some((group) => has(group, "actor") && gapOf(group, sign) >= 0 && gapOf(group, sign) < 4),
  );
  if (leader === undefined) return undefined;
  const fate = first(signs, "dead", "kills", "detained", "detains", "appoint", "operation");
  return fate === undefined ? undefined : leader;
}

/** “a Taliban spokesman says”, and where the verb comes last «سخنگوی طالبان از بازداشت … خبر داد». */
function speaks(signs: Signs, leader: EventSign, { stream, lexicon }: Report): boolean {
  return signs.some(
    (says) =>
      has(says, "says") &&
      says.from > leader.to &&
      (says.from - leader.to <= 3 || (lexicon.table.verbLast && !isParted(stream, leader.to, says.from))),
  );
}

/** “killed two men plotting an attack”. */
function plotterKilled(signs: Signs, { lexicon }: Report): EventSign | undefined {
  if (lexicon.table.verbLast) return plotterKilledLast(signs);
  if (first(signs, "forces", "blames") === undefined || first(signs, "dead", "kills") === undefined) return undefined;
  return near(signs, "plot", ["attack", "method"], 4);
}

/** “hujum rejalashtirgan ikki shaxs yo‘q qilindi”: the attack, that it was planned, then who was killed. */
function plotterKilledLast(signs: Signs): EventSign | undefined {
  return signs.find(
    (sign) =>
      has(sign, "plot") &&
      signs.some((deed) => has(deed, "attack", "method") && deed.to < sign.from && gapOf(deed, sign) < 2) &&
      signs.some((fate) => has(fate, "dead", "kills") && fate.from > sign.to),
  );
}

/** “man arrested over planned attack”. */
function plotterDetained(signs: Signs): EventSign | undefined {
  return first(signs, "detained", "detains") && near(signs, "plot", ["attack", "method"], 2);
}

/**
 * Of a deed and an arrest the one that is told first is the news: “Man arrested after stabbing”. Where verbs come last, what
 * no comma parts from the arrest only says whose or why.
 */
function arrestIn(signs: Signs, { stream, lexicon }: Report): EventSign | undefined {
  const arrest = first(signs, "detained", "detains");
  if (arrest === undefined || first(signs, "claims") !== undefined) return undefined;
  const dead = signs.find((sign) => has(sign, "dead", "kills", "toll"));
  const isTold = dead !== undefined && (!lexicon.table.verbLast || isParted(stream, dead.to, arrest.from));
  const isLater = isTold && dead.from < arrest.from && signs.some((sign) => has(sign, "attack", "method"));
  return isLater ? undefined : arrest;
}

/** “IS claims attack”: a claim beside a deed, by a group. */
function claimOf(signs: Signs): EventSign | undefined {
  if (first(signs, "actor") === undefined) return undefined;
  return near(signs, "claims", ["attack", "method", "kills", "dead"], 8);
}

/** A crime without a group. */
function crimeIn(signs: Signs): EventSign | undefined {
  return unless(signs, first(signs, "crime"), "militants", "actor", "attackers", "topic");
}

/** An attack that happened, was not only meant. */
export function attackIn(signs: Signs): EventSign | undefined {
  return signs.find(
    (sign) => has(sign, "attack", "method") && !signs.some((plot) => has(plot, "plot") && gapOf(plot, sign) < 3),
  );
}

function killedBy(signs: Signs): EventSign | undefined {
  return first(signs, "militants", "attackers", "actor") && first(signs, "dead", "kills", "injured", "injures");
}
