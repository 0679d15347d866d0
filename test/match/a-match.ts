import type { Watch } from "../../src/domain/watch.ts";
import type { QueryWorld } from "../../src/match/compile-query.ts";
import type { MatchableEntity, NameWithCompany } from "../../src/match/entity-names.ts";
import type { KnownOfItem } from "../../src/match/item-facets.ts";
import { createMatchIndex, type MatchableItem } from "../../src/match/match-index.ts";

/** A watch of which only the query matters. */
export function aWatch(query: string, over: Partial<Watch> = {}): Watch {
  return { id: "w1", name: query, query, severity: "high", createdAt: 0, createdBy: "someone", ...over };
}

/** An entity `@group` with these names. */
export function aGroup(...names: readonly (string | NameWithCompany)[]): MatchableEntity {
  return {
    id: "group",
    canonical: "The Group",
    names: names.map((name) => (typeof name === "string" ? { text: name } : name)),
  };
}

export const followedBy = (...guildIds: readonly string[]) => ({
  follows: guildIds.map((guildId) => ({ guildId, face: { id: "wire" }, tags: ["news"] })),
});

interface Asked {
  readonly world?: QueryWorld;
  readonly enriched?: KnownOfItem;
}

/** The spellings that a query hits in an item; `undefined` when it is not satisfied. */
export function hitsOf(
  query: string,
  item: string | Partial<MatchableItem>,
  { world = { names: [] }, enriched }: Asked = {},
) {
  const index = createMatchIndex(world);
  const outcome = index.set("g1", aWatch(query));
  if (outcome.kind === "mistake") throw new Error(outcome.wrong.code);
  const whole = { title: "", text: "", ...(typeof item === "string" ? { title: item } : item) };
  const [match] = index.match(whole, followedBy("g1"), enriched);
  return match?.watches[0]?.hits.map(({ text }) => text);
}
