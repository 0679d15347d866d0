import type { Event, EventKind, EventPlace, Method, Stance, Target, Toll } from "./event.ts";
import { reportedAt } from "./reported-at.ts";
import type { Report } from "./story.ts";

/** What one report says of an event. */
export interface EventReport {
  readonly event: Event;
  /** When it was published, or seen where that is not known; milliseconds since the epoch. */
  readonly at: number;
  /** Who says so: the name of a source. */
  readonly source: string;
}

/** A value with the report that says so. */
export interface Said<Value> {
  readonly value: Value;
  readonly source: string;
  readonly at: number;
}

/** A count as one report gives it. */
export type CountSaid = Said<number> & Pick<Toll, "bound" | "upTo">;

/** The day as one report gives it. */
export type DaySaid = Said<string> & Pick<Event, "isDayRough">;

/** What the reports of one story say together: of each value the newest that is sure, of counts all that were given, oldest first. */
export interface StoryEvent {
  /** The deed itself, where other reports tell what came of it. */
  readonly kind: EventKind;
  readonly kinds: readonly EventKind[];
  readonly places: readonly EventPlace[];
  readonly method?: Said<Method>;
  readonly target?: Said<Target>;
  readonly targets: readonly Target[];
  readonly actor?: Said<string>;
  readonly stance: Said<Stance>;
  readonly when?: DaySaid;
  readonly dead: readonly CountSaid[];
  readonly injured: readonly CountSaid[];
  readonly detained: readonly CountSaid[];
  /** Whether each report is about an armed group or terrorism. */
  readonly isOnMilitants: boolean;
}

/** What the reports of a story say of events, as far as one was read. */
export function eventReportsOf(
  reports: readonly Pick<Report, "item" | "enriched" | "source">[],
): readonly EventReport[] {
  return reports.flatMap(({ item, enriched, source }) =>
    enriched?.event === undefined ? [] : [{ event: enriched.event, at: reportedAt(item), source: source.name }],
  );
}

/** What reports say together of one event, in whatever order they came; `undefined` where none tells of one. */
export function mergeEvents(reports: readonly EventReport[]): StoryEvent | undefined {
  const [first, ...later] = reports.toSorted((a, b) => a.at - b.at);
  return first === undefined ? undefined : later.reduce(addReport, eventOf(first));
}

/** The same with one more report. */
export function addReport(known: StoryEvent, report: EventReport): StoryEvent {
  const said = eventOf(report);
  const isNewer = report.at >= known.stance.at;
  return {
    kind: byDeed.indexOf(said.kind) < byDeed.indexOf(known.kind) ? said.kind : known.kind,
    kinds: union(known.kinds, said.kinds),
    places: placesOf(known.places, said.places),
    targets: union(known.targets, said.targets),
    ...newer("method", known.method, said.method, isNewer),
    ...newer("target", known.target, said.target, false),
    ...newer("actor", known.actor, said.actor, isNewer && isSurer(said, known)),
    ...newer("when", known.when, said.when, false),
    stance: isSurer(said, known) && isNewer ? said.stance : known.stance,
    dead: withCount(known.dead, said.dead),
    injured: withCount(known.injured, said.injured),
    detained: withCount(known.detained, said.detained),
    isOnMilitants: known.isOnMilitants && said.isOnMilitants,
  };
}

/** A deed goes before what came of it, that before what is said about it. */
const byDeed: readonly EventKind[] = [
  ...(["attack", "plot-foiled", "operation", "leadership", "release", "takedown", "arrest", "trial"] as const),
  ...(["sanction", "prison", "recruitment", "threat", "other", "statement", "analysis"] as const),
];

/** Who claims knows better than who blames; that nobody has claimed is sure only until somebody has. */
const bySureness: readonly Stance[] = ["none", "unclaimed", "attributed", "denied", "claimed"];

function isSurer({ stance: said }: StoryEvent, { stance: known }: StoryEvent): boolean {
  return bySureness.indexOf(said.value) >= bySureness.indexOf(known.value);
}

function eventOf({ event, at, source }: EventReport): StoryEvent {
  const { kind, places, method, target, actor, stance, when, isDayRough } = event;
  const said = <Value>(value: Value): Said<Value> => ({ value, source, at });
  const count = (toll: Toll | undefined): readonly CountSaid[] => {
    if (toll === undefined) return [];
    return [{ ...said(toll.value), bound: toll.bound, ...(toll.upTo !== undefined && { upTo: toll.upTo }) }];
  };
  return {
    kind,
    kinds: [kind],
    places,
    targets: target === undefined ? [] : [target],
    ...(method !== undefined && { method: said(method) }),
    ...(target !== undefined && { target: said(target) }),
    ...(actor !== undefined && actor !== "unknown" && { actor: said(actor) }),
    ...(when !== undefined && { when: { ...said(when), isDayRough } }),
    stance: said(stance),
    dead: count(event.dead),
    injured: count(event.injured),
    detained: count(event.detained),
    isOnMilitants: event.isOnMilitants === true,
  };
}

function newer<Key extends string, Value>(
  key: Key,
  known: Said<Value> | undefined,
  said: Said<Value> | undefined,
  replaces: boolean,
) {
  const kept = known !== undefined && !(replaces && said !== undefined) ? known : said;
  return kept === undefined ? {} : { [key]: kept };
}

function union<Value>(known: readonly Value[], said: readonly Value[]): readonly Value[] {
  return [...new Set([...known, ...said])];
}

function placesOf(known: readonly EventPlace[], said: readonly EventPlace[]): readonly EventPlace[] {
  return [...known, ...said.filter(({ id }) => !known.some((place) => place.id === id))];
}

/** Only what differs from the one before is a new state. */
function withCount(known: readonly CountSaid[], said: readonly CountSaid[]): readonly CountSaid[] {
  return [...known, ...said]
    .toSorted((a, b) => a.at - b.at)
    .filter(({ value, bound }, at, all) => value !== all[at - 1]?.value || bound !== all[at - 1]?.bound);
}
