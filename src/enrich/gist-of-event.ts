import type { Event, EventKind, EventPlace, Toll } from "../domain/event.ts";
import type { EventGist } from "../domain/gist.ts";

/** What the gist calls groups and countries by their ids. */
export interface GistNames {
  actor(id: string): string;
  country(id: string): string | undefined;
}

/** Where it is the news that people were harmed; elsewhere, as in a trial, the dead are those of another event. */
const ofHarm: ReadonlySet<EventKind> = new Set(["attack", "operation", "prison"]);
const ofDeed: ReadonlySet<EventKind> = new Set(["attack", "plot-foiled"]);
const ofCustody: ReadonlySet<EventKind> = new Set(["plot-foiled", "arrest", "operation"]);
/** What is said, and not what happened, makes no line; a release has one of its own. */
const untold: ReadonlySet<EventKind> = new Set(["statement", "analysis", "other", "release"]);

const longAgoMs = 7 * 86_400_000;

/** An event in its sure parts; absent where only its kind is known. */
export function gistOfEvent(event: Event, published: string | undefined, names: GistNames): EventGist | undefined {
  const { kind, method, target, actor, stance, update } = event;
  if (untold.has(kind)) return undefined;
  const named = actor === undefined || actor === "unknown" || isNamedAside(event) ? undefined : names.actor(actor);
  const facts = {
    ...(ofDeed.has(kind) && { ...(method && !isMeans(event) && { method }), ...(target && { target }) }),
    ...(named !== undefined && { actor: named }),
    ...(ofHarm.has(kind) && { ...tollOf("dead", event), ...tollOf("injured", event) }),
    ...(ofCustody.has(kind) && tollOf("detained", event)),
    ...whereOf(event, names),
  };
  if (Object.keys(facts).length === 0 || isAside(event)) return undefined;
  const when = longAgo(event.when, published);
  return { kind, stance, places: [], ...facts, ...(when && { when }), ...(update && { update }) };
}

/** What only the text tells may be what led to it, or was long before: unless the title counts whom it befell. */
function isAside({ kind, where, ...event }: Event): boolean {
  if (where.kind?.field !== "text" || kind === "plot-foiled") return false;
  const counted = ofHarm.has(kind) ? [event.dead, event.injured] : [event.detained];
  return !counted.some((toll) => toll?.where.field === "title");
}

/** Of a plot a text may tell what was found. */
function isMeans({ kind, where }: Event): boolean {
  return kind === "plot-foiled" && where.method?.field === "text";
}

/** Whose part in it no deed shows counts where the title names them: “an amnesty … not for members of IS”. */
const ofNames: ReadonlySet<EventKind> = new Set(["prison", "threat", "recruitment"]);

function isNamedAside({ kind, where }: Event): boolean {
  return ofNames.has(kind) && where.actor?.field === "text";
}

function tollOf(what: "dead" | "injured" | "detained", event: Event): Partial<Pick<EventGist, typeof what>> {
  const toll = event[what];
  return toll === undefined ? {} : { [what]: withoutSpan(toll) };
}

function withoutSpan({ value, bound, upTo }: Toll): Omit<Toll, "where"> {
  return { value, bound, ...(upTo !== undefined && { upTo }) };
}

/** Elsewhere two towns may be that of the court and that of the deed: their country is what is sure. */
const ofSeveralPlaces: ReadonlySet<EventKind> = new Set(["attack", "operation", "arrest", "plot-foiled"]);

/** The places that hold no other, and their country where it is one. */
function whereOf({ kind, places }: Event, names: GistNames): Partial<Pick<EventGist, "places" | "country">> {
  const told = surest(
    places.filter((place) => !places.some((other) => holds(place, other))),
    kind,
  );
  if (told.length === 0) return {};
  const countries = countriesOf(told);
  const [country = ""] = countries;
  const name =
    countries.size === 1 && told.some(({ level }) => level !== "country") ? names.country(country) : undefined;
  const isVague = told.length > 1 && !ofSeveralPlaces.has(kind);
  if (isVague) return name === undefined ? {} : { places: [], country: name };
  return { places: [...new Set(told.map((place) => place.name))], ...(name !== undefined && { country: name }) };
}

/** Of several places those of the title, for a text also says what is near and what was before; an arrest may well be in two. */
function surest(places: readonly EventPlace[], kind: EventKind): readonly EventPlace[] {
  const isAbroad = countriesOf(places).size > 1;
  if (places.length < 2 || (kind === "arrest" && !isAbroad)) return places;
  const inTitle = places.filter(({ where }) => where.field === "title");
  return inTitle.length > 0 || isAbroad ? inTitle : places;
}

function countriesOf(places: readonly EventPlace[]): ReadonlySet<string> {
  return new Set(places.map(({ id, country }) => country ?? id));
}

function holds(place: EventPlace, { within = [], country }: EventPlace): boolean {
  return within.includes(place.id) || country === place.id;
}

function longAgo(when: string | undefined, published: string | undefined): string | undefined {
  if (when === undefined || published === undefined) return undefined;
  return Date.parse(published) - Date.parse(when) > longAgoMs ? when : undefined;
}
