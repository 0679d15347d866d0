import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect, it, onTestFinished } from "vitest";
import { systemClock } from "../../src/lib/clock.ts";
import { openStore } from "../../src/store/open-store.ts";
import { openGuilds } from "../../src/store/repositories/guilds.ts";
import { openPollStates } from "../../src/store/repositories/poll-states.ts";
import { openSourceBook } from "../../src/store/repositories/source-book.ts";
import { aGuild } from "../build-engine.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { aSite } from "../ingest/a-site.ts";
import { rss } from "../ingest/feed/write-feed.ts";
import { configFolder } from "../settings/config-folder.ts";
import { runVerb } from "./run-verb.ts";

/** A site whose `/feed` is well, and the environment of a bot that reads these paths of it. */
async function aBotReading(paths: readonly string[]) {
  const pages: Readonly<Record<string, string>> = {
    "/feed": rss("<item><title>News</title></item>"),
    "/empty": rss(""),
  };
  const site = await aSite(({ url = "" }, response) => {
    response.writeHead(pages[url] === undefined ? 404 : 200).end(pages[url]);
  });
  const sources = paths.map((path) => `  - { id: ${path.slice(1)}, name: N, url: "${site.url(path)}" }`);
  const folder = configFolder({ "sources.yaml": `sources:\n${sources.join("\n")}\n` });
  return { CONFIG_DIR: folder, ALLOW_PRIVATE_HOSTS: site.host };
}

/** A store that knows one guild, which posts to these channels. */
async function aStoreWith(guildId: string, channelIds: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "doctor-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const url = `sqlite:${join(folder, "store.sqlite")}`;
  const store = await openStore(url, { clock: systemClock });
  const routes = channelIds.map((channelId) => ({ channelId, severity: "low" }) as const);
  await openGuilds(store, async () => {}).welcome({ ...aGuild({ id: guildId }), routes });
  await store.close();
  return url;
}

