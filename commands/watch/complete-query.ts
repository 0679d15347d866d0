import type { Suggest, Suggestion } from "../../src/chat/define-command.ts";
import { plainText } from "../../src/chat/text.ts";
import type { PlaceNames } from "../../src/domain/gazetteer.ts";
import type { EntityNames } from "../../src/domain/names.ts";
import { nameKey } from "../../src/facts/name-key.ts";
import { choicesOf } from "../../src/match/facet-values.ts";
import { type Facet, facets } from "../../src/match/query.ts";
import { printValue } from "../../src/match/read-facet.ts";

const most = 25;
/** Discord takes no longer value. */
const longest = 100;

/** Completes the end of a query: `event:`, `stance:` and `place:` with their values, @ with the ids of entities, also by their names. */
export const completeQuery: Suggest<"watches"> = async (typed, _caller, { watches }) => {
  const { begun, endings } = endingsOf(typed, watches);
  return endings
    .map((ending) => typed.slice(0, typed.length - begun.length) + ending)
    .filter((query) => query.length <= longest)
    .slice(0, most)
    .map((query): Suggestion => ({ name: plainText(query, longest), value: query }));
};

interface Known {
  readonly places: PlaceNames;
  readonly names: readonly EntityNames[];
}

/** What was typed last, and what it may become; nothing where it begins no name. */
function endingsOf(typed: string, known: Known): { readonly begun: string; readonly endings: readonly string[] } {
  const entity = /@([\p{L}\p{N}_-]*)$/u.exec(typed);
  if (entity !== null) return { begun: entity[0], endings: entitiesOf(entity[1] ?? "", known.names) };
  const last = /(?:^|[\s(:-])(\p{L}+):((?:"[^"]*"|[^\s()"])*[,،])?("[^"]*|[^\s()",،]*)$/u.exec(typed);
  const facet = facets.find((name) => name === last?.[1]?.toLowerCase());
  const begun = last?.[3] ?? "";
  return { begun, endings: facet === undefined ? [] : valuesOf(facet, begun.replaceAll('"', ""), known) };
}

function entitiesOf(begun: string, names: readonly EntityNames[]): readonly string[] {
  const key = begun.toLowerCase();
  const findable = names.filter((one) => one.names.length > 0);
  const byId = findable.filter(({ id }) => id.startsWith(key));
  const byName = findable.filter((one) => !byId.includes(one) && isCalled(one, keyOf(begun)));
  return [...byId, ...byName].map(({ id }) => `@${id}`);
}

/** What ends in a hyphen is a whole word. */
function keyOf(begun: string): string {
  return `${nameKey(begun)}${/[-_]$/u.test(begun) ? " " : ""}`;
}

/** Whether a word of one of its names begins so; in any script. */
function isCalled({ names }: EntityNames, key: string): boolean {
  return key.trim() !== "" && names.some(({ text }) => ` ${nameKey(text)}`.includes(` ${key}`));
}

function valuesOf(facet: Facet, begun: string, { places }: Known): readonly string[] {
  const key = begun.toLowerCase();
  if (facet === "place") return places.complete(key, most).map((name) => printValue(name.toLowerCase()));
  return (choicesOf(facet) ?? []).filter((value) => value.startsWith(key));
}
