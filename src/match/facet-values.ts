import { EventKind, Stance } from "../domain/event.ts";
import type { PlaceNames } from "../domain/gazetteer.ts";
import type { WrongQuery } from "../domain/wrong-query.ts";
import { foldText } from "../text/fold.ts";
import type { Facet } from "./query.ts";
import { mostAlike } from "./suggest-entity.ts";

/** What the values of facets may stand for; comes from the config as data. */
export interface FacetWorld {
  /** Named sets for `lang:` and `in:`, such as `central-asian`. */
  readonly languageSets?: Readonly<Record<string, readonly string[]>>;
  /** For `place:`; without it no place is known. */
  readonly places?: PlaceNames;
}

/** What an item must have for one value of a facet, or what is wrong with the value and what was likely meant. */
export type FacetValue =
  | { readonly kind: "values"; readonly values: readonly string[] }
  | { readonly kind: "wrong"; readonly wrong: WrongQuery; readonly meant: string | undefined };

export function facetValue(facet: Facet, value: string, { languageSets, places }: FacetWorld): FacetValue {
  switch (facet) {
    case "lang":
    case "in":
      return known(setOf(languageSets, value) ?? [value]);
    case "event":
      return oneOf(facet, value, EventKind.options);
    case "stance":
      return oneOf(facet, value, Stance.options);
    case "place":
      return placesOf(value, places);
    case "toll":
      return tollOf(value);
    default:
      return known([value]);
  }
}

/** The values that a facet has of its own; `undefined` where they are names of other things. */
export function choicesOf(facet: Facet): readonly string[] | undefined {
  if (facet === "event") return EventKind.options;
  return facet === "stance" ? Stance.options : undefined;
}

function setOf(sets: FacetWorld["languageSets"] = {}, name: string): readonly string[] | undefined {
  return Object.hasOwn(sets, name) ? sets[name]?.map((language) => language.toLowerCase()) : undefined;
}

function known(values: readonly string[]): FacetValue {
  return { kind: "values", values };
}

function oneOf(facet: "event" | "stance", value: string, options: readonly string[]): FacetValue {
  if (options.includes(value)) return known([value]);
  const nearest = options.find((option) => value.startsWith(option)) ?? mostAlike(value, options);
  return { kind: "wrong", wrong: { code: "unknown-value", facet, value, known: options, nearest }, meant: nearest };
}

function placesOf(name: string, places: PlaceNames | undefined): FacetValue {
  const ids = places?.idsOf(name) ?? [];
  if (ids.length > 0) return known(ids);
  const nearest = mostAlike(name, places?.all() ?? []);
  return { kind: "wrong", wrong: { code: "unknown-place", name, nearest }, meant: nearest };
}

function tollOf(value: string): FacetValue {
  const digits = foldText(value);
  if (/^\d{1,6}$/.test(digits)) return known([String(Number(digits))]);
  return { kind: "wrong", wrong: { code: "not-a-toll", value }, meant: /\d{1,6}/.exec(digits)?.[0] ?? "10" };
}
