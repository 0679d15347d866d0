import type { Event, EventKind, Toll } from "../domain/event.ts";
import { dayMs } from "../lib/durations.ts";
import type { FamilyOf } from "./event-guards.ts";
import type { StoryFeatures } from "./story-features.ts";
import { hashOf } from "./word-key.ts";

/**
 * Hashes under which an event is found, whatever its words: where and on which day it was reported, by what kind of thing; without a place who
 * did it. What is reported on a day is looked for on those around it.
 */
export function eventKeys(features: StoryFeatures, familyOf: FamilyOf): readonly number[] {
  return keysOf(features, familyOf, [0]);
}

/** Those of the days on which a story may have reported the same event. */
export function eventKeysAround(features: StoryFeatures, familyOf: FamilyOf): readonly number[] {
  return keysOf(features, familyOf, [0, -1, -2, -3, 1]);
}

function keysOf(features: StoryFeatures, familyOf: FamilyOf, around: readonly number[]): readonly number[] {
  const { event, at } = features;
  if (event === undefined || at === undefined) return [];
  const day = Math.floor(at / dayMs);
  const signs = [...signsOf(event, familyOf), ...signsOfCountry(event), ...signsOfHeadline(features)];
  return around.flatMap((days) => signs.map((sign) => hashOf(`event ${sign} ${day + days}`)));
}

const mostPlaces = 6;

/** Numbers and full names of the headline: what places nothing, a ban or a verdict, has those in any language. */
function signsOfHeadline({ titleNumbers, titleNames }: StoryFeatures): readonly string[] {
  const numbers = titleNumbers.filter(({ kind, value }) => (kind === "count" || kind === "issue") && value >= telling);
  return [
    ...numbers.slice(0, mostOfHeadline).map(({ value }) => `number ${value}`),
    ...titleNames.full.slice(0, mostOfHeadline).map((name) => `name ${name}`),
  ];
}

/** Smaller ones are in every second headline. */
const telling = 10;
const mostOfHeadline = 3;

/** A town is named by its province, too; a country where nothing finer is named. */
function signsOf({ kind, places, actor }: Event, familyOf: FamilyOf): readonly string[] {
  const fine = places.filter(({ level }) => level !== "country");
  const ids = fine.length > 0 ? fine.flatMap(({ id, within = [] }) => [id, ...within]) : places.map(({ id }) => id);
  const named = [...new Set(ids)].slice(0, mostPlaces);
  if (named.length > 0) return named.map((id) => `${groupOf(kind)} ${id}`);
  return actor === undefined || actor === "unknown" ? [] : [`${groupOf(kind)} ${familyOf(actor)}`];
}

/** Who only names the country means the same town: what was struck there, and how many were killed or held, finds it. */
function signsOfCountry({ kind, places, target, dead, detained }: Event): readonly string[] {
  const [country] = places.map((place) => place.country ?? place.id);
  if (country === undefined) return [];
  const what = [
    target === undefined ? [] : [target],
    isMany(dead) ? [`dead ${dead.value}`] : [],
    isMany(detained) ? [`held ${detained.value}`] : [],
  ].flat();
  return what.map((one) => `${groupOf(kind)} ${country} ${one}`);
}

function isMany(toll: Toll | undefined): toll is Toll {
  return toll !== undefined && toll.value >= 3;
}

/** An attack, the arrests after it and the trial are looked for together. */
function groupOf(kind: EventKind): string {
  if (kind === "takedown" || kind === "sanction") return "measure";
  return apart.has(kind) ? kind : "case";
}

const apart = new Set<EventKind>(["release", "analysis", "other"]);
