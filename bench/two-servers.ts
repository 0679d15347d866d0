/**
 * The program as it runs, for two servers on a local Discord: for some minutes with only the quiet one, then with another whose members do
 * at once all that one server can do to others: sites that hang, drip and answer 101, slow and heavy sources, as many and as heavy
 * regular expressions as are taken, alike items, floods of critical ones, and checks in a loop. What the quiet one notices of it.
 * `node bench/two-servers.ts [MINUTES EACH] [PROJECT]`; PROJECT is another checkout to measure instead.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { systemClock } from "../src/lib/clock.ts";
import type { Person } from "../test/discord-stand-in/person.ts";
import { textOf } from "../test/discord-stand-in/seen-message.ts";
import { startDiscordStandIn } from "../test/discord-stand-in/start-discord-stand-in.ts";
import { Bot, projectRoot } from "../test/journey/a-bot.ts";
import { FeedServer } from "../test/journey/feed-server.ts";
import { freePort } from "../test/journey/free-port.ts";
import { until } from "../test/until.ts";
import { fillStore, type OneServer } from "./fill-store.ts";
import { HostileSites } from "./hostile-sites.ts";
import { median } from "./median.ts";

const [, , minutes = "3", project = projectRoot] = process.argv;
const limits = { polls: 0.8, canarySeconds: 90 } as const;
const commands = ["status", "help", "alert list", "watch list", "source list"] as const;
const canaryEvery = "15s";
const [quietId, hostileId] = ["900000000000000001", "900000000000000002"] as const;

const folder = mkdtempSync(join(tmpdir(), "steppewatch-bench-"));
const feed = await new FeedServer().listen();
const sites = await new HostileSites().listen();
const discord = await startDiscordStandIn({
  guilds: [
    { id: quietId, name: "Quiet", channels: [{ id: `${quietId}1`, name: "quiet" }] },
    { id: hostileId, name: "Loud", channels: [{ id: `${hostileId}1`, name: "loud" }] },
  ],
});
const manage = { permissions: PermissionFlagsBits.ManageGuild };
const storeUrl = `sqlite:${join(folder, "store.sqlite")}`;
const quiet: OneServer = {
  id: quietId,
  sources: [{ id: "good", url: feed.url }],
  watches: [{ query: "lantern", severity: "high" }],
};
const hostile: OneServer = { id: hostileId, sources: sites.sources, watches: sites.watches };
let published = 0;
try {
  const config = writeConfig();
  await fillStore(storeUrl, quiet);
  const before = await live(config, []);
  await fillStore(storeUrl, hostile);
  const beside = await live(config, [hostileChecks]);
  compare(before, beside);
} finally {
  await feed.stop();
  sites.stop();
  await discord.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** What the quiet server saw of one life of the program. */
interface Life {
  readonly pollsAMinute: number;
  readonly answersMs: readonly number[];
  readonly unanswered: number;
  readonly alertSeconds: readonly number[];
  readonly canarySeconds: number;
}

async function live(config: string, deeds: readonly ((end: number) => Promise<void>)[]): Promise<Life> {
  const port = await freePort();
  const variables = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    STORE_URL: storeUrl,
    CONFIG_DIR: config,
    ALLOW_PRIVATE_HOSTS: [feed.host, ...sites.hosts].join(","),
    HTTP_PORT: String(port),
  };
  const askedBefore = feed.asked;
  const bot = Bot.start(variables, folder, [process.execPath, join(project, "src", "start.cjs")]);
  try {
    await until(
      () => feed.asked > askedBefore,
      () => bot.err,
    );
    await wait(10_000);
    const start = systemClock.elapsed();
    const end = start + Number(minutes) * 60_000;
    const asked = feed.asked;
    const [answers, alertSeconds, canarySeconds] = await Promise.all([
      ask(end),
      publish(end),
      watchCanary(port, end),
      ...deeds.map((deed) => deed(end)),
    ]);
    const polls = feed.asked - asked;
    return {
      pollsAMinute: (polls * 60_000) / (systemClock.elapsed() - start),
      ...answers,
      alertSeconds,
      canarySeconds,
    };
  } finally {
    if (process.env["SHOW"]) console.log(bot.out.slice(-3000), bot.err.slice(-3000));
    await bot.kill();
  }
}

