/**
 * From the parsed item to the channel: items a second into the outbox with 1,000 watches, deliveries a second at Discord's
 * real limits, and how long an item takes from its publication to its post under 40 alerts a second over 50 channels.
 * The stand-in for Discord is a process of its own. `node bench/pipeline.ts [RUNS] [outbox|limits|load]`; some 2 min a run.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { openHttp } from "../src/discord/discord-http.ts";
import { createDiscordSender } from "../src/discord/send.ts";
import { Seeded } from "../test/journey/seeded.ts";
import { median, report } from "./median.ts";
import { inventedItem, openRig, type Rig } from "./pipeline-rig.ts";

const runs = Number(process.argv[2] ?? 3);
const only = process.argv[3];
const watches = 1_000;
/** From here on items are not counted. */
const warmUp = 1_000_000;

const Started = z.object({ apiUrl: z.string(), controlUrl: z.string(), token: z.string() });
const Posts = z.array(z.object({ createdAt: z.number(), channelId: z.string(), text: z.string() }));
type Post = z.infer<typeof Posts>[number];

for (const [name, measure] of [
  ["outbox", itemsIntoOutbox],
  ["limits", deliveriesAtLimits],
  ["load", publishToPost],
] as const) {
  if (only === undefined || only === name) await measure();
}

async function itemsIntoOutbox(): Promise<void> {
  const rates: Record<"one in ten matches" | "all match", number[]> = { "one in ten matches": [], "all match": [] };
  for (let run = 0; run < runs; run += 1) {
    rates["one in ten matches"].push(await fillOutbox(2_000, 10, run));
    rates["all match"].push(await fillOutbox(1_000, 1, run));
  }
  for (const [what, values] of Object.entries(rates)) report(`into the outbox, ${what}`, values, "items/s");
}

/** In feeds of 50 items; every `nth` item is wanted by one watch. */
async function fillOutbox(count: number, nth: number, seed: number): Promise<number> {
  const rig = await openRig({ watches, channelIds: channelNames(watches), groupWithin: 72 * 3_600_000 });
  const random = new Seeded(seed);
  const items = Array.from({ length: count }, (_, n) =>
    inventedItem(n, n % nth === 0 ? n % watches : undefined, random),
  );
  await rig.publish(items.slice(0, 0));
  const start = performance.now();
  for (let at = 0; at < count; at += 50) await rig.publish(items.slice(at, at + 50));
  await rig.engine.alerts.clearInbox();
  const seconds = (performance.now() - start) / 1_000;
  const stored = await rig.engine.repositories.stories.recent("100", count);
  const reports = stored.flatMap((story) => story.reports).length;
  if (reports !== Math.ceil(count / nth)) throw new Error(`${reports} reports of ${count / nth}`);
  await rig.close();
  return count / seconds;
}

async function deliveriesAtLimits(): Promise<void> {
  const global: number[] = [];
  const single: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const wide = await deliver(channelNames(100), 1_000, run);
    global.push(60 * rateOf(wide));
    const narrow = await deliver(channelNames(1), 26, run);
    single.push(60 * rateOf(narrow));
  }
  report("posts over 100 channels (3,000 allowed)", global, "posts/min");
  report("posts in one channel (60 allowed)", single, "posts/min");
}

/** The first window is given away at once, so it is the time from the first post to the last, whole windows, that counts. */
function rateOf(posts: readonly Post[]): number {
  const times = posts.map(({ createdAt }) => createdAt).toSorted((a, b) => a - b);
  const [first = 0] = times;
  const last = times.at(-1) ?? 0;
  const late = times.filter((at) => at < last - 100).length;
  return late / ((last - first) / 1_000);
}

async function publishToPost(): Promise<void> {
  const medians: number[] = [];
  const slow: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const waits = await underLoad(run, 20);
    medians.push(median(waits));
    slow.push(waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? Number.NaN);
  }
  report("publish to post, median of 800 alerts", medians, "ms");
  report("publish to post, p99", slow, "ms");
}

/** 40 alerts a second over 50 channels: ten every quarter of a second, the channels in turn. */
async function underLoad(seed: number, seconds: number): Promise<readonly number[]> {
  const published = new Map<number, number>();
  const posts = await withStandIn(channelNames(50), async (rig, settled) => {
    const random = new Seeded(seed);
    // What is opened with the first item is opened, and every limit's window is over, before the clock runs.
    await rig.publish(Array.from({ length: 50 }, (_, n) => inventedItem(warmUp + n, n, random)));
    await settled(50);
    await wait(6_000);
    const start = performance.now();
    for (let tick = 0; tick < seconds * 4; tick += 1) {
      const items = Array.from({ length: 10 }, (_, n) => inventedItem(tick * 10 + n, (tick * 10 + n) % 50, random));
      for (const [n] of items.entries()) published.set(tick * 10 + n, Date.now());
      await rig.publish(items);
      await wait(Math.max(0, start + (tick + 1) * 250 - performance.now()));
    }
    await settled(50 + seconds * 40);
  });
  return posts.flatMap(({ createdAt, text }) => {
    const at = published.get(Number(/report (\d+)/u.exec(text)?.[1]));
    return at === undefined ? [] : [createdAt - at];
  });
}

async function deliver(channels: readonly string[], count: number, seed: number): Promise<readonly Post[]> {
  return withStandIn(channels, async (rig, settled) => {
    const random = new Seeded(seed);
    await rig.publish(Array.from({ length: count }, (_, n) => inventedItem(n, n % channels.length, random)));
    await settled(count);
  });
}

async function withStandIn(
  channels: readonly string[],
  work: (rig: Rig, settled: (count: number) => Promise<void>) => Promise<void>,
): Promise<readonly Post[]> {
  const guild = { id: "100", channels: channels.map((id) => ({ id, name: `c${id}` })) };
  const child = spawn(process.execPath, ["test/discord-stand-in/main.ts", JSON.stringify({ guilds: [guild] })]);
  try {
    const { apiUrl, controlUrl, token } = Started.parse(JSON.parse(await firstLine(child)));
    const posts = async () => Posts.parse(await ask(controlUrl));
    const sender = createDiscordSender(openHttp({ apiUrl, token }));
    const rig = await openRig({ watches, channelIds: channels, sender });
    await work(rig, async (count) => {
      const end = performance.now() + 120_000;
      while ((await posts()).length < count && performance.now() < end) await wait(1_000);
    });
    const all = await posts();
    await rig.close();
    return all;
  } finally {
    child.kill();
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("the stand-in says nothing");
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error("the stand-in did not start");
}

async function ask(controlUrl: string): Promise<unknown> {
  return (await fetch(controlUrl, { method: "POST", body: JSON.stringify({ do: "posts" }) })).json();
}

function channelNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => String(100_000 + n));
}
