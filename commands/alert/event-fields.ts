import type { Entity } from "../../src/domain/entity.ts";
import type { EventPlace } from "../../src/domain/event.ts";
import type { FactBase } from "../../src/domain/fact-base.ts";
import type { CountSaid, StoryEvent } from "../../src/domain/story-event.ts";
import { formatDate } from "../../src/facts/format-date.ts";
import { knownEvents } from "../../src/facts/known-events.ts";
import { fullName } from "../../src/facts/names-of.ts";
import { isCalled } from "../../src/facts/resolve-name.ts";

type Fields = Readonly<Record<string, string>>;

/** The fields of an event's form from what reports say together: of counts the newest, of who did it only what is claimed, denied or laid to a group. */
export function eventFields(base: FactBase, event: StoryEvent): Fields {
  const day = event.when?.value ?? "";
  const when = event.when?.isDayRough === true ? `ca. ${day}` : day;
  const place = placeOf(base, event.places);
  const outcome = [
    counted(event.dead, "killed"),
    counted(event.injured, "injured"),
    counted(event.detained, "arrested"),
    laidTo(base, event),
  ];
  return {
    name: nameOf(base, event, place?.name ?? event.places[0]?.name ?? ""),
    what: event.kind,
    where: [when, place?.name ?? ""].filter((part) => part !== "").join(", "),
    outcome: outcome.filter((part) => part !== "").join(", "),
  };
}

/** One that the facts know by the same day, kind and place; else words for a new one. */
function nameOf(base: FactBase, { kind, when, method, places }: StoryEvent, place: string): string {
  const ids = places.flatMap((one) => knownAs(base, one.name).map(({ id }) => id));
  const day = when?.value;
  const known = knownEvents(base).filter(
    ({ from, kinds, places: around }) => from === day && kinds.includes(kind) && ids.some((id) => around.has(id)),
  );
  const [only, other] = known;
  if (only !== undefined && other === undefined && day !== undefined) return fullName(only.entity);
  const what = (method?.value ?? kind).replaceAll("-", " ");
  const words = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  return [words, place, day === undefined ? "" : formatDate(day)].filter((part) => part !== "").join(", ");
}

/** The finest place that the facts know, or the finest named in one that they know. */
function placeOf(base: FactBase, places: readonly EventPlace[]): { readonly name: string } | undefined {
  const [finest, ...larger] = places;
  if (finest === undefined) return undefined;
  if (knownAs(base, finest.name).length === 1) return { name: finest.name };
  const around = larger.find(({ name }) => knownAs(base, name).length === 1);
  return around === undefined ? undefined : { name: `${finest.name}, ${around.name}` };
}

function knownAs({ entities }: FactBase, name: string): readonly Entity[] {
  return [...entities.values()].filter((entity) => entity.kind === "place" && isCalled(entity, name));
}

const bounds = { exact: "", "at-least": "at least ", "up-to": "up to ", range: "" } as const;

function counted(counts: readonly CountSaid[], what: string): string {
  const newest = counts.at(-1);
  if (newest === undefined || newest.value === 0) return "";
  const upTo = newest.bound === "range" && newest.upTo !== undefined ? `–${newest.upTo}` : "";
  return `${bounds[newest.bound]}${newest.value}${upTo} ${what}`;
}

const stances = { claimed: "claimed by", attributed: "attributed to", denied: "denied by" } as const;

function laidTo({ entities }: FactBase, { stance, actor }: StoryEvent): string {
  const group = entities.get(actor?.value ?? "");
  const { value } = stance;
  return group === undefined || value === "none" || value === "unclaimed" ? "" : `${stances[value]} ${fullName(group)}`;
}
