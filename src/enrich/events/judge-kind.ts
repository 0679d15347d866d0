import type { EventKind } from "../../domain/event.ts";
import { gapOf } from "../lexicon/sign.ts";
import { isParted } from "./asides-of.ts";
import { deniedIn, leisureIn } from "./denied-in.ts";
import { type EventSign, has } from "./event-sign.ts";
import { forcesStrike, militantsKilled, operationIn } from "./forces-strike.ts";
import { leadershipIn } from "./leadership-in.ts";
import {
  drillIn,
  foundIn,
  freedIn,
  heldInPrison,
  infightingIn,
  returnedIn,
  takenBack,
  talliedIn,
} from "./no-attack.ts";
import { foiledIn, plotterDetained, plotterHeld, plotterKilled } from "./plotter-in.ts";
import { quotedIn } from "./quoted-in.ts";
import { releaseIn } from "./release-in.ts";
import type { Report } from "./report.ts";
import { first, near, type Signs, unless } from "./signs.ts";
import { escapeOfConvicts, foiledBeforeTrial, trialIn } from "./trial-in.ts";

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
  const text = sentences.filter(({ isTitle }) => !isTitle).map(({ signs }) => signs);
  const asked = questionIn(title, report);
  if (asked !== undefined) return { kind: "analysis", sign: asked };
  for (const [index, signs] of [title, ...text, [...title, ...(text[0] ?? [])]].entries()) {
    const found = judgeScope(signs, report, index > text.length ? ofDistance : []);
    if (found !== undefined) return corrected(found, title, text);
  }
  const harmed = first([...title, ...(text[0] ?? [])], "dead", "kills", "injured");
  return harmed === undefined ? undefined : { kind: "other", sign: harmed };
}

/** What the first sentences of the text make of it. */
function corrected(found: JudgedKind, title: Signs, text: readonly Signs[]): JudgedKind {
  const [kind, sign] =
    found.kind === "arrest"
      ? (["plot-foiled", plotterHeld([title, ...text.slice(0, 2)])] as const)
      : (["other", found.kind === "attack" && title.includes(found.sign) && takenBack(title, text)] as const);
  return sign ? { kind, sign } : found;
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

/** Kinds that words standing close show: not where a title and a text are read together. */
const ofDistance: readonly EventKind[] = ["leadership"];

function judgeScope(signs: Signs, report: Report, without: readonly EventKind[]): JudgedKind | undefined {
  for (const [kind, rule] of rules) {
    if (without.includes(kind)) continue;
    const sign = rule(signs, report);
    if (sign !== undefined) return { kind, sign };
  }
  return undefined;
}

type Rule = (signs: Signs, report: Report) => EventSign | undefined;

const rules: readonly (readonly [EventKind, Rule])[] = [
  ["analysis", (signs) => first(signs, "anniversary")],
  ["analysis", (signs) => first(signs, "tally")],
  ["other", (signs) => unless(signs, first(signs, "accident"), "claims", "claimed", "attackers", "attack")],
  ["other", leisureIn],
  ["statement", deniedIn],
  ["takedown", takedownIn],
  ["sanction", (signs) => first(signs, "sanction")],
  ["plot-foiled", foiledBeforeTrial],
  ["prison", escapeOfConvicts],
  ["other", drillIn],
  ["statement", talliedIn],
  ["trial", trialIn],
  ["sanction", (signs) => unless(signs, near(signs, "block", ["actor"], 2), "dead", "detained", "detains")],
  ["release", (signs) => releaseIn(signs)],
  ["prison", (signs) => near(signs, "prisonDeed", ["prison"], 8)],
  ["leadership", leadershipIn],
  ["attack", (signs) => first(signs, "claimed", "unclaimed") ?? near(signs, "claims", ["responsibility"], 3)],
  ["threat", (signs) => unless(signs, first(signs, "advice"), "dead", "detained", "detains", "kills")],
  ["statement", (signs) => first(signs, "statement")],
  ["plot-foiled", foiledIn],
  ["plot-foiled", plotterKilled],
  ["plot-foiled", plotterDetained],
  ["operation", (signs) => first(signs, "surrender")],
  ["statement", (signs) => unless(signs, first(signs, "denies"), "actor", "claimed", "dead", "kills", "detained")],
  ["statement", (signs) => unless(signs, near(signs, "not", ["threat"], 1), "dead", "kills", "detained", "detains")],
  ["statement", quotedIn],
  ["threat", (signs) => unless(signs, first(signs, "threat"), "dead", "detained", "detains", "kills")],
  ["analysis", (signs) => unless(signs, first(signs, "analysis"), "dead", "kills", "detained", "detains", "claims")],
  ["other", (signs) => first(signs, "dead") && first(signs, "fought")],
  ["other", infightingIn],
  ["operation", militantsKilled],
  ["operation", forcesStrike],
  ["other", (signs) => first(signs, "method", "dead", "kills", "injured") && crimeIn(signs)],
  ["prison", heldInPrison],
  ["other", returnedIn],
  ["arrest", arrestIn],
  ["attack", claimOf],
  ["recruitment", (signs) => first(signs, "actor", "militants", "topic", "forces") && first(signs, "recruit")],
  ["operation", (signs) => unless(signs, operationIn(signs), "attackers")],
  ["other", crimeIn],
  ["plot-foiled", (signs) => unless(signs, near(signs, "plot", ["attack", "method"], 2), "dead", "kills", "injured")],
  ["other", foundIn],
  ["other", freedIn],
  ["attack", attackIn],
  ["attack", killedBy],
  ["release", (signs) => first(signs, "publish") && first(signs, "actor") && near(signs, "publish", ["work"], 8)],
  ["statement", (signs) => first(signs, "militants", "actor", "topic") && first(signs, "says")],
];

/** Not “seven held over banned books”. */
function takedownIn(signs: Signs): EventSign | undefined {
  const block = near(signs, "block", ["medium"], 6);
  const isOver = signs.some((sign) => has(sign, "detained", "detains") && sign.from < (block?.from ?? 0));
  return isOver ? undefined : block;
}

/**
 * Of a deed and an arrest the one that is told first is the news: “Man arrested after stabbing”. Where verbs come last, what
 * no comma parts from the arrest only says whose or why.
 */
function arrestIn(signs: Signs, { stream, lexicon }: Report): EventSign | undefined {
  const arrest = first(signs, "detained", "detains");
  if (arrest === undefined || first(signs, "claims") !== undefined) return undefined;
  const dead = signs.find((sign) => has(sign, "dead", "kills", "toll", "injured", "injures"));
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
    (sign) =>
      (has(sign, "method") || (has(sign, "attack") && isArmed(signs))) &&
      !signs.some((plot) => has(plot, "plot") && gapOf(plot, sign) < 3),
  );
}

/** Politicians attack each other in words; who strikes somebody is named, or whom, or where, or what came of it. */
function isArmed(signs: Signs): boolean {
  const isStruck = ({ meaning }: EventSign) => meaning.role === "target" && meaning.target !== "official";
  return signs.some(isStruck) || signs.some((sign) => has(sign, ...signsOfArms));
}

const signsOfArms = [
  ...(["militants", "attackers", "actor", "commander", "forces", "method", "place", "victims"] as const),
  ...(["dead", "kills", "injured", "injures", "toll", "claims", "claimed", "unclaimed", "another"] as const),
] as const;

function killedBy(signs: Signs): EventSign | undefined {
  return first(signs, "militants", "attackers", "actor") && first(signs, "dead", "kills", "injured", "injures");
}
