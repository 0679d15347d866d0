/**
 * CPU of one poll that is answered 304, through the whole engine and the embedded store, in turns with what `node:http` alone takes
 * for the same answer; the server is a process of its own. `node bench/poll-304.ts`
 */
import { fork } from "node:child_process";
import { get } from "node:http";
import { FeedServer } from "../test/journey/feed-server.ts";
import { anEngine } from "./an-engine.ts";
import { median, report } from "./median.ts";

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

  const poll = async () => {
    const polled = await engine.pollNow(key);
    if (polled?.reading.kind !== "unchanged" && polled?.before.lastReadAt !== undefined)
      throw new Error(`polled ${polled?.reading.kind}`);
  };

  const perPoll: number[] = [];
  const perRequest: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const polled = await cpuOf(polls, poll);
    const requested = await cpuOf(polls, () => bareRequest(url));
    if (round < 0) continue;
    perPoll.push(polled);
    perRequest.push(requested);
  }
  await close();
  server.disconnect();
  console.log(`${rounds} rounds of ${polls} polls after one to warm up, Node ${process.version}`);
  report("CPU of a poll answered 304, user and system", perPoll, "ms", 1);
  report("CPU of the same request by node:http alone", perRequest, "ms");
  const shares = perPoll.map((ms, round) => ms / (perRequest[round] ?? Number.NaN));
  console.log(`a poll to a bare request: ${median(shares).toFixed(2)}`);
}

/** Milliseconds of CPU, user and system, that one of `times` runs takes. */
async function cpuOf(times: number, run: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  for (let n = 0; n < times; n += 1) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / times;
}

/** One request of a connection of its own, as a poll makes it. */
function bareRequest(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { "if-none-match": '"revision-30"' };
    get(url, { agent: false, headers }, (response) => response.resume().once("end", resolve)).once("error", reject);
  });
}

/** Ends when its parent hangs up. */
async function serve(): Promise<void> {
  const feed = await new FeedServer().listen();
  for (let n = 0; n < 30; n += 1) feed.publish({ id: `item-${n}`, title: `Invented report ${n}`, published: 0 });
  process.once("disconnect", () => void feed.stop());
  process.send?.(feed.url);
}
