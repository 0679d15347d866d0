import { createServer, Socket } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { fetchSource } from "../../../src/ingest/fetch/fetch-source.ts";
import { aRawSite } from "../a-raw-site.ts";
import { direct } from "../a-site.ts";

const timeout = { kind: "failed", failure: { code: "timeout", afterMs: 300 } };
const head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n";

describe("a wait on a stranger", () => {
  it("is none where another protocol is answered: 101 and an open connection", async () => {
    const site = await aRawSite((_, socket) => {
      socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
      return undefined;
    });

    expect(await fetchSource(site.url(), {}, direct, site.deps({ totalMs: 60_000 }))).toEqual({
      kind: "failed",
      failure: { code: "http", status: 101 },
    });
  });

  it("ends with the connection where it closes without an answer", async () => {
    const site = await aRawSite((_, socket) => void socket.destroy());

    expect(await fetchSource(site.url(), {}, direct, site.deps({ totalMs: 60_000 }))).toMatchObject({
      failure: { code: "connection", host: "127.0.0.1", error: "ECONNRESET" },
    });
  });

  it("ends where preliminary answers never do", async () => {
    const site = await aRawSite((_, socket) => {
      const flood = () => {
        while (!socket.destroyed && socket.write("HTTP/1.1 100 Continue\r\n\r\n".repeat(100)));
      };
      socket.on("drain", flood);
      flood();
      return undefined;
    });

    expect(await fetchSource(site.url(), {}, direct, site.deps({ totalMs: 60_000 }))).toMatchObject({
      failure: { code: "connection", error: "HEAD_TOO_LONG" },
    });
  });

  it.each([
    ["a head that never ends", head],
    ["a body that never begins", `${head}Content-Length: 100\r\n\r\n`],
    ["chunks that never begin", `${head}Transfer-Encoding: chunked\r\n\r\n`],
    ["a body that stops", `${head}Content-Length: 100\r\n\r\n<rss><channel>`],
    ["nothing", ""],
  ])("ends by its own timer: %s", async (_, written) => {
    const site = await aRawSite((__, socket) => {
      socket.write(written);
      return undefined;
    });

    expect(await fetchSource(site.url(), {}, direct, site.deps({ totalMs: 300 }))).toEqual(timeout);
    await expect.poll(() => site.open.size).toBe(0);
  });

  it("is not for an end that was announced wrongly, once the feed has ended", async () => {
    const site = await aRawSite((_, socket) => {
      socket.write(`${head}Content-Length: 1000\r\n\r\n<rss></rss>`);
      return undefined;
    });

    expect(await fetchSource(site.url(), {}, direct, site.deps({ totalMs: 60_000 }))).toMatchObject({
      kind: "fetched",
    });
  });

  it("ends by its own timer where a look-up never does", async () => {
    const site = await aRawSite(() => "");
    const deps = { ...site.deps({ totalMs: 300 }), lookUp: () => new Promise<never>(() => undefined) };

    expect(await fetchSource("http://news.example.org/", {}, direct, deps)).toEqual(timeout);
  });

  it("ends by its own timer where a connection says nothing at all, not even that it closed", async () => {
    const site = await aRawSite(() => "");
    const deps = { ...site.deps({ totalMs: 300 }), connect: () => new Socket() };

    expect(await fetchSource(site.url(), {}, direct, deps)).toEqual(timeout);
  });

  for (const scheme of ["http", "https", "socks5"]) {
    it(`ends by its own timer where a proxy takes the connection and nothing more (${scheme})`, async () => {
      const site = await aRawSite(() => "");
      const reach = { kind: "proxy", via: `${scheme}://127.0.0.1:${await aSilentPort()}` } as const;

      expect(await fetchSource(site.url(), {}, reach, site.deps({ totalMs: 300 }))).toEqual(timeout);
    });
  }

  it("names the proxy's answer where it does not lead on", async () => {
    const proxy = await aRawSite(() => "HTTP/1.1 502 Bad Gateway\r\n\r\n");
    const reach = { kind: "proxy", via: `http://127.0.0.1:${proxy.port}` } as const;

    expect(await fetchSource("http://news.example.org/", {}, reach, proxy.deps())).toEqual({
      kind: "failed",
      failure: { code: "proxy", error: "502" },
    });
  });

  it("names the host that failed, not the one that led there", async () => {
    const site = await aRawSite(() => "HTTP/1.1 301 X\r\nLocation: http://gone.invalid/rss\r\n\r\n");

    expect(await fetchSource(site.url(), {}, direct, site.deps())).toMatchObject({
      failure: { code: "connection", host: "gone.invalid" },
    });
  });

  it("names the host that was waited for in vain after a redirect", async () => {
    const silent = await aSilentPort();
    const site = await aRawSite(() => `HTTP/1.1 302 X\r\nLocation: http://localhost:${silent}/\r\n\r\n`);
    const deps = site.deps({ totalMs: 300 });
    const allowPrivateHosts = [...deps.allowPrivateHosts, `localhost:${silent}`];

    expect(await fetchSource(site.url(), {}, direct, { ...deps, allowPrivateHosts })).toEqual({
      kind: "failed",
      failure: { code: "timeout", afterMs: 300, host: "localhost" },
    });
  });
});

async function aSilentPort(): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => void sockets.add(socket.on("error", () => undefined)));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}
