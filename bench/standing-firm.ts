/**
 * The program as it runs, for some minutes, against the local Discord: twelve sources whose items resemble each other, so that they are all
 * reports of one story, and a command every second. What people wait for an answer, resident memory, what waits, and the canary.
 * `node bench/standing-firm.ts [MINUTES] [ITEMS A SECOND] [PROJECT]`; PROJECT is another checkout to measure instead. Only on Linux.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { systemClock } from "../src/lib/clock.ts";
import { startDiscordStandIn } from "../test/discord-stand-in/start-discord-stand-in.ts";
import { Bot, projectRoot } from "../test/journey/a-bot.ts";
import { FeedServer } from "../test/journey/feed-server.ts";
import { freePort } from "../test/journey/free-port.ts";
import { Seeded } from "../test/journey/seeded.ts";
import { until } from "../test/until.ts";
import { median } from "./median.ts";

const [, , minutes = "20", itemsASecond = "4", project = projectRoot] = process.argv;
const limits = { answerMs: 300, canarySeconds: 60, growth: 1.15 } as const;
const feedShows = 40;
const syllables = ["ka", "lo", "mir", "ten", "vas", "ur", "shi", "bel", "dor", "gan", "pel", "zu"] as const;
const random = new Seeded(5);
const commands = ["status", "help", "alert list", "watch list", "source list"] as const;

const folder = mkdtempSync(join(tmpdir(), "steppewatch-bench-"));
const feeds = await Promise.all(Array.from({ length: 12 }, () => new FeedServer().listen()));
const discord = await startDiscordStandIn();
const port = await freePort();
const bot = Bot.start(
  {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    STORE_URL: `sqlite:${join(folder, "store.sqlite")}`,
    CONFIG_DIR: writeConfig(),
    ALLOW_PRIVATE_HOSTS: feeds.map(({ host }) => host).join(","),
    HTTP_PORT: String(port),
    MALLOC_ARENA_MAX: "2",
  },
  folder,
  [process.execPath, join(project, "src", "start.cjs")],
);
const samples: Sample[] = [];
const answers: number[] = [];
let published = 0;
let processorMs = 0;
try {
  await run();
} finally {
  await bot.kill();
  await Promise.all(feeds.map((feed) => feed.stop()));
  await discord.stop();
  rmSync(folder, { recursive: true, force: true });
}
tell();

interface Sample {
  readonly memoryMB: number;
  readonly canarySeconds: number;
  readonly outbox: number;
  readonly inbox: number;
  readonly healthy: boolean;
}

async function run(): Promise<void> {
  await until(
    () => discord.commands().length > 0,
    () => bot.err,
  );
  const dana = discord.person("alerts", { permissions: PermissionFlagsBits.ManageGuild });
  await dana.slash("route set", { channel: discord.channel("alerts").id });
  const end = systemClock.elapsed() + Number(minutes) * 60_000;
  const publishing = publish(end);
  for (let turn = 0; systemClock.elapsed() < end; turn += 1) {
    const { reaction, answeredAfterMs = 3_000 } = await dana.slash(commands[turn % commands.length] ?? "help");
    answers.push(reaction === "failed" ? 3_000 : answeredAfterMs);
    if (turn % 10 === 9) samples.push(await sample());
    await wait(1_000);
  }
  await publishing;
  processorMs = processorTime() / published;
}

/** Milliseconds of the program's whole life: other work on the machine does not count. */
function processorTime(): number {
  const fields = readFileSync(`/proc/${bot.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Old items leave a feed as new ones come. */
async function publish(end: number): Promise<void> {
  for (; systemClock.elapsed() < end; published += 1) {
    const feed = feeds[published % feeds.length];
    feed?.publish({
      id: `item-${published}`,
      title: `Fire at the lantern bazaar of Kunduz is under control, traders of the old town say, and the road along the river to the northern gate stays closed until the evening, as residents of the ${inventedWord()} row had feared`,
      published: systemClock.now(),
    });
    feed?.withdraw(new Set(feed.items.slice(feedShows).map(({ id }) => id)));
    await wait(1_000 / Number(itemsASecond));
  }
}

/** A number would keep two headlines apart. */
function inventedWord(): string {
  return Array.from({ length: 3 }, () => random.oneOf(syllables)).join("");
}

async function sample(): Promise<Sample> {
  const address = `http://127.0.0.1:${port}`;
  const metrics = await (await fetch(`${address}/metrics`)).text();
  const read = (name: string) => Number(new RegExp(`^steppewatch_${name} (\\S+)$`, "mu").exec(metrics)?.[1] ?? 0);
  const status = readFileSync(`/proc/${bot.pid}/status`, "utf8");
  return {
    memoryMB: (Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1]) * 1024) / 1e6,
    canarySeconds: read("canary_age_seconds"),
    outbox: read("outbox_waiting"),
    inbox: read("inbox_waiting"),
    healthy: (await fetch(`${address}/health`)).ok,
  };
}

