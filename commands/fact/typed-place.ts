import { md } from "../../src/chat/text.ts";
import { placesAround } from "../../src/facts/places-of.ts";
import { isCalled } from "../../src/facts/resolve-name.ts";
import type { TypedForm } from "./typed-form.ts";

/** A place: one that is known, or a new one in a known one, as in `Village, Kunar`. */
export function placeIn(typed: TypedForm, field: string, text: string): string {
  const places = [...typed.facts.base.entities.values()].filter(({ kind }) => kind === "place");
  const [name = "", ...around] = text.split(",").map((part) => part.trim());
  const called = (one: string) => places.filter((place) => isCalled(place, one));
  const [whole] = called(text);
  if (whole !== undefined && called(text).length === 1) return whole.id;
  const within = around.flatMap(called)[0];
  const [known, other] = called(name).filter((place) => within === undefined || isIn(typed, place.id, within.id));
  if (known !== undefined && other === undefined) return known.id;
  if (within === undefined)
    return typed.refuse(
      field,
      md`the facts know no single place of that name. Write it with one that they know and that it lies in: \`Village, Kunar\`.`,
    );
  return typed.make("place", [name], within.id).id;
}

function isIn(typed: TypedForm, id: string, around: string): boolean {
  return placesAround(typed.facts.base, id).some((place) => place.id === around);
}
