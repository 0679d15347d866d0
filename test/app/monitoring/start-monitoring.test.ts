import { createServer } from "node:http";
import { connect } from "node:net";
import { pino } from "pino";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Engine } from "../../../src/app/engine.ts";
import { startMonitoring } from "../../../src/app/monitoring/start-monitoring.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { UnderWay } from "../../../src/lib/under-way.ts";
import { until } from "../../until.ts";
import { FakeClock } from "../../world.ts";
import { anEngine } from "../an-engine.ts";

describe("what the outside can ask", () => {
  it("is /health: 200 while all is well, and 503 with what is wrong", async () => {
    const { ask, gateway } = await aLookout();
    const well = await ask("/health");

    gateway.connected = false;
    const ill = await ask("/health");

    expect(well).toEqual({ status: 200, body: '{"ok":true,"troubles":[],"blindWatches":0,"warnings":[]}\n' });
    expect(ill).toEqual({
      status: 503,
      body: '{"ok":false,"troubles":["There is no connection to Discord."],"blindWatches":0,"warnings":[]}\n',
    });
  });

  it("counts calls of the store and requests to Discord that do not end, from two minutes on", async () => {
    const { ask, calls, clock } = await aLookout();
    void calls.store.during(never);
    void calls.discord.during(never);
    void calls.discord.during(never);
    await clock.sleep(120_000);
    const inTime = await ask("/health");

    await clock.sleep(1_000);
    const late = await ask("/health");

    expect(inTime.status).toBe(200);
    expect(late.status).toBe(503);
    expect(late.body).toContain("1 call of the store does not end, for up to 2m");
    expect(late.body).toContain("2 requests to Discord do not end, for up to 2m");
  });

  it("is /metrics, in OpenMetrics's text format, without a name of anything that is watched", async () => {
    const { ask } = await aLookout();

    const { status, body } = await ask("/metrics");

    expect(status).toBe(200);
    const samples = body.split("\n").filter((line) => line !== "" && !line.startsWith("# "));
    for (const name of ["items_seen_total 0", "matches_total 0", "inbox_waiting", "outbox_waiting", "sources{health="])
      expect(samples.some((line) => line.startsWith(`steppewatch_${name}`))).toBe(true);
    expect(samples.filter((line) => !/^steppewatch_\w+(?:\{\w+="[\w.+-]+"\})? [\d.e+]+$/.test(line))).toEqual([]);
    expect(body.endsWith("# EOF\n")).toBe(true);
  });

  it("takes no more connections than it needs, and lets go of those that say nothing", async () => {
    const { ask, port } = await aLookout();
    const idle = Array.from({ length: 100 }, () =>
      connect(port ?? 0, "127.0.0.1")
        .on("error", () => undefined)
        .resume(),
    );
    onTestFinished(() => {
      for (const socket of idle) socket.destroy();
    });
    await until(() => idle.filter((socket) => !socket.closed).length <= 16);
    await until(() => idle.every((socket) => socket.closed));

    expect((await ask("/health")).status).toBe(200);
  });

  it("is nothing else", async () => {
    const { ask } = await aLookout();

    expect((await ask("/")).status).toBe(404);
    expect((await ask("/health", "POST")).status).toBe(405);
  });
});

describe("an outside watchdog", () => {
  it("is called while all is well, by the very address, and its failures are logged once and without it", async () => {
    const dog = await aWatchdog();
    const { logged } = await aLookout(`${dog.url}/ping/a-secret-key`);
    await until(() => dog.asked.length > 1);

    dog.status = 500;
    const before = dog.asked.length;
    await until(() => dog.asked.length > before + 2);

    expect(new Set(dog.asked)).toEqual(new Set(["GET /ping/a-secret-key"]));
    expect(logged.join("").match(/HEARTBEAT_URL does not answer/g)).toHaveLength(1);
    expect(logged.join("")).not.toContain("a-secret-key");
  });

  it("that is away, or whose address holds a password, does no harm and stays unnamed in the log", async () => {
    const { logged: away } = await aLookout("http://127.0.0.1:1/a-secret-key");
    const { logged: withPassword } = await aLookout("http://me:a-secret-key@127.0.0.1:1/");

    await until(() => away.length > 0 && withPassword.length > 0);

    expect(away.join("")).toContain("HEARTBEAT_URL does not answer");
    expect([...away, ...withPassword].join("")).not.toContain("a-secret-key");
  });
});

const never = new Promise<never>(() => {});

async function aLookout(heartbeatUrl?: string) {
  const clock = new FakeClock();
  const calls = { store: new UnderWay(clock), discord: new UnderWay(clock) };
  const { engine, deps } = await anEngine();
  const logged: string[] = [];
  const logger = pino({ level: "info" }, { write: (line: string) => void logged.push(line) });
  const gateway = { connected: true };
  const silence = { ...deps.settings.bot.silence, heartbeat: 20 };
  const lookout = await startMonitoring({
    environment: { httpPort: 0, httpHost: "127.0.0.1", ...(heartbeatUrl !== undefined && { heartbeatUrl }) },
    settings: { ...deps.settings, bot: { ...deps.settings.bot, silence } },
    engine: withCalls(engine, calls.discord),
    incoming: { connected: () => gateway.connected },
    storeCalls: calls.store,
    clock: systemClock,
    logger,
  });
  onTestFinished(() => lookout.close());
  await until(() => engine.canary.cameThroughAt !== undefined);
  const ask = async (path: string, method = "GET") => {
    const answer = await fetch(`http://127.0.0.1:${lookout.port}${path}`, { method });
    return { status: answer.status, body: await answer.text() };
  };
  return { ask, calls, clock, gateway, logged, port: lookout.port };
}

/** An engine's own values are read anew each time. */
function withCalls(engine: Engine, calls: UnderWay): Engine {
  return Object.create(engine, { out: { value: { ...engine.out, calls } } });
}

async function aWatchdog() {
  const dog = { url: "", status: 200, asked: [] as string[] };
  const server = createServer((request, response) => {
    dog.asked.push(`${request.method} ${request.url}`);
    response.writeHead(dog.status).end();
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  dog.url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  return dog;
}
