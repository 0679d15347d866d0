import { gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fetchSource } from "../../../src/ingest/fetch/fetch-source.ts";
import { aSite, direct } from "../a-site.ts";

describe("fetchSource, when a site means harm", () => {
  it("breaks off a body that never ends", async () => {
    let sent = 0;
    const site = await aSite((_, answer) => {
      const more = () => {
        while (!answer.destroyed && answer.write(Buffer.alloc(65_536, 0x3c))) sent += 65_536;
      };
      answer.on("drain", more);
      more();
    });

    const outcome = await fetchSource(site.url("/"), {}, direct, site.deps({ bodyBytes: 1_000_000 }));

    expect(outcome).toEqual({ kind: "failed", failure: { code: "too-large", mostBytes: 1_000_000 } });
    expect(sent).toBeLessThan(20_000_000);
  });

  it("breaks off a body that trickles", async () => {
    const site = await aSite((_, answer) => {
      answer.writeHead(200);
      const trickle = setInterval(() => answer.write("<"), 20);
      answer.on("close", () => clearInterval(trickle));
    });

    const outcome = await fetchSource(site.url("/"), {}, direct, site.deps({ totalMs: 300 }));

    expect(outcome).toEqual({ kind: "failed", failure: { code: "timeout", afterMs: 300 } });
  });

  it("breaks off a packed body that trickles", async () => {
    const packed = gzipSync(Buffer.alloc(100_000, "<item/>"));
    const site = await aSite((_, answer) => {
      answer.writeHead(200, { "content-encoding": "gzip" });
      let at = 0;
      const trickle = setInterval(() => {
        answer.write(packed.subarray(at, at + 1));
        at += 1;
      }, 20);
      answer.on("close", () => clearInterval(trickle));
    });

    const outcome = await fetchSource(site.url("/"), {}, direct, site.deps({ totalMs: 300 }));

    expect(outcome).toEqual({ kind: "failed", failure: { code: "timeout", afterMs: 300 } });
  });

  it("breaks off a site that never answers", async () => {
    const site = await aSite(() => undefined);

    expect(await fetchSource(site.url("/"), {}, direct, site.deps({ totalMs: 200 }))).toMatchObject({
      kind: "failed",
      failure: { code: "timeout", afterMs: 200 },
    });
  });

  it("unpacks no more of a small bomb than it would read", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const site = await aSite((_, answer) => answer.writeHead(200, { "content-encoding": "gzip" }).end(bomb));
    const before = process.memoryUsage.rss();

    const outcome = await fetchSource(site.url("/"), {}, direct, site.deps({ bodyBytes: 1_000_000 }));

    expect(outcome).toEqual({ kind: "failed", failure: { code: "too-large", mostBytes: 1_000_000 } });
    expect(process.memoryUsage.rss() - before).toBeLessThan(60_000_000);
  });

  it.each([
    ["gzip", gzipSync("<rss/>".repeat(100)).fill(0x5a, 10)],
    ["br", Buffer.from("no such thing, not at all")],
    ["zstd", zstdCompressSync("<rss/>".repeat(100)).fill(0x5a, 4)],
  ])("says that %s is broken", async (encoding, body) => {
    const site = await aSite((_, answer) => answer.writeHead(200, { "content-encoding": encoding }).end(body));

    expect(await fetchSource(site.url("/"), {}, direct, site.deps())).toEqual({
      kind: "failed",
      failure: { code: "broken-compression" },
    });
  });

  it.each(["identity", "gzip"])("says that a connection broke amid a body (%s)", async (encoding) => {
    const start = encoding === "gzip" ? gzipSync("<rss>".repeat(500)).subarray(0, 20) : "<rss>";
    const site = await aSite((_, answer) => {
      answer.writeHead(200, { "content-length": "1000", "content-encoding": encoding }).write(start);
      setTimeout(() => answer.destroy(), 20);
    });

    expect(await fetchSource(site.url("/"), {}, direct, site.deps())).toEqual({
      kind: "failed",
      failure: { code: "connection", host: "127.0.0.1", error: "ECONNRESET" },
    });
  });

  it.each(["file:///etc/hostname", "ftp://news.example.kz/", "javascript:alert(1)"])(
    "never follows a redirect to %s",
    async (location) => {
      const site = await aSite((_, answer) => answer.writeHead(302, { location }).end());

      expect(await fetchSource(site.url("/"), {}, direct, site.deps())).toMatchObject({
        kind: "failed",
        failure: { code: "not-http" },
      });
    },
  );

  it("never follows a redirect into a private network", async () => {
    let reached = false;
    const inside = await aSite((_, answer) => {
      reached = true;
      answer.end();
    });
    const site = await aSite((_, answer) => answer.writeHead(302, { location: inside.url("/") }).end());

    const outcome = await fetchSource(site.url("/"), {}, direct, site.deps());

    expect(outcome.kind).toBe("failed");
    expect(reached).toBe(false);
  });

  it("refuses a name that leads into a private network", async () => {
    const { deps } = await aSite(() => undefined);

    expect(await fetchSource("http://localhost/", {}, direct, deps())).toEqual({
      kind: "failed",
      failure: { code: "private-network", host: "localhost", port: "80" },
    });
  });

  it.each([
    "2130706433",
    "127.1",
    "0x7f.1",
    "0177.0.0.1",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "169.254.169.254",
    "0",
    "0x7f000001",
    "017700000001",
    "127.0.0.1.",
    "①②⑦.0.0.1",
    "[::ffff:7f00:1]",
    "[0:0:0:0:0:ffff:10.0.0.1]",
    "[64:ff9b::10.0.0.1]",
    "[fe80::1]",
    "[fd00::1]",
    "[ff02::1]",
    "[::]",
    "10.0.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
  ])("refuses http://%s/", async (host) => {
    const { deps } = await aSite(() => undefined);

    expect(await fetchSource(`http://${host}/`, {}, direct, deps())).toMatchObject({
      failure: { code: "private-network" },
    });
  });

  it("refuses ports that no feed is served on", async () => {
    const { deps } = await aSite(() => undefined);

    expect(await fetchSource("http://news.example.kz:22/", {}, direct, deps())).toMatchObject({
      failure: { code: "closed-port", port: "22" },
    });
  });
});
