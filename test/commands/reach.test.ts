import { describe, expect, it } from "vitest";
import { shouldHaveAlerted } from "../../commands/watch/should-have-alerted.ts";
import { runCommand } from "../../src/chat/run-command.ts";
import type { Proxies } from "../../src/domain/reach.ts";
import type { Source } from "../../src/domain/source.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { aWatchedSite, type WatchedSite } from "../ingest/a-watched-site.ts";
import { aTeam, dana, type Team } from "./a-team.ts";
import { aSource } from "./source/beside-a-site.ts";

interface Caller {
  readonly name: string;
  /** Whether the guild has to be awake: then its sources are polled too. */
  readonly awake: boolean;
  readonly act: (team: Team, site: WatchedSite) => Promise<unknown>;
}

/** Everything that reads an address for a guild: what it polls, and each command. The catalogue reads `/feed`, the guild added `/own`. */
const callers: readonly Caller[] = [
  { name: "a poll", awake: true, act: (team) => pollAll(team) },
  { name: "/source check", awake: true, act: (team) => team.ask("source check", { source: "feed" }) },
  { name: "/source check, asleep", awake: false, act: (team) => team.ask("source check", { source: "feed" }) },
  { name: "/source resume", awake: true, act: resume },
  { name: "/source add", awake: false, act: (team, { url }) => add(team, url("/new")) },
  { name: "/source add of a page", awake: false, act: (team, { url }) => add(team, url("/page")) },
  { name: "/source add, as open", awake: false, act: (team, { url }) => add(team, url("/new"), { handling: "open" }) },
  { name: "/source edit", awake: false, act: (team, { url }) => edit(team, url("/new")) },
  { name: "/watch test", awake: false, act: (team, { url }) => team.ask("watch test", { query: "a", url: url("/a") }) },
  { name: "/watch test of a redirect", awake: false, act: testShort },
  { name: "Should have alerted", awake: false, act: (team, { url }) => missed(team, url("/article")) },
];

describe("a restricted source without a proxy", () => {
  it.each(callers)("is not asked by $name", async ({ act, awake }) => {
    const site = await aWatchedSite();
    const team = await aTeamReading(site, awake, { handling: "restricted" });

    await act(team, site);

    expect({ direct: site.direct(), proxied: site.throughProxy() }).toEqual({ direct: [], proxied: [] });
  });
});

describe("a sensitive source with a proxy for its class", () => {
  it.each(callers)("is asked by $name through that only", async ({ act, awake }) => {
    const site = await aWatchedSite();
    const team = await aTeamReading(site, awake, { handling: "sensitive" }, { sensitive: site.proxy.url });

    await act(team, site);

    expect(site.direct()).toEqual([]);
    expect(site.throughProxy().length).toBeGreaterThan(0);
    expect(site.proxy.asked).toHaveLength(site.throughProxy().length);
  });
});

describe("a restricted source that says direct: allowed", () => {
  it.each(callers)("is asked by $name directly", async ({ act, awake }) => {
    const site = await aWatchedSite();
    const team = await aTeamReading(site, awake, { handling: "restricted", direct: true });

    await act(team, site);

    expect(site.direct().length).toBeGreaterThan(0);
    expect(site.proxy.asked).toEqual([]);
  });
});

describe("a way that leads from an open site to another", () => {
  const leading: readonly Caller[] = callers.filter(({ name }) => /page|redirect/u.test(name));

  it.each(leading)("ends before a site that may not be asked: $name", async ({ act }) => {
    const goal = await aWatchedSite();
    const site = await aWatchedSite(byName(goal.url("/feed")));
    const team = await aTeamBetween(site, goal, { handling: "restricted" });

    await act(team, site);

    expect(site.direct()).toHaveLength(1);
    expect([...goal.direct(), ...goal.throughProxy()]).toEqual([]);
  });

  it.each(leading)("goes on through that site's proxy: $name", async ({ act }) => {
    const goal = await aWatchedSite();
    const site = await aWatchedSite(byName(goal.url("/feed")));
    const team = await aTeamBetween(site, goal, { handling: "restricted", via: goal.proxy.url });

    await act(team, site);

    expect(goal.direct()).toEqual([]);
    expect(goal.throughProxy()).toEqual(["/feed"]);
  });
});

it("counts that a site is restricted also after the server has removed the source", async () => {
  const site = await aWatchedSite();
  const team = await aTeamReading(site, false, { handling: "restricted" });
  for (const source of ["feed", "own"]) await team.ask("source remove", { source });

  await team.ask("watch test", { query: "rain", url: site.url("/article") });

  expect(site.direct()).toEqual([]);
});

/** A team whose catalogue reads `/feed` of the site and whose guild added `/own`, both handled alike. */
async function aTeamReading(
  site: WatchedSite,
  awake: boolean,
  given: Partial<Source>,
  proxies: Proxies = {},
): Promise<Team> {
  const catalogue = [aSource("feed", { url: site.url("/feed"), ...given })];
  const team = await aTeam({ catalogue, privateHosts: [site.host], awake, proxies });
  await team.repositories.sources.add("100", aSource("own", { url: site.url("/own"), ...given }), 0);
  return team;
}

/** A team that reads nothing of the site, and a source of the goal, which is known by another name than the site. */
function aTeamBetween(site: WatchedSite, goal: WatchedSite, given: Partial<Source>): Promise<Team> {
  const privateHosts = [site.host, byName(goal.host)];
  return aTeam({
    catalogue: [aSource("feed", { url: byName(goal.url("/other")), ...given })],
    privateHosts,
    awake: false,
  });
}

function byName(address: string): string {
  return address.replace("127.0.0.1", "localhost");
}

async function pollAll(team: Team): Promise<void> {
  for (const followed of await team.context.sources.book.followed("100")) await team.context.sources.check(followed);
}

async function resume(team: Team): Promise<void> {
  await team.ask("source pause", { source: "own" });
  await team.ask("source resume", { source: "own" });
}

function add(team: Team, url: string, given: Readonly<Record<string, string>> = {}): Promise<unknown> {
  return team.ask("source add", { url, handling: "open", ...given });
}

function edit(team: Team, url: string): Promise<unknown> {
  return team.ask("source edit", { source: "own", url });
}

function testShort(team: Team, { url }: WatchedSite): Promise<unknown> {
  return team.ask("watch test", { query: "rain", url: url("/short") });
}

function missed({ context }: Team, url: string): Promise<unknown> {
  const deps = { context, logger: createLogger("silent"), newReference: () => "ref-1" };
  return runCommand(shouldHaveAlerted.command, { text: url }, dana, deps);
}