describe("the verb doctor", () => {
  it("finds all well: a line for each thing, exit code 0", async () => {
    const env = await aBotReading(["/feed"]);

    const { code, out, err } = await runVerb(["doctor"], { env });

    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.trim().split("\n")).toEqual([
      "ok   config: 1 source, 0 starter watches, 0 entities",
      "ok   store: 0 servers known",
      "ok   no DISCORD_TOKEN is set: the bot would run in the terminal",
      "ok   sources: 1 of 1 can be read",
    ]);
  });

  it("names each source that fails, with its reason", async () => {
    const env = await aBotReading(["/feed", "/gone", "/empty"]);

    const { code, out } = await runVerb(["doctor"], { env });

    expect(code).toBe(1);
    expect(out).toMatch(/BAD {2}source gone: .*404/);
    expect(out).toContain("BAD  source empty: it answers with an empty feed");
    expect(out).toContain("BAD  sources: 1 of 3 can be read");
  });

  it("asks the sources that servers added in chat, each address once", async () => {
    const env = await aBotReading(["/feed"]);
    const site = `http://${env.ALLOW_PRIVATE_HOSTS}`;
    const storeUrl = await aStoreWith("100", []);
    const store = await openStore(storeUrl, { clock: systemClock });
    const book = openSourceBook(store, { catalogue: [], proxies: {}, pollStates: openPollStates(store) });
    const added = { kind: "feed", cadence: { kind: "every", ms: 600_000 }, tags: [], handling: "open" } as const;
    await book.add("100", { ...added, id: "ours", name: "Ours", url: `${site}/gone` }, 0);
    await book.add("100", { ...added, id: "shared", name: "Shared", url: `${site}/feed` }, 0);
    await store.close();

    const { out } = await runVerb(["doctor"], { env: { ...env, STORE_URL: storeUrl } });

    expect(out).toMatch(/BAD {2}source ours \(added in chat\): .*404/);
    expect(out).toContain("BAD  sources: 1 of 2 can be read");
  });

  it("says once that the machine has no network, where no host is found", async () => {
    const nowhere = ["one", "two"].map((id) => `  - { id: ${id}, name: N, url: "http://${id}.invalid/feed" }`);
    const folder = configFolder({ "sources.yaml": `sources:\n${nowhere.join("\n")}\n` });

    const { code, out } = await runVerb(["doctor"], { env: { CONFIG_DIR: folder } });

    expect(code).toBe(1);
    expect(out).toContain("BAD  sources: this machine has no network, or no DNS: none of 2 hosts was found");
    expect(out).not.toContain("source one");
  });

  it("stops at a broken config, saying where", async () => {
    const folder = configFolder({ "sources.yaml": "sources:\n  - { id: A B, name: N, url: nowhere }\n" });

    const { code, err } = await runVerb(["doctor"], { env: { CONFIG_DIR: folder } });

    expect(code).toBe(1);
    expect(err).toContain("sources.yaml:2:");
  });

  it("reports a store that cannot be opened, and goes on", async () => {
    const env = await aBotReading(["/feed"]);

    const { code, out } = await runVerb(["doctor"], { env: { ...env, STORE_URL: "sqlite:/proc/nowhere/s.sqlite" } });

    expect(code).toBe(1);
    expect(out).toMatch(/BAD {2}store: /);
    expect(out).toContain("ok   sources: 1 of 1");
  });

  it("asks Discord for the token, the servers, and what the bot may do in each channel it posts to", async () => {
    const channels = [{ name: "alerts" }, { name: "quiet" }];
    const standIn = await startDiscordStandIn({ guilds: [{ name: "Desk", channels }] });
    onTestFinished(() => standIn.stop());
    standIn.denyBot(standIn.channel("quiet"), PermissionFlagsBits.EmbedLinks);
    const ids = ["alerts", "quiet"].map((name) => standIn.channel(name).id);
    const [guild] = standIn.guilds;
    const env = {
      ...(await aBotReading(["/feed"])),
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      STORE_URL: await aStoreWith(guild?.id ?? "", ids),
    };

    const broken = await runVerb(["doctor"], { env });
    standIn.setOverwrites(standIn.channel("quiet"), []);
    const mended = await runVerb(["doctor"], { env });

    expect(broken.code).toBe(1);
    expect(broken.out).toContain(`ok   token: it is ${standIn.world.bot.username}, in 1 server\n`);
    expect(broken.out).toContain("ok   #alerts: everything the bot needs is allowed.");
    expect(broken.out).toContain("BAD  #quiet: the bot lacks Embed Links. Allow it in the channel's settings.");
    expect(mended).toMatchObject({ code: 0, err: "" });
    expect(`${broken.out}${mended.out}`).not.toContain(standIn.token);
  });

  it("reports a refused token without saying it", async () => {
    const standIn = await startDiscordStandIn();
    onTestFinished(() => standIn.stop());
    const env = {
      ...(await aBotReading(["/feed"])),
      DISCORD_TOKEN: "wrong-token-value",
      DISCORD_API_URL: standIn.apiUrl,
    };

    const { code, out } = await runVerb(["doctor"], { env });

    expect(code).toBe(1);
    expect(out).toMatch(/BAD {2}token: .*DISCORD_TOKEN/);
    expect(out).not.toContain("wrong-token-value");
  });
});

it("names the records that cannot be read, and the verb record prints them as they are", async () => {
  const env = await aBotReading(["/feed"]);
  const storeUrl = await aStoreWith("100", []);
  const db = new DatabaseSync(storeUrl.slice("sqlite:".length));
  db.exec(`INSERT INTO kv VALUES ('story', 's1', '{"value":{"v":3,"d":{"id', 9999999999999)`);
  db.close();

  const doctor = await runVerb(["doctor"], { env: { ...env, STORE_URL: storeUrl } });
  const record = await runVerb(["record", "story", "s1"], { env: { ...env, STORE_URL: storeUrl } });
  const none = await runVerb(["record", "story", "s2"], { env: { ...env, STORE_URL: storeUrl } });

  expect(doctor.code).toBe(1);
  expect(doctor.out).toContain("BAD  store: The story record “s1” cannot be decoded.");
  expect(doctor.out).toContain("ok   store: 1 server known");
  expect(record).toMatchObject({ code: 0, out: '{"value":{"v":3,"d":{"id\n' });
  expect(none.code).not.toBe(0);
});