async function ask(end: number): Promise<Pick<Life, "answersMs" | "unanswered">> {
  const dana = discord.person("quiet", manage);
  const answersMs: number[] = [];
  let unanswered = 0;
  for (let turn = 0; systemClock.elapsed() < end; turn += 1) {
    const { reaction, answeredAfterMs } = await dana.slash(commands[turn % commands.length] ?? "help");
    if (reaction === "failed" || answeredAfterMs === undefined) unanswered += 1;
    else answersMs.push(answeredAfterMs);
    await wait(1_000);
  }
  return { answersMs, unanswered };
}

/** How long each item of the good feed takes to its alert; what never came took until the end. */
async function publish(end: number): Promise<readonly number[]> {
  const seconds: number[] = [];
  while (systemClock.elapsed() < end) {
    published += 1;
    const at = systemClock.elapsed();
    const title = `A lantern is lit at gate ${published} of Osh`;
    feed.publish({ id: `lantern-${published}`, title, published: systemClock.now() });
    const isPosted = () => discord.posts("quiet").some((post) => textOf(post).includes(`gate ${published} of Osh`));
    while (!isPosted() && systemClock.elapsed() < end) await wait(100);
    seconds.push((systemClock.elapsed() - at) / 1_000);
    await wait(5_000);
  }
  return seconds;
}

/** How long ago the canary last came through, at the worst; a metrics page that does not answer is infinitely long ago. */
async function watchCanary(port: number, end: number): Promise<number> {
  let worst = 0;
  while (systemClock.elapsed() < end) {
    const page = fetch(`http://127.0.0.1:${port}/metrics`).then((answer) => answer.text());
    const age = /^steppewatch_canary_age_seconds (\S+)$/mu.exec(await page)?.[1];
    worst = Math.max(worst, Number(age ?? 0));
    await wait(2_000);
  }
  return worst;
}

async function hostileChecks(end: number): Promise<void> {
  const mallory = discord.person("loud", manage);

  await Promise.all(sites.sources.slice(0, 8).map(({ id }) => checkOften(mallory, id, end)));
}

async function checkOften(who: Person, source: string, end: number): Promise<void> {
  while (systemClock.elapsed() < end) {
    await who.slash("source check", { source });
    await wait(200);
  }
}

function writeConfig(): string {
  const config = join(folder, "config");
  mkdirSync(config);
  for (const shipped of ["facts", "groups.yaml", "places.yaml"])
    symlinkSync(join(project, "config", shipped), join(config, shipped));
  const files = {
    "bot.yaml": {
      polling: { every: "2s", floor: "1s", jitter: 0, perHostGap: "0s" },
      silence: { canary: canaryEvery },
    },
    "sources.yaml": { sources: [] },
    "watchlist.yaml": { watches: [] },
  };
  // JSON is YAML.
  for (const [name, content] of Object.entries(files)) writeFileSync(join(config, name), JSON.stringify(content));
  return config;
}

function compare(before: Life, beside: Life): void {
  for (const [name, life] of [
    ["alone", before],
    ["beside", beside],
  ] as const) {
    const { pollsAMinute, answersMs, unanswered, alertSeconds, canarySeconds } = life;
    console.log(
      `${name}: ${pollsAMinute.toFixed(1)} polls a minute; answers median ${median(answersMs).toFixed(0)} ms, worst ${Math.max(...answersMs).toFixed(0)}, none ${unanswered} of ${answersMs.length + unanswered}; alerts after ${median(alertSeconds).toFixed(1)} s, worst ${Math.max(...alertSeconds).toFixed(1)}; canary at most ${canarySeconds.toFixed(0)} s ago`,
    );
  }
  console.log(
    `the other server: ${[...sites.asked].map(([kind, count]) => `${count} ${kind}`).join(", ")}; ${discord.posts("loud").length} posts`,
  );
  const ratio = beside.pollsAMinute / before.pollsAMinute;
  check(`polls: ${ratio.toFixed(2)} of before`, ratio >= limits.polls);
  check(`unanswered: ${beside.unanswered}`, beside.unanswered === 0);
  check(`canary: ${beside.canarySeconds.toFixed(0)} s`, beside.canarySeconds <= limits.canarySeconds);
}

function check(line: string, isKept: boolean): void {
  console.log(isKept ? line : `${line}: MISSED`);
  if (!isKept) process.exitCode = 1;
}
