/** CPU of one poll that is answered 304, through the whole engine and the embedded store; the server is a process of its own. `node bench/poll-304.ts` */
import { fork } from "node:child_process";
import { FeedServer } from "../test/journey/feed-server.ts";
import { anEngine } from "./an-engine.ts";
import { report } from "./median.ts";

if (process.argv[2] === "serve") await serve();
else await measure();

async function measure(): Promise<void> {
  const polls = 500;
  const rounds = 7;
  const server = fork(import.meta.filename, ["serve"]);
  const url = await new Promise<string>((resolve) => server.once("message", (message) => resolve(String(message))));
  const source = {
    id: "wire",
    name: "Wire",
    kind: "feed",
    url,
    cadence: { kind: "every", ms: 3_600_000 },
    tags: [],
    handling: "open",
  } as const;
  const { engine, keys, close } = await anEngine([source], [new URL(url).host]);
  const [key = ""] = await keys();

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
  await close();
  server.disconnect();
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
