/**
 * Resident memory of an idle program after its first round, with every shipped source read: each is served from this machine
 * with 30 invented items, so that what reading leaves behind is in the figure. Only on Linux. `node bench/memory.ts [RUNS]`
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { startDiscordStandIn } from "../test/discord-stand-in/start-discord-stand-in.ts";
import { Bot, projectRoot, type Variables } from "../test/journey/a-bot.ts";
import { FeedServer } from "../test/journey/feed-server.ts";
import { until } from "../test/until.ts";
import { report } from "./median.ts";

const runs = Number(process.argv[2] ?? 5);
const settleMs = 30_000;
/** What `npm start` sets. */
const asNpmStart = { MALLOC_ARENA_MAX: "2" };
const measured = { terminal: [] as number[], discord: [] as number[], peak: [] as number[] };

const feed = await new FeedServer().listen();
for (let n = 0; n < 30; n += 1) {
  const title = `Invented report ${n} on the harvest, ${"with many words ".repeat(12)}`;
  feed.publish({ id: `item-${n}`, title, published: Date.parse("2026-01-01T00:00:00Z") });
}
let sources = 0;
for (let run = 0; run < runs; run += 1) {
  await withFolder(async (folder, variables) => {
    const bot = Bot.start(variables, folder);
    measured.terminal.push((await idleOf(bot)).VmRSS);
  });
  await withFolder(async (folder, variables) => {
    const discord = await startDiscordStandIn();
    const bot = Bot.start({ ...variables, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl }, folder);
    await until(
      () => discord.commands().length > 0 && discord.posts("alerts").length > 0,
      () => bot.err,
    );
    const dana = discord.person("alerts", { permissions: PermissionFlagsBits.ManageGuild });
    await dana.slash("route set", { channel: discord.channel("alerts").id });
    const { VmRSS, VmHWM } = await idleOf(bot);
    measured.discord.push(VmRSS);
    measured.peak.push(VmHWM);
    await discord.stop();
  });
}
await feed.stop();

console.log(`${runs} runs, Node ${process.version}, ${sources} sources read`);
report("terminal, idle", measured.terminal, "MB", 200);
report("Discord, idle", measured.discord, "MB", 230);
report("Discord, highest since the start", measured.peak, "MB");

/** The shipped config with every source's address on this machine, and its pauses between requests to one host taken out. */
async function withFolder(work: (folder: string, variables: Variables) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "steppewatch-bench-"));
  const config = join(folder, "config");
  cpSync(join(projectRoot, "config"), config, { recursive: true });
  const shipped = readFileSync(join(config, "sources.yaml"), "utf8");
  sources = 0;
  const local = shipped.replaceAll(
    /^(\s*url:\s*)\S+.*$/gm,
    (_, key: string) => `${key}${feed.url}?source=${++sources}`,
  );
  writeFileSync(join(config, "sources.yaml"), local);
  writeFileSync(join(config, "bot.yaml"), JSON.stringify({ polling: { perHostGap: "0s" } }));
  const store = `sqlite:${join(folder, "s.sqlite")}`;
  feed.asked = 0;
  await work(folder, { CONFIG_DIR: config, STORE_URL: store, ALLOW_PRIVATE_HOSTS: feed.host, ...asNpmStart });
  rmSync(folder, { recursive: true });
}

/** In MB of a million bytes, after every source was asked and `settleMs` have passed. */
async function idleOf(bot: Bot): Promise<{ readonly VmRSS: number; readonly VmHWM: number }> {
  await until(
    () => feed.asked >= sources,
    () => `${bot.err} asked ${feed.asked} of ${sources}`,
  );
  await wait(settleMs);
  const status = readFileSync(`/proc/${bot.pid}/status`, "utf8");
  const read = (name: string) => (Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024) / 1e6;
  const memory = { VmRSS: read("VmRSS"), VmHWM: read("VmHWM") };
  await bot.kill();
  return memory;
}
