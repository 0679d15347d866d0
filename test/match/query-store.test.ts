import { expect, it } from "vitest";
import { type CompactList, forEachIn, type Removable, withoutGone, withValue } from "../../src/match/compact-list.ts";
import { compileQuery } from "../../src/match/compile-query.ts";
import { QueryStore } from "../../src/match/query-store.ts";
import { aGroup } from "./a-match.ts";

const names = [aGroup("ISKP", { text: "Khorasan", strength: "weak", company: ["ISIS"], never: ["wheat"] })];

it.each(["kabul", '"islamic state" OR herat', "@group", "lang:uz", "re:/x/", "@group tag:news -kabul"])(
  "keeps nothing of a dropped query: %s",
  (text) => {
    const store = new QueryStore<Removable>();
    const compiled = compileQuery(text, names);
    if (compiled.kind === "mistake") throw new Error(compiled.wrong.code);

    const query = store.take(compiled);
    const someone = { gone: false };
    query.askers = withValue(query.askers, someone);
    store.drop(query);
    expect(store.take(compiled)).toBe(query);
    someone.gone = true;
    query.askers = withoutGone(query.askers);
    store.drop(query);

    const announced = Array.from({ length: store.table.count }, (_, pattern) => pattern).flatMap((pattern) =>
      valuesOf(store.listeners(pattern)),
    );
    const listed = [valuesOf(store.listedUnder("lang", "uz")), valuesOf(store.listedUnder("tag", "news"))].flat();
    expect([...store.facets]).toEqual([]);
    expect([...announced, ...listed, ...valuesOf(store.always)]).toEqual([]);
    expect(store.table.tree.nodes.childrenOf(0)).toBe(0);
    expect(store.take(compiled)).not.toBe(query);
  },
);

function valuesOf<T extends Removable>(list: CompactList<T>): readonly T[] {
  const values: T[] = [];
  forEachIn(list, (value) => values.push(value));
  return values;
}
