import type { Entity } from "../domain/entity.ts";
import type { FactBase } from "../domain/fact-base.ts";
import { earliest, latest, type PartialDate } from "../domain/partial-date.ts";
import type { Statement } from "../domain/statement.ts";
import { placesAround } from "./places-of.ts";

/** An event with what is stated of it, for looking through all of them. */
export interface KnownEvent {
  readonly entity: Entity;
  readonly about: readonly Statement[];
  /** The first day that a statement which is not denied gives it. */
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** Ids of where it was, and of what that is in. */
  readonly places: ReadonlySet<string>;
  readonly kinds: readonly string[];
}

export interface EventFilter {
  readonly place?: ReadonlySet<string>;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly kind?: string;
  /** Id of who claimed it, or whom it is attributed to. */
  readonly group?: string;
}

/** All events, the latest first. */
export function knownEvents(base: FactBase): readonly KnownEvent[] {
  const events = known.get(base) ?? readEvents(base);
  known.set(base, events);
  return events;
}

const known = new WeakMap<FactBase, readonly KnownEvent[]>();

/** Whether an event fits all that is asked; one without a date is in no period. */
export function fitsEvent(event: KnownEvent, { place, from, to, kind, group }: EventFilter): boolean {
  const { from: begin, to: end = begin } = event;
  return (
    (place === undefined || [...place].some((id) => event.places.has(id))) &&
    (from === undefined || (end !== undefined && latest(end) >= earliest(from))) &&
    (to === undefined || (begin !== undefined && earliest(begin) <= latest(to))) &&
    (kind === undefined || event.kinds.includes(kind)) &&
    (group === undefined || event.about.some((one) => isLaidTo(one, group)))
  );
}

/** Whether it says that somebody claimed the event, or that it is attributed to them. */
function isLaidTo({ predicate, value, status }: Statement, group: string): boolean {
  const laid = ["claimed-by", "attributed-to"].includes(predicate) && status !== "denied";
  return laid && "entity" in value && value.entity === group;
}

/** The largest number killed that a source gives, 0 where none does. */
export function weightOf({ about }: KnownEvent): number {
  const tolls = about.flatMap(({ predicate, value }) =>
    predicate === "killed-count" && "number" in value ? [value.to ?? value.number] : [],
  );
  return Math.max(0, ...tolls);
}

function readEvents(base: FactBase): readonly KnownEvent[] {
  const events = [...base.entities.values()].filter(({ kind }) => kind === "event");
  return events.map((entity) => read(base, entity)).toSorted((a, b) => (b.from ?? "").localeCompare(a.from ?? ""));
}

function read(base: FactBase, entity: Entity): KnownEvent {
  const about = base.about.get(entity.id) ?? [];
  const sure = about.filter(({ status, predicate }) => status !== "denied" && predicate !== "reward");
  const dates = sure.flatMap(({ from, asOf }) => from ?? asOf ?? []);
  const from = dates.toSorted((a, b) => b.length - a.length || a.localeCompare(b))[0];
  const to = sure.flatMap(({ to: end }) => end ?? []).toSorted((a, b) => b.localeCompare(a))[0];
  const inPlaces = sure.flatMap(({ predicate, value }) =>
    predicate === "took-place-in" && "entity" in value ? placesAround(base, value.entity).map(({ id }) => id) : [],
  );
  return {
    entity,
    about,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    places: new Set(inPlaces),
    kinds: sure.flatMap(({ predicate, value }) => (predicate === "kind" && "text" in value ? [value.text] : [])),
  };
}
