import { expect, it } from "vitest";
import type { GuildSources } from "../../../src/domain/guild.ts";
import { KnownGuilds } from "../../../src/store/repositories/known-guilds.ts";
import { aGuild } from "../../build-engine.ts";
import { aSource } from "./a-source.ts";

const catalogue = [aSource("shared"), aSource("other")];
const nothing = (guildId: string): GuildSources => ({ guildId, added: [], changes: {} });
const [one, two] = [aGuild({ id: "one" }), aGuild({ id: "two" })];

it("polls what any awake server follows, for those that follow it, and reports what changes and nothing else", () => {
  const known = new KnownGuilds(catalogue, {});
  const changes: string[] = [];
  known.onPolledChange((_key, source) => changes.push(source === undefined ? "gone" : said(source)));
  const heard = (act: () => void) => {
    act();
    return changes.splice(0);
  };

  expect(heard(() => known.noteGuild(one, nothing("one")))).toEqual(["shared: one", "other: one"]);
  expect(heard(() => known.noteGuild(two, { ...nothing("two"), changes: { other: { removed: true } } }))).toEqual([
    "shared: one two",
  ]);
  expect(
    heard(() =>
      known.noteGuild({ ...two, name: "Night" }, { ...nothing("two"), changes: { other: { removed: true } } }),
    ),
  ).toEqual([]);
  expect(heard(() => known.noteSources({ ...nothing("one"), changes: { shared: { paused: true } } }))).toEqual([
    "shared: two",
  ]);
  expect(
    heard(() =>
      known.noteSources({ ...nothing("one"), changes: { other: { cadence: { kind: "every", ms: 60_000 } } } }),
    ),
  ).toEqual(["other: one", "shared: two one"]);
  expect(heard(() => known.noteGuild({ ...two, awake: false }, nothing("two")))).toEqual(["shared: one"]);
  expect(known.polled().map(said).toSorted()).toEqual(["other: one", "shared: one"]);
  expect(known.polledFor("two").map(said)).toEqual(["shared: two", "other: two"]);
  expect(heard(() => known.forget("one"))).toEqual(["gone", "gone"]);
  expect(known.polled()).toEqual([]);
});

it("polls an address at the smallest gap of those that follow it, as they change", () => {
  const known = new KnownGuilds(catalogue, {});
  known.noteGuild(one, nothing("one"));
  known.noteGuild(two, { ...nothing("two"), changes: { shared: { cadence: { kind: "every", ms: 60_000 } } } });
  const before = known.polled()[0]?.cadence;

  known.forget("two");

  expect([before, known.polled()[0]?.cadence]).toMatchObject([{ ms: 60_000 }, { ms: 600_000 }]);
});

function said({ follows }: ReturnType<KnownGuilds["polled"]>[number]): string {
  return `${follows[0]?.face.id}: ${follows.map(({ guildId }) => guildId).join(" ")}`;
}
