/** CPU of one poll that is answered 304, through the whole engine and the embedded store; the server is a process of its own. `node bench/poll-304.ts` */
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Engine } from "../src/app/engine.ts";
import { engineDepsFor } from "../src/app/engine-deps.ts";
import { systemClock } from "../src/lib/clock.ts";
import { createLogger } from "../src/lib/logger.ts";
import { loadSettings } from "../src/settings/load-settings.ts";
import { readEnvironment } from "../src/settings/read-environment.ts";
import { openStore } from "../src/store/open-store.ts";
import { FeedServer } from "../test/journey/feed-server.ts";
import { report } from "./median.ts";

const unused = {
  post: async () => ({ kind: "posted", messageId: "0" }) as const,
  edit: async () => ({ kind: "posted", messageId: "0" }) as const,
  readBack: async () => ({ kind: "absent" }) as const,
};

if (process.argv[2] === "serve") await serve();
else await measure();

async function measure(): Promise<void> {
  const polls = 500;
  const rounds = 7;
  const server = fork(import.meta.filename, ["serve"]);
  const url = await new Promise<string>((resolve) => server.once("message", (told) => resolve(String(told))));
  const folder = mkdtempSync(join(tmpdir(), "steppewatch-bench-"));
  const read = readEnvironment({
    ALLOW_PRIVATE_HOSTS: new URL(url).host,
    STORE_URL: `sqlite:${join(folder, "s.sqlite")}`,
  });
  const loaded = await loadSettings("config", { checkCron: () => undefined, checkQuery: () => undefined });
  if (!("environment" in read) || loaded.kind !== "settings") throw new Error("the shipped config has problems");
  const store = await openStore(read.environment.storeUrl, { clock: systemClock });
  const { environment } = read;
  const { settings } = loaded;
  const source = {
    id: "wire",
    name: "Wire",
    url,
    cadence: { kind: "every", ms: 3_600_000 },
    tags: [],
    handling: "open",
  } as const;
  const deps = engineDepsFor({ environment, settings, store, logger: createLogger("error"), catalogue: [source] });
  const engine = await Engine.open(deps);
  await engine.welcome({ id: "g", name: "Desk", awake: true, routes: [], access: {}, joinedAt: 0 });
  await engine.start({ sender: unused, notify: async () => {} });
  const key = (await engine.repositories.sources.followed("g"))[0]?.key ?? "";

  const perPoll: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const before = process.cpuUsage();
    for (let poll = 0; poll < polls; poll += 1) {
      const polled = await engine.pollNow(key);
      if (polled?.reading.kind !== "unchanged" && (round > -1 || poll > 0))
        throw new Error(`polled ${polled?.reading.kind}`);
    }
    const { user, system } = process.cpuUsage(before);
    if (round > -1) perPoll.push((user + system) / 1_000 / polls);
  }
  await engine.stop();
  await store.close();
  server.disconnect();
  rmSync(folder, { recursive: true });
  console.log(`${rounds} rounds of ${polls} polls after one to warm up, Node ${process.version}`);
  report("CPU of a poll answered 304, user and system", perPoll, "ms", 2);
}

/** Ends when its parent hangs up. */
async function serve(): Promise<void> {
  const feed = await new FeedServer().listen();
  for (let n = 0; n < 30; n += 1) feed.publish({ id: `item-${n}`, title: `Invented report ${n}`, published: 0 });
  process.once("disconnect", () => void feed.stop());
  process.send?.(feed.url);
}
