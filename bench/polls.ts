/**
 * Many sources through the whole engine, its schedule and the embedded store; the sites are another process on 127.0.0.1.
 * `node bench/polls.ts [SOURCES]`. First every feed is new and read, then answered 304, then answered with the same body.
 */
import { fork } from "node:child_process";
import { createServer } from "node:http";
import type { Engine } from "../src/app/engine.ts";
import type { Source } from "../src/domain/source.ts";
import { systemClock } from "../src/lib/clock.ts";
import { anEngine } from "./an-engine.ts";
import { inventedFeeds } from "./invented-feeds.ts";

/** Each port counts as a host, and as many are asked at the same time. */
const hosts = 48;

if (process.argv[2] === "serve") serve();
else await measure(Number(process.argv[2] ?? 1_000));

async function measure(count: number): Promise<void> {
  const server = fork(import.meta.filename, ["serve"]);
  const ports = await new Promise<readonly number[]>((resolve) =>
    server.once("message", (message) => resolve(JSON.parse(String(message)))),
  );
  const sites = ports.map((port) => `127.0.0.1:${port}`);

  console.log(`${count} sources of ${inventedFeeds[0]?.name} on ${hosts} hosts, Node ${process.version}`);
  const { engine, keys, close } = await measured("new, read and stored", count, async () => {
    const started = await anEngine(sourcesOn(ports, count), sites, { concurrency: hosts, perHostGap: 0 });
    const { pollStates } = started.engine.repositories;
    while ((await pollStates.all()).length < count) await systemClock.sleep(250);
    return started;
  });
  const all = await keys();
  await measured("answered 304", count, () => pollAll(engine, all, "unchanged"));
  server.send("same body");
  await measured("answered with the same body", count, () => pollAll(engine, all, "unchanged"));

  console.log(`store ${((await close()) / 1e6).toFixed(1)} MB`);
  server.kill();
}

function sourcesOn(ports: readonly number[], count: number): readonly Source[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `s${at}`,
    name: `Source ${at}`,
    kind: "feed",
    url: `http://127.0.0.1:${ports[at % ports.length]}/${at}`,
    cadence: { kind: "every", ms: 86_400_000 },
    tags: [],
    handling: "open",
  }));
}

async function pollAll(engine: Engine, keys: readonly string[], wanted: string): Promise<void> {
  const rest = [...keys];
  const work = async () => {
    for (let key = rest.pop(); key !== undefined; key = rest.pop()) {
      const polled = await engine.pollNow(key);
      if (polled?.reading.kind !== wanted) throw new Error(`polled ${polled?.reading.kind}`);
    }
  };
  await Promise.all(Array.from({ length: hosts }, work));
}

async function measured<T>(what: string, count: number, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1e6;
  console.log(
    `${what.padEnd(28)} ${Math.round(count / seconds)} sources/s, ${((cpu / count) * 1_000).toFixed(2)} ms CPU each (${Math.round(count / cpu)}/s a core), ${((cpu / seconds) * 100).toFixed(0)} % CPU, RSS ${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
  );
  return result;
}

/** Ends when its parent does. */
function serve(): void {
  let sameBody = false;
  const { text = "" } = inventedFeeds[0] ?? {};
  const servers = Array.from({ length: hosts }, () =>
    createServer((request, answer) => {
      const same = !sameBody && request.headers["if-none-match"] === '"1"';
      answer.writeHead(same ? 304 : 200, { etag: '"1"', "content-type": "application/rss+xml" });
      // Of each source items of its own.
      answer.end(same ? undefined : text.replaceAll("/?p=", `${request.url}/?p=`));
    }),
  );
  const listening = servers.map((server) => new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready)));
  process.on("message", () => {
    sameBody = true;
  });
  process.once("disconnect", () => process.exit());
  void Promise.all(listening).then(() => {
    const ports = servers.map((server) => {
      const address = server.address();
      return typeof address === "object" ? address?.port : 0;
    });
    process.send?.(JSON.stringify(ports));
  });
}
