import { expect, it } from "vitest";
import { matchEdit, rememberedOf } from "../../src/pipeline/match-edit.ts";

const watch = (watchId: string) => ({ watchId, name: watchId, severity: "low", hits: [] }) as const;
const of = (guildId: string, ...ids: readonly string[]) => ({ guildId, watches: ids.map(watch) });
const named = (watches: readonly { readonly watchId: string }[]) => watches.map(({ watchId }) => watchId);

it("concerns those that want the item now and those that wanted it, each with what is new to it", () => {
  const concerned = matchEdit([of("g1", "a", "b"), of("g2", "c")], [of("g1", "b", "d"), of("g3", "e")]);

  expect(concerned.map(({ guildId, watches, edit }) => [guildId, named(watches), edit.fresh])).toEqual([
    ["g1", ["a", "b", "d"], ["a"]],
    ["g2", ["c"], ["c"]],
    ["g3", ["e"], []],
  ]);
});

it("finds nothing new where it is not known any more which watches wanted it", () => {
  expect(matchEdit([of("g1", "a")], undefined).map(({ edit }) => edit.fresh)).toEqual([[]]);
});

it("remembers each watch that ever wanted it, so that an edit that is taken back and made again is not new", () => {
  const taken = rememberedOf([], rememberedOf([of("g1", "a")], [of("g1", "b")]));

  expect(taken.map(({ watches }) => named(watches))).toEqual([["a", "b"]]);
  expect(matchEdit([of("g1", "a")], taken).map(({ edit }) => edit.fresh)).toEqual([[]]);
});
