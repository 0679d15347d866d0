import type { EventKind } from "../../domain/event.ts";
import type { EventGist } from "../../domain/gist.ts";
import { capitalise } from "../text.ts";
import { describeToll } from "./describe-toll.ts";
import { kindWords, methodWords, targetWords } from "./event-words.ts";

const dot = " · ";

/** `Attack · suicide bombing, mosque · Kunduz, Afghanistan · at least 23 dead · claimed by ISIS-K`. */
export function describeEventGist(gist: EventGist): string {
  const { method, target, when } = gist;
  const deed = joined([method && methodWords[method], target && targetWords[target]]);
  return [headOf(gist), deed, custodyOf(gist), whereOf(gist), when, harmOf(gist), actorOf(gist), correctedOf(gist)]
    .filter((part) => part !== undefined && part !== "")
    .join(dot);
}

function headOf({ kind, update }: EventGist): string {
  const words = kindWords[kind];
  return update === "anniversary" ? `Anniversary (${words})` : capitalise(words);
}

function custodyOf({ detained }: EventGist): string | undefined {
  return detained && `${describeToll(detained)} detained`;
}

/** More would be a list. */
const mostPlaces = 2;

function whereOf({ places, country }: EventGist): string {
  const more = places.length - mostPlaces;
  const named = places.slice(0, mostPlaces).join(" and ");
  return joined([more > 0 ? `${named} and ${more} more` : named, country]);
}

function harmOf({ dead, injured }: EventGist): string {
  return joined([dead && `${describeToll(dead)} dead`, injured && `${describeToll(injured)} injured`]);
}

/** How the group hangs together with the event, where nobody says that it did it or did not. */
const parts: Readonly<Partial<Record<EventKind, string>>> = {
  "plot-foiled": "accused: ",
  arrest: "accused: ",
  trial: "accused: ",
  operation: "against ",
  takedown: "against ",
  sanction: "against ",
  threat: "named: ",
  prison: "named: ",
  recruitment: "named: ",
};

function actorOf({ kind, actor, stance }: EventGist): string | undefined {
  if (stance === "unclaimed") return "no claim so far";
  if (stance === "claimed" && actor === undefined) return "claimed";
  if (actor === undefined) return undefined;
  if (stance === "claimed") return `claimed by ${actor}`;
  if (stance === "denied") return `denied by ${actor}`;
  if (kind === "attack" && stance === "attributed") return `attributed to ${actor}`;
  return `${parts[kind] ?? ""}${actor}`;
}

function correctedOf({ update }: EventGist): string | undefined {
  return update === "correction" ? "a correction" : undefined;
}

function joined(words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== "").join(", ");
}
