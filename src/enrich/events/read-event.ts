import type { Event } from "../../domain/event.ts";
import type { WordStream } from "../../text/word-stream.ts";
import { eventLexiconOf } from "./event-languages.ts";
import type { EventSign } from "./event-sign.ts";
import { findTolls } from "./find-tolls.ts";
import { findWhen } from "./find-when.ts";
import { judgeClaim } from "./judge-claim.ts";
import { judgeMethod, judgeTarget } from "./judge-deed.ts";
import { type JudgedKind, judgeKind } from "./judge-kind.ts";
import { judgePlaces } from "./judge-places.ts";
import { judgeUpdate } from "./judge-update.ts";
import { type EventWorld, type Report, readReport, spanOf } from "./report.ts";
import { first } from "./signs.ts";

export interface EventItem {
  /** Title and text of the item, read. */
  readonly stream: WordStream;
  /** BCP 47, the likeliest first: as detected, as its feed declares. The first in which it tells something is read. */
  readonly languages: readonly string[];
  /** ISO; without it no day is told. */
  readonly published?: string | undefined;
}

/**
 * What happened, by the words of an item's title and first sentences; `undefined` where they tell of nothing. Judges by rule,
 * never by what is likely: what the item does not say stays out. Never throws.
 */
export function readEvent({ stream, languages, published }: EventItem, world: EventWorld): Event | undefined {
  for (const lexicon of new Set(languages.map(eventLexiconOf))) {
    const report = lexicon === undefined ? undefined : readReport(stream, lexicon, world, published);
    const judged = report === undefined ? undefined : judgeKind(report);
    if (report !== undefined && judged !== undefined) return eventOf(report, judged, world, published);
  }
  return undefined;
}

function eventOf(report: Report, judged: JudgedKind, world: EventWorld, published: string | undefined): Event {
  const { kind } = judged;
  const method = judgeMethod(report, kind);
  const target = judgeTarget(report, kind);
  const { actor, stance, where, isNews } = judgeClaim(report, kind, published);
  const when = findWhen(report, kind, published);
  const update = judgeUpdate(report, { kind, stance, isNews });
  return {
    kind,
    ...(method !== undefined && { method: method.value }),
    ...(target !== undefined && { target: target.value }),
    ...(actor !== undefined && { actor }),
    stance,
    places: judgePlaces(report, world.places, kind),
    // A death that is denied is no toll.
    ...(update?.update === "denial" && kind !== "attack" ? {} : findTolls(report, kind)),
    ...(when !== undefined && { when: when.date }),
    ...(when?.isRough === true && { isDayRough: true }),
    ...(update !== undefined && { update: update.update }),
    ...(isOnMilitants(report) && { isOnMilitants: true }),
    ...elsewhereIn(report),
    where: {
      ...where,
      ...shown(report, "kind", judged.sign),
      ...shown(report, "method", method?.sign),
      ...shown(report, "target", target?.sign),
      ...shown(report, "when", when?.sign),
      ...shown(report, "update", update?.sign),
    },
  };
}

function isOnMilitants({ sentences }: Report): boolean {
  const title = sentences.filter(({ isTitle }) => isTitle).flatMap(({ signs }) => signs);
  const beginning = sentences.slice(0, 2).flatMap(({ signs }) => signs);
  return first(beginning, "topic", "actor") !== undefined && first(title, "crime") === undefined;
}

function elsewhereIn(report: Report): Pick<Event, "elsewhere"> {
  const spans = report.sentences.flatMap(({ elsewhere }) =>
    elsewhere.map(([from, to]) => spanOf(report, { from, to: to - 1 })),
  );
  return spans.length === 0 ? {} : { elsewhere: spans };
}

function shown(report: Report, field: keyof Event["where"], sign: EventSign | undefined): Event["where"] {
  return sign === undefined ? {} : { [field]: spanOf(report, sign) };
}
