import type { Method, Target } from "../../domain/event.ts";
import type { FoundActor } from "../actors/actor-finder.ts";
import type { Sign } from "../lexicon/sign.ts";
import type { FoundPlace } from "./place-finder.ts";
import type { EventRole } from "./words/event-words.ts";

/** What a word, or a phrase, may mean in a report. */
export type EventMeaning = Meant & {
  /** The letters that it must begin with as they are written, where folding makes two words one. */
  readonly written?: string;
  /** Of a fate: whom it befell follows it, though verbs come last: «کشته شدن ۵ نفر». */
  readonly heads?: boolean;
  /** Means so only beside whom it befell: “holds seven suspects”, not “holds talks”. */
  readonly weak?: boolean;
};

type Meant =
  | { readonly role: EventRole }
  | { readonly role: "method"; readonly method: Method }
  | { readonly role: "target" | "victims"; readonly target: Target }
  | { readonly role: "number"; readonly value: number }
  | { readonly role: "weekday"; readonly day: number }
  | { readonly role: "month"; readonly month: number; readonly solar: boolean }
  | { readonly role: "relativeDay"; readonly days: number }
  | { readonly role: "place"; readonly found: FoundPlace }
  | { readonly role: "actor"; readonly found: FoundActor };

export type EventSignRole = EventMeaning["role"];

export type EventSign = Sign<EventMeaning>;

export function has(sign: EventSign, ...roles: readonly EventSignRole[]): boolean {
  return roles.includes(sign.meaning.role);
}