function writeConfig(): string {
  const config = join(folder, "config");
  mkdirSync(config);
  for (const shipped of ["facts", "groups.yaml", "places.yaml"])
    symlinkSync(join(project, "config", shipped), join(config, shipped));
  const files = {
    "bot.yaml": {
      polling: { every: "1s", floor: "1s", jitter: 0, perHostGap: "0s" },
      silence: { canary: "15s" },
    },
    "sources.yaml": { sources: feeds.map(({ url }, at) => ({ id: `wire-${at}`, name: `Wire ${at}`, url })) },
    "watchlist.yaml": { watches: [{ name: "Lanterns", query: "lantern", severity: "high" }] },
  };
  // JSON is YAML.
  for (const [name, content] of Object.entries(files)) writeFileSync(join(config, name), JSON.stringify(content));
  return config;
}

/** The first fifth is the start: what is loaded and compiled once. */
function tell(): void {
  const settled = samples.slice(Math.ceil(samples.length / 5));
  const third = Math.ceil(settled.length / 3);
  const memory = (some: readonly Sample[]) => median(some.map(({ memoryMB }) => memoryMB));
  const [early, late] = [memory(settled.slice(0, third)), memory(settled.slice(-third))];
  const most = (of: (one: Sample) => number) => Math.max(...samples.map(of));
  const slow = answers.toSorted((a, b) => a - b)[Math.floor(answers.length * 0.99)] ?? 0;
  const posts = discord.posts("alerts");
  const edits = posts.reduce((sum, post) => sum + post.edits, 0);
  console.log(`${minutes} minutes, ${published} items, ${posts.length} posts, ${edits} edits, Node ${process.version}`);
  check(
    `answers: median ${median(answers).toFixed(0)} ms, 99 % ${slow.toFixed(0)}, most ${Math.max(...answers).toFixed(0)}`,
    median(answers) <= limits.answerMs,
  );
  check(
    `memory: ${early.toFixed(0)} MB early, ${late.toFixed(0)} late, most ${most((one) => one.memoryMB).toFixed(0)}`,
    late <= early * limits.growth,
  );
  check(
    `canary: came through ${most((one) => one.canarySeconds).toFixed(0)} s ago at most`,
    most((one) => one.canarySeconds) <= limits.canarySeconds,
  );
  check(`waiting at most: ${most((one) => one.outbox)} posts and edits, ${most((one) => one.inbox)} matches`, true);
  console.log(`processor: ${processorMs.toFixed(0)} ms an item, of all that the program did`);
  check(
    `health: ${samples.filter(({ healthy }) => !healthy).length} of ${samples.length} samples not well`,
    samples.every(({ healthy }) => healthy),
  );
  const failures = `${bot.out}\n${bot.err}`.split("\n").filter((line) => /"level":[56]0/u.test(line));
  for (const line of failures.slice(0, 20)) console.log(line);
}

function check(line: string, isKept: boolean): void {
  console.log(isKept ? line : `${line}: MISSED`);
  if (!isKept) process.exitCode = 1;
}
