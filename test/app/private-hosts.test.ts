import { expect, it, onTestFinished } from "vitest";
import { checkOnRequest } from "../../src/app/on-request/check-on-request.ts";
import { aGuild, buildEngine } from "../build-engine.ts";
import { aSource } from "../commands/source/beside-a-site.ts";
import { aSite } from "../ingest/a-site.ts";
import { shippedSettings } from "../shipped-settings.ts";

const rss =
  '<rss version="2.0"><channel><title>Own</title><item><guid>1</guid><title>Word</title></item></channel></rss>';

it("private hosts are read for the catalogue and for the servers that are named, whatever the others add", async () => {
  const asked: string[] = [];
  const site = await aSite(({ url = "" }, response) => {
    asked.push(url);
    response.setHeader("content-type", "application/rss+xml").end(rss);
  });
  const { bot } = shippedSettings;
  const prepared = await buildEngine({
    settings: { ...shippedSettings, bot: { ...bot, servers: { ...bot.servers, privateHosts: ["100"] } } },
    catalogue: [aSource("shared", { url: site.url("/shared") })],
    privateHosts: [site.host],
    guilds: [aGuild({ id: "100" }), aGuild({ id: "200" })],
  });
  const { sources } = prepared.deps.repositories;
  await sources.add("100", aSource("named", { url: site.url("/named") }), 0);
  await sources.add("200", aSource("other", { url: site.url("/other") }), 0);
  const { engine } = await prepared.start();
  onTestFinished(() => engine.stop());

  const polled = sources.polled().map(async ({ key, url }) => [url, (await engine.pollNow(key))?.reading.kind]);
  const kinds = new Map((await Promise.all(polled)).map(([url, kind]) => [String(url).split("/").at(-1), kind]));
  const { preview } = checkOnRequest(engine, prepared.deps);
  const looks = await Promise.all(["100", "200"].map((guildId) => preview(site.url("/look"), { guildId })));

  expect([kinds.get("shared"), kinds.get("named"), kinds.get("other")]).toEqual([
    expect.not.stringMatching("failed"),
    expect.not.stringMatching("failed"),
    "failed",
  ]);
  expect(looks).toMatchObject([{ kind: "read" }, { kind: "failed", failure: { code: "closed-port" } }]);
  expect(asked).not.toContain("/other");
  expect(asked.filter((url) => url === "/look")).toHaveLength(1);
});
