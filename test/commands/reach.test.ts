import { describe, expect, it } from "vitest";
import { shouldHaveAlerted } from "../../commands/watch/should-have-alerted.ts";
import { runCommand } from "../../src/chat/run-command.ts";
import type { Proxies } from "../../src/domain/reach.ts";
import type { Source } from "../../src/domain/source.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { aWatchedSite, type WatchedSite } from "../ingest/a-watched-site.ts";
import { aRoom, dana, type Room } from "./a-room.ts";
import { aSource } from "./source/beside-a-site.ts";

interface Caller {
  readonly name: string;
  /** Whether the guild has to be awake: then its sources are polled too. */
  readonly awake: boolean;
  readonly act: (room: Room, site: WatchedSite) => Promise<unknown>;
}

/** Everything that reads an address for a guild: what it polls, and each command. The catalogue reads `/feed`, the guild added `/own`. */
const callers: readonly Caller[] = [
  { name: "a poll", awake: true, act: (room) => pollAll(room) },
  { name: "/source check", awake: true, act: (room) => room.ask("source check", { source: "feed" }) },
  { name: "/source check, asleep", awake: false, act: (room) => room.ask("source check", { source: "feed" }) },
  { name: "/source resume", awake: true, act: resume },
  { name: "/source add", awake: false, act: (room, { url }) => add(room, url("/new")) },
  { name: "/source add of a page", awake: false, act: (room, { url }) => add(room, url("/page")) },
  { name: "/source add, as open", awake: false, act: (room, { url }) => add(room, url("/new"), { handling: "open" }) },
  { name: "/source edit", awake: false, act: (room, { url }) => edit(room, url("/new")) },
  { name: "/watch test", awake: false, act: (room, { url }) => room.ask("watch test", { query: "a", url: url("/a") }) },
  { name: "/watch test of a redirect", awake: false, act: testShort },
  { name: "Should have alerted", awake: false, act: (room, { url }) => missed(room, url("/article")) },
];

describe("a restricted source without a proxy", () => {
  it.each(callers)("is not asked by $name", async ({ act, awake }) => {
    const site = await aWatchedSite();
    const room = await aRoomReading(site, awake, { handling: "restricted" });

    await act(room, site);

    expect({ direct: site.direct(), proxied: site.throughProxy() }).toEqual({ direct: [], proxied: [] });
  });
});

describe("a sensitive source with a proxy for its class", () => {
  it.each(callers)("is asked by $name through that only", async ({ act, awake }) => {
    const site = await aWatchedSite();
    const room = await aRoomReading(site, awake, { handling: "sensitive" }, { sensitive: site.proxy.url });

    await act(room, site);

    expect(site.direct()).toEqual([]);
    expect(site.throughProxy().length).toBeGreaterThan(0);
    expect(site.proxy.asked).toHaveLength(site.throughProxy().length);
  });
});

describe("a restricted source that says direct: allowed", () => {
  it.each(callers)("is asked by $name directly", async ({ act, awake }) => {
    const site = await aWatchedSite();
    const room = await aRoomReading(site, awake, { handling: "restricted", direct: true });

    await act(room, site);

    expect(site.direct().length).toBeGreaterThan(0);
    expect(site.proxy.asked).toEqual([]);
  });
});

describe("a way that leads from an open site to another", () => {
  const leading: readonly Caller[] = callers.filter(({ name }) => /page|redirect/u.test(name));

  it.each(leading)("ends before a site that may not be asked: $name", async ({ act }) => {
    const goal = await aWatchedSite();
    const site = await aWatchedSite(byName(goal.url("/feed")));
    const room = await aRoomBetween(site, goal, { handling: "restricted" });

    await act(room, site);

    expect(site.direct()).toHaveLength(1);
    expect([...goal.direct(), ...goal.throughProxy()]).toEqual([]);
  });

  it.each(leading)("goes on through that site's proxy: $name", async ({ act }) => {
    const goal = await aWatchedSite();
    const site = await aWatchedSite(byName(goal.url("/feed")));
    const room = await aRoomBetween(site, goal, { handling: "restricted", via: goal.proxy.url });

    await act(room, site);

    expect(goal.direct()).toEqual([]);
    expect(goal.throughProxy()).toEqual(["/feed"]);
  });
});

it("counts that a site is restricted also after the server has removed the source", async () => {
  const site = await aWatchedSite();
  const room = await aRoomReading(site, false, { handling: "restricted" });
  for (const source of ["feed", "own"]) await room.ask("source remove", { source });

  await room.ask("watch test", { query: "rain", url: site.url("/article") });

  expect(site.direct()).toEqual([]);
});

/** A room whose catalogue reads `/feed` of the site and whose guild added `/own`, both handled alike. */
async function aRoomReading(
  site: WatchedSite,
  awake: boolean,
  given: Partial<Source>,
  proxies: Proxies = {},
): Promise<Room> {
  const catalogue = [aSource("feed", { url: site.url("/feed"), ...given })];
  const room = await aRoom({ catalogue, privateHosts: [site.host], awake, proxies });
  await room.repositories.sources.add("100", aSource("own", { url: site.url("/own"), ...given }));
  return room;
}

/** A room that reads nothing of the site, and a source of the goal, which is known by another name than the site. */
function aRoomBetween(site: WatchedSite, goal: WatchedSite, given: Partial<Source>): Promise<Room> {
  const privateHosts = [site.host, byName(goal.host)];
  return aRoom({
    catalogue: [aSource("feed", { url: byName(goal.url("/other")), ...given })],
    privateHosts,
    awake: false,
  });
}

function byName(address: string): string {
  return address.replace("127.0.0.1", "localhost");
}

async function pollAll(room: Room): Promise<void> {
  for (const { key } of await room.context.sources.book.followed("100")) await room.context.sources.check(key);
}

async function resume(room: Room): Promise<void> {
  await room.ask("source pause", { source: "own" });
  await room.ask("source resume", { source: "own" });
}

function add(room: Room, url: string, given: Readonly<Record<string, string>> = {}): Promise<unknown> {
  return room.ask("source add", { url, handling: "open", ...given });
}

function edit(room: Room, url: string): Promise<unknown> {
  return room.ask("source edit", { source: "own", url });
}

function testShort(room: Room, { url }: WatchedSite): Promise<unknown> {
  return room.ask("watch test", { query: "rain", url: url("/short") });
}

function missed({ context }: Room, url: string): Promise<unknown> {
  const deps = { context, logger: createLogger("silent"), newReference: () => "ref-1" };
  return runCommand(shouldHaveAlerted.command, { text: url }, dana, deps);
}
