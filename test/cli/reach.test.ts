import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import packageFile from "../../package.json" with { type: "json" };
import { systemClock } from "../../src/lib/clock.ts";
import { openStore } from "../../src/store/open-store.ts";
import { openGuilds } from "../../src/store/repositories/guilds.ts";
import { openPollStates } from "../../src/store/repositories/poll-states.ts";
import { openSourceBook } from "../../src/store/repositories/source-book.ts";
import { aGuild } from "../build-engine.ts";
import { aSource } from "../commands/source/beside-a-site.ts";
import { aWatchedSite, type WatchedSite } from "../ingest/a-watched-site.ts";
import { configFolder } from "../settings/config-folder.ts";
import { runVerb } from "./run-verb.ts";

describe("the verb doctor", () => {
  it("asks each source by the way that the bot would take, and says which it does not ask, and why", async () => {
    const site = await aWatchedSite();
    const env = botReading(site, [
      "{ id: open }",
      "{ id: restricted, handling: restricted }",
      "{ id: tagged, tags: [primary-source] }",
      `{ id: own-proxy, handling: restricted, via: "${site.proxy.url}" }`,
      "{ id: allowed, handling: restricted, direct: allowed }",
    ]);

    const { code, out } = await runVerb(["doctor"], { env });

    expect(site.direct().toSorted()).toEqual(["/allowed", "/open"]);
    expect(site.throughProxy()).toEqual(["/own-proxy"]);
    expect(site.proxy.asked).toHaveLength(1);
    expect(out).toContain(
      "SKIP source restricted: not asked: it is restricted, and is not asked directly unless that is allowed: ",
    );
    expect(out).toContain("SKIP source tagged: not asked: it is sensitive, ");
    expect(out).toContain("ok   sources: 3 of 5 can be read, 2 not asked");
    expect(code).toBe(0);
  });

  it("asks through the proxy of a class", async () => {
    const site = await aWatchedSite();
    const env = botReading(site, ["{ id: quiet, handling: sensitive }"], `via: { sensitive: "${site.proxy.url}" }`);

    await runVerb(["doctor"], { env });

    expect({ direct: site.direct(), proxied: site.throughProxy() }).toEqual({ direct: [], proxied: ["/quiet"] });
  });

  it("goes by what a server has said of a source", async () => {
    const site = await aWatchedSite();
    const env = botReading(site, ["{ id: open }"]);
    const storeUrl = await aStoreWhere("restricted", site);

    const { out } = await runVerb(["doctor"], { env: { ...env, STORE_URL: storeUrl } });

    expect(site.direct()).toEqual([]);
    expect(out).toContain("SKIP source open: not asked: it is restricted");
  });

  it("asks nothing where the store is there and cannot be read, because servers may have said something in it", async () => {
    const site = await aWatchedSite();
    const env = { ...botReading(site, ["{ id: open }"]), STORE_URL: `sqlite:${aTempFolder()}` };

    const { out } = await runVerb(["doctor"], { env });

    expect(site.direct()).toEqual([]);
    expect(out).toContain("SKIP sources: none was asked");
  });

  it("says who asks by the one name and contact of bot.yaml", async () => {
    const agents: string[] = [];
    const site = await aWatchedSite("/feed", (agent) => agents.push(agent));
    const env = botReading(site, ["{ id: open }"], "userAgentContact: ops@example.org");

    await runVerb(["doctor"], { env });
    await runVerb(["parse", site.url("/open")], { env });

    const userAgent = `Mozilla/5.0 (compatible; Steppewatch/${packageFile.version}; ops@example.org)`;
    expect(agents).toEqual([userAgent, userAgent]);
  });
});

describe("the verb parse, given an address", () => {
  it("asks nothing of a site whose source may not be asked, and says so", async () => {
    const site = await aWatchedSite();
    const env = botReading(site, ["{ id: feed, handling: restricted }"]);

    const ends = [
      await runVerb(["parse", site.url("/feed")], { env }),
      await runVerb(["parse", site.url("/x")], { env }),
    ];

    expect([...site.direct(), ...site.throughProxy()]).toEqual([]);
    for (const { code, err } of ends) {
      expect(code).toBe(1);
      expect(err).toContain("was not asked: it is restricted, ");
    }
  });

  it("asks through the source's proxy where it has one, also after a redirect", async () => {
    const goal = await aWatchedSite();
    const byName = goal.url("/feed").replace("127.0.0.1", "localhost");
    const site = await aWatchedSite(byName);
    const env = botReading(site, [`{ id: goal, handling: restricted, url: "${byName}", via: "${goal.proxy.url}" }`]);
    const hosts = `${site.host},${goal.host},${goal.host.replace("127.0.0.1", "localhost")}`;

    const { code, out } = await runVerb(["parse", site.url("/short")], { env: { ...env, ALLOW_PRIVATE_HOSTS: hosts } });

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ items: [{ title: "Rain in Kabul" }] });
    expect({ direct: goal.direct(), proxied: goal.throughProxy() }).toEqual({ direct: [], proxied: ["/feed"] });
  });

  it("goes by what a server has said of a source, and makes no store to find out", async () => {
    const site = await aWatchedSite();
    const env = botReading(site, ["{ id: open }"]);
    const missing = join(aTempFolder(), "none.sqlite");

    const { code, err } = await runVerb(["parse", site.url("/open")], {
      env: { ...env, STORE_URL: await aStoreWhere("restricted", site) },
    });
    const fresh = await runVerb(["parse", site.url("/open")], { env: { ...env, STORE_URL: `sqlite:${missing}` } });

    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("was not asked: it is restricted") });
    expect({ code: fresh.code, asked: site.direct() }).toEqual({ code: 0, asked: ["/open"] });
    expect(existsSync(missing)).toBe(false);
  });

  it("asks any other site directly", async () => {
    const site = await aWatchedSite();

    const { code } = await runVerb(["parse", site.url("/feed")], { env: botReading(site, []) });

    expect({ code, direct: site.direct() }).toEqual({ code: 0, direct: ["/feed"] });
  });
});

/** The environment of a bot with these entries in its catalogue; a name and a path of the site are given to each. */
function botReading(site: WatchedSite, entries: readonly string[], polling = "floor: 1m"): Record<string, string> {
  const lines = entries.map((entry) => {
    const id = /id: ([\w-]+)/u.exec(entry)?.[1] ?? "";
    const url = entry.includes("url:") ? "" : `, url: "${site.url(`/${id}`)}"`;
    return `  - ${entry.replace(/ \}$/u, `, name: ${id}${url} }`)}`;
  });
  const folder = configFolder({
    "sources.yaml": lines.length === 0 ? "sources: []\n" : `sources:\n${lines.join("\n")}\n`,
    "bot.yaml": `polling: { ${polling} }\n`,
  });
  return { CONFIG_DIR: folder, ALLOW_PRIVATE_HOSTS: site.host };
}

/** The address of a store in which a server has said how it handles the source `open`. */
async function aStoreWhere(handling: "restricted", site: WatchedSite): Promise<string> {
  const url = `sqlite:${join(aTempFolder(), "store.sqlite")}`;
  const store = await openStore(url, { clock: systemClock });
  await openGuilds(store, async () => {}).welcome(aGuild({ id: "100" }));
  const catalogue = [aSource("open", { url: site.url("/open") })];
  const book = openSourceBook(store, { catalogue, proxies: {}, pollStates: openPollStates(store) });
  await book.change("100", "open", { handling });
  await store.close();
  return url;
}

function aTempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "reach-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
