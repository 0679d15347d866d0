import { describe, expect, it } from "vitest";
import { fetchSource } from "../../../src/ingest/fetch/fetch-source.ts";
import { aConnectProxy, aSocksProxy } from "../a-proxy.ts";
import { aSite } from "../a-site.ts";

describe("a source that is asked through a proxy", () => {
  for (const kind of ["http", "socks5"] as const) {
    it(`is reached only by ${kind}, under a name that the proxy looks up, without saying who asks`, async () => {
      const agents: (string | undefined)[] = [];
      const site = await aSite((request, response) => {
        agents.push(request.headers["user-agent"]);
        response.end("<rss/>");
      });
      const port = Number(site.host.split(":")[1]);
      const proxy = kind === "http" ? await aConnectProxy(port) : await aSocksProxy(port);
      const deps = { ...site.deps(), allowPrivateHosts: [`news.invalid:${port}`] };
      const reach = { kind: "proxy", via: proxy.url } as const;

      const outcome = await fetchSource(`http://news.invalid:${port}/feed`, {}, reach, deps);

      expect(outcome.kind).toBe("fetched");
      expect(proxy.asked).toEqual([`news.invalid:${port}`]);
      expect(agents).toEqual(["Mozilla/5.0 (compatible; feed reader)"]);
    });
  }

  it("is not asked directly when the proxy is down", async () => {
    const asked: string[] = [];
    const site = await aSite((request, response) => {
      asked.push(request.url ?? "");
      response.end("<rss/>");
    });

    const reach = { kind: "proxy", via: "http://127.0.0.1:9" } as const;
    const outcome = await fetchSource(site.url("/feed"), {}, reach, site.deps());

    expect(outcome.kind).toBe("failed");
    expect(asked).toEqual([]);
  });

  it("is guarded like any other: an address of the private network is refused before the proxy hears of it", async () => {
    const proxy = await aConnectProxy(1);
    const site = await aSite((_, response) => response.end());

    const reach = { kind: "proxy", via: proxy.url } as const;
    const outcome = await fetchSource("http://127.0.0.1/", {}, reach, site.deps());

    expect(outcome).toMatchObject({ kind: "failed", failure: { code: "private-network" } });
    expect(proxy.asked).toEqual([]);
  });
});
