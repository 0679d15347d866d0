import { describe, expect, it } from "vitest";
import { describeHealth } from "../../src/app/source-health/describe-health.ts";
import { nextMatches } from "../../src/app/take-all.ts";
import type { PolledSource } from "../../src/domain/followed-source.ts";
import type { Match } from "../../src/domain/match.ts";
import { systemClock as clock } from "../../src/lib/clock.ts";
import { findMatches } from "../../src/pipeline/find-matches.ts";
import { openStore } from "../../src/store/open-store.ts";
import { openDiscards } from "../../src/store/repositories/discards.ts";
import { openInbox } from "../../src/store/repositories/inbox.ts";
import { KnownGuilds } from "../../src/store/repositories/known-guilds.ts";
import { aGuild } from "../build-engine.ts";
import { countSteps } from "../count-steps.ts";
import { aSource } from "../store/repositories/a-source.ts";

const [few, many] = [50, 1_000];
const face = { id: "wire", name: "Wire", handling: "open" } as const;
const item = { id: "i", keys: ["i"], sourceKey: "s", basis: "guid", seenAt: 1, title: "News", text: "" } as const;
const enriched = { releases: [] };
const idsOf = (guilds: number) => Array.from({ length: guilds }, (_, n) => `g${n}`);

describe("a guild beside many others", () => {
  it.each<readonly [string, (guilds: number) => Promise<() => unknown>]>([
    ["changes a source that all follow", changing],
    ["joins and leaves", joining],
    ["is asked what is held of it", async (guilds) => askingInbox(guilds, (inbox) => inbox.held("g1"))],
    ["is asked what waits of it", async (guilds) => askingInbox(guilds, (inbox) => inbox.waiting("g0"))],
    ["is asked what was discarded of it", askingDiscards],
    ["is notified of a source that fails", async (guilds) => () => describeHealth([failing(guilds)], "g1", 1)],
  ])("%s in as many steps as beside few", async (_, prepare) => {
    const [beside, besideMany] = [await prepare(few), await prepare(many)];
    for (const work of [beside, besideMany]) await work();

    const steps = await countSteps(beside);

    expect((await countSteps(besideMany)) / steps).toBeLessThan(1.05);
  });
});

describe("an item that all guilds want", () => {
  it.each(["new", "edited"] as const)("costs each guild the same however many want it: %s", async (verdict) => {
    const stepsFor = (guilds: number) => countSteps(() => matchesFor(guilds, verdict));
    await matchesFor(few, verdict);

    expect((await stepsFor(many)) / (await stepsFor(few))).toBeLessThan((1.1 * many) / few);
  });

  it("is taken in turns of which each costs what it takes and a line of what waits", async () => {
    const taking = async (guilds: number) => askingInbox(guilds, (inbox) => nextMatches(inbox));
    const [beside, besideMany] = [await taking(2 * few), await taking(many)];
    for (const work of [beside, besideMany]) await work();

    expect((await countSteps(besideMany)) / (await countSteps(beside))).toBeLessThan(many / few);
  });
});

async function changing(guilds: number) {
  const known = followedByAll(guilds);
  const set = (paused: boolean) => known.noteSources({ guildId: "g1", added: [], changes: { shared: { paused } } });
  return () => [true, false].map(set);
}

async function joining(guilds: number) {
  const known = followedByAll(guilds);
  return () => {
    known.noteGuild(aGuild({ id: "new" }), { guildId: "new", added: [], changes: {} });
    known.forget("new");
  };
}

function followedByAll(guilds: number): KnownGuilds {
  const known = new KnownGuilds([aSource("shared")], {});
  for (const id of idsOf(guilds)) known.noteGuild(aGuild({ id }), { guildId: id, added: [], changes: {} });
  return known;
}

async function askingInbox(guilds: number, ask: (inbox: Awaited<ReturnType<typeof openInbox>>) => unknown) {
  const inbox = await openInbox(await openStore("memory:", { clock }));
  const matches = await matchesFor(guilds, "new");
  await inbox.accept(matches.map((match, n) => (n % 2 === 0 ? match : { ...match, held: true })));
  return () => ask(inbox);
}

async function askingDiscards(guilds: number) {
  const discards = openDiscards(await openStore("memory:", { clock }), 1e12);
  await discards.note(
    (await matchesFor(guilds, "new")).map(({ id, guildId, matchedAt }) => ({
      ...{ id, guildId, matchedAt, itemId: "i", seenAt: 1, discardedAt: matchedAt },
      ...{ watches: [], channelIds: [], by: "person" },
    })),
  );
  return () => discards.of("g1");
}

async function matchesFor(guilds: number, verdict: "new" | "edited"): Promise<readonly Match[]> {
  const watches = [{ watchId: "w", name: "All", severity: "high", hits: [] }] as const;
  const wanted = idsOf(guilds).map((guildId) => ({ guildId, watches }));
  const judged = [{ item, enriched, verdict, ...(verdict === "edited" && { wantedBefore: wanted }) }];
  const matching = { match: async () => wanted };
  return (await findMatches(judged, sourceOf(guilds), undefined, { matching, gist: async () => undefined, clock }))
    .matches;
}

function sourceOf(guilds: number): PolledSource {
  const follows = idsOf(guilds).map((guildId) => ({ guildId, face, tags: [] }));
  const cadence = { kind: "every", ms: 600_000 } as const;
  return {
    ...{ key: "s", owner: "", url: "https://wire.example/", kind: "feed" },
    reach: { kind: "direct" },
    cadence,
    follows,
  };
}

const sources = new Map([few, many].map((guilds) => [guilds, sourceOf(guilds)]));

function failing(guilds: number) {
  const source = sources.get(guilds) ?? sourceOf(guilds);
  const health = { kind: "failing", since: 1, failure: { code: "timeout", afterMs: 1 } } as const;
  return { ...{ source, health, away: undefined, together: false, silent: false } };
}
