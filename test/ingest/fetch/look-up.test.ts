import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { addressesOf } from "../../../src/ingest/fetch/guard-address.ts";
import { machinesNames, type NameSources, nameLookUp } from "../../../src/ingest/fetch/look-up.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { minuteMs } from "../../../src/lib/durations.ts";
import { tempFolder } from "../../store/temp-folder.ts";
import { FakeClock } from "../../world.ts";
import { aNameServer } from "./a-name-server.ts";

describe("a name", () => {
  it("is asked of the name servers, once while the answer holds, however many ask", async () => {
    const { address, asked } = await aNameServer({ "news.example": "192.0.2.1" });
    const { clock, pass } = aClock();
    const lookUp = nameLookUp(machinesNames({ servers: [address] }), clock);

    const found = await Promise.all([lookUp("news.example"), lookUp("NEWS.example")]);
    await lookUp("news.example");
    const before = asked.length;
    pass(minuteMs);
    await lookUp("news.example");

    expect(found).toEqual([["192.0.2.1"], ["192.0.2.1"]]);
    expect([before, asked.length]).toEqual([2, 4]);
  });

  it("without a dot, or of the machine's list of hosts, goes through the system, though the name servers know another", async () => {
    const hostsFile = join(tempFolder(), "hosts");
    writeFileSync(hostsFile, "# a list\r\n192.0.2.9\tListed.Example other.example # and\r\n");
    const { address, asked } = await aNameServer({ "listed.example": "192.0.2.1", "free.example": "192.0.2.2" });
    const names = machinesNames({ hostsFile, servers: [address] });
    const lookUp = nameLookUp({ ...names, system: async (host) => [`system ${host}`] }, new FakeClock());

    const found = await Promise.all(["listed.example", "other.example", "localhost", "free.example"].map(lookUp));

    expect(found.flat()).toEqual(["system listed.example", "system other.example", "system localhost", "192.0.2.2"]);
    expect(new Set(asked)).toEqual(new Set(["free.example"]));
  });

  it("that only the system knows is found, localhost among them", async () => {
    const { address } = await aNameServer({});
    const names = machinesNames({ servers: [address] });
    const only = nameLookUp({ ...names, system: async () => ["192.0.2.7"] }, new FakeClock());

    expect(await only("printer.lan")).toEqual(["192.0.2.7"]);
    expect(await nameLookUp(names, new FakeClock())("localhost")).toContain("127.0.0.1");
  });

  it("that leads into a private network is refused, whoever answers so and however often", async () => {
    const { address } = await aNameServer({ "rebound.example": "127.0.0.1" });
    const lookUp = nameLookUp(machinesNames({ servers: [address] }), new FakeClock());
    const addresses = () => addressesOf(new URL("http://rebound.example/"), [], lookUp);

    await expect(addresses()).rejects.toMatchObject({ failure: { code: "private-network" } });
    await expect(addresses()).rejects.toMatchObject({ failure: { code: "private-network" } });
  });
});

describe("name servers that do not answer", () => {
  it("leave the last answer for a day, and are asked again", async () => {
    const servers = someServers();
    await servers.lookUp("news.example");
    servers.fail("ETIMEOUT");

    for (let hour = 0; hour < 23; hour += 1) {
      servers.pass(60 * minuteMs);
      expect(await servers.lookUp("news.example")).toEqual(["192.0.2.1"]);
    }
    expect(servers.asked()).toBe(24);
    servers.pass(2 * 60 * minuteMs);

    await expect(servers.lookUp("news.example")).rejects.toMatchObject({ code: "EAI_AGAIN" });
  });

  it("hold up no name that was known, though they never answer", async () => {
    const servers = someServers();
    await servers.lookUp("news.example");
    servers.fail("never");
    servers.pass(20 * minuteMs);

    expect(await servers.lookUp("news.example")).toEqual(["192.0.2.1"]);
  });

  it("leave nothing of a name that is gone by their word", async () => {
    const servers = someServers();
    await servers.lookUp("news.example");
    servers.fail("ENOTFOUND");
    servers.pass(20 * minuteMs);

    await expect(servers.lookUp("news.example")).rejects.toMatchObject({ code: "ENOTFOUND" });
  });
});

it("no more than two names at a time hold a thread of the system, and the name servers are asked meanwhile", async () => {
  let going = 0;
  let most = 0;
  const system = async () => {
    most = Math.max(most, ++going);
    await new Promise(() => undefined);
    return [];
  };
  const ask = async () => ({ addresses: ["192.0.2.1"], ttlMs: minuteMs });
  const lookUp = nameLookUp({ ask, system, isListed: async () => false }, new FakeClock());

  for (let n = 0; n < 20; n += 1) void lookUp(`slow${n}`);
  await turn();

  expect(await lookUp("news.example")).toEqual(["192.0.2.1"]);
  expect(most).toBe(2);
});

/** Servers that know one name until they are made to fail. */
function someServers() {
  const { clock, pass } = aClock();
  let asked = 0;
  let failure: string | undefined;
  const fail = () => Promise.reject(Object.assign(new Error("no answer"), { code: failure }));
  const sources: NameSources = {
    ask: async () => {
      asked += 1;
      if (failure === "never") await new Promise(() => undefined);
      return failure === undefined ? { addresses: ["192.0.2.1"], ttlMs: minuteMs } : fail();
    },
    system: fail,
    isListed: async () => false,
  };
  return {
    pass,
    lookUp: nameLookUp(sources, clock),
    asked: () => asked,
    fail(code: string): void {
      failure = code;
    },
  };
}

/** The real one, of which time passes at once. */
function aClock() {
  let later = 0;
  const clock = { ...systemClock, elapsed: () => systemClock.elapsed() + later };
  const pass = (ms: number): void => {
    later += ms;
  };
  return { clock, pass };
}
