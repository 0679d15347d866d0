import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fetchSource } from "../../../src/ingest/fetch/fetch-source.ts";
import { aSite, direct, now } from "../a-site.ts";

const feed = "<rss><channel><title>T</title></channel></rss>";

describe("fetchSource", () => {
  it("gives the body, its type and what to send next time", async () => {
    const site = await aSite((_, answer) => {
      answer
        .writeHead(200, {
          "content-type": "text/xml; charset=utf-8",
          etag: '"1"',
          "last-modified": "yesterday, about noon",
        })
        .end(feed);
    });

    const outcome = await fetchSource(site.url("/"), {}, direct, site.deps());

    expect(outcome).toMatchObject({
      kind: "fetched",
      contentType: "text/xml; charset=utf-8",
      finalUrl: site.url("/"),
      validators: {
        etag: '"1"',
        lastModified: "yesterday, about noon",
        bodyHash: expect.stringMatching(/^[\da-f]{32}$/),
      },
    });
    expect(outcome.kind === "fetched" && Buffer.from(outcome.bytes).toString()).toBe(feed);
  });

  it("says who asks, and for what", async () => {
    const site = await aSite(({ headers }, answer) =>
      answer.end(JSON.stringify([headers["user-agent"], headers.accept])),
    );

    const outcome = await fetchSource(site.url("/"), {}, direct, site.deps());

    expect(outcome.kind === "fetched" && Buffer.from(outcome.bytes).toString()).toMatch(
      /Steppewatch.*mailto:.*rss.*atom/,
    );
  });

  it("sends validators back byte for byte, and believes a 304", async () => {
    const validators = { etag: 'W/"caf\u00e9 ,x"', lastModified: "Wed, 1 Jan 2020 00:00:00 +0000", bodyHash: "h" };
    const site = await aSite(({ headers }, answer) => {
      const same =
        headers["if-none-match"] === validators.etag && headers["if-modified-since"] === validators.lastModified;
      answer.writeHead(same ? 304 : 500).end();
    });

    const outcome = await fetchSource(site.url("/"), validators, direct, site.deps());

    expect(outcome).toEqual({ kind: "unchanged", validators, finalUrl: expect.any(String) });
  });

  it("forgets a validator that a new answer lacks", async () => {
    const site = await aSite((_, answer) => answer.writeHead(200, { etag: '"2"' }).end(feed));

    const outcome = await fetchSource(site.url("/"), { etag: '"1"', lastModified: "then" }, direct, site.deps());

    expect(outcome.kind === "fetched" && Object.keys(outcome.validators)).toEqual(["etag", "bodyHash"]);
  });

  it("knows an unchanged body by its hash, and takes over its new validators", async () => {
    const site = await aSite((_, answer) => answer.writeHead(200, { etag: `"${Math.random()}"` }).end(feed));
    const first = await fetchSource(site.url("/"), {}, direct, site.deps());
    if (first.kind !== "fetched") throw new Error(first.kind);

    const second = await fetchSource(site.url("/"), first.validators, direct, site.deps());

    expect(second).toMatchObject({ kind: "unchanged", validators: { bodyHash: first.validators.bodyHash } });
    expect(second.kind === "unchanged" && second.validators.etag).not.toBe(first.validators.etag);
  });

  it.each([
    ["gzip", gzipSync(feed)],
    ["br", brotliCompressSync(feed)],
    ["zstd", zstdCompressSync(feed)],
    ["deflate", deflateSync(feed)],
    ["gzip, br", brotliCompressSync(gzipSync(feed))],
  ])("unpacks %s", async (encoding, body) => {
    const site = await aSite((_, answer) => answer.writeHead(200, { "content-encoding": encoding }).end(body));

    const outcome = await fetchSource(site.url("/"), {}, direct, site.deps());

    expect(outcome.kind === "fetched" && Buffer.from(outcome.bytes).toString()).toBe(feed);
  });

  it("follows redirects, and reports a move only when all of them are for good", async () => {
    const site = await aSite(({ url }, answer) => {
      if (url === "/for-good") return answer.writeHead(301, { location: "/feed" }).end();
      if (url === "/for-now") return answer.writeHead(302, { location: "for-good" }).end();
      return answer.end(feed);
    });

    expect(await fetchSource(site.url("/for-good"), {}, direct, site.deps())).toMatchObject({
      finalUrl: site.url("/feed"),
      movedTo: site.url("/feed"),
    });
    expect(await fetchSource(site.url("/for-now"), {}, direct, site.deps())).not.toHaveProperty("movedTo");
  });

  it("ends after the redirects it was allowed", async () => {
    let asked = 0;
    const site = await aSite((_, answer) => {
      asked += 1;
      answer.writeHead(302, { location: `/${asked}` }).end();
    });

    const outcome = await fetchSource(site.url("/"), {}, direct, site.deps({ redirects: 3 }));

    expect(outcome).toEqual({ kind: "failed", failure: { code: "too-many-redirects", most: 3 } });
    expect(asked).toBe(4);
  });

  it.each([
    [404, { kind: "failed", failure: { code: "http", status: 404 } }],
    [500, { kind: "failed", failure: { code: "http", status: 500 } }],
    [410, { kind: "gone" }],
  ])("knows what a %i means", async (status, outcome) => {
    const site = await aSite((_, answer) => answer.writeHead(status).end("<rss/>"));

    expect(await fetchSource(site.url("/"), {}, direct, site.deps())).toEqual(outcome);
  });

  it.each([
    ["120", 120_000],
    [new Date(now + 60_000).toUTCString(), 60_000],
    [new Date(now - 60_000).toUTCString(), 0],
  ])("hears Retry-After: %s", async (value, retryAfterMs) => {
    const site = await aSite((_, answer) => answer.writeHead(429, { "retry-after": value }).end());

    expect(await fetchSource(site.url("/"), {}, direct, site.deps())).toMatchObject({
      kind: "failed",
      failure: { code: "http", status: 429 },
      retryAfterMs,
    });
  });

  it.each([
    [{ "cache-control": "public, max-age=600", age: "60" }, 540_000],
    [{ expires: new Date(now + 5_000).toUTCString() }, 5_000],
    [{ "cache-control": "no-cache, max-age=600" }, undefined],
  ])("hears for how long an answer holds: %o", async (headers, maxAgeMs) => {
    const site = await aSite((_, answer) => answer.writeHead(200, headers).end(feed));

    expect(await fetchSource(site.url("/"), {}, direct, site.deps())).toHaveProperty("kind", "fetched");
    const outcome = await fetchSource(site.url("/"), {}, direct, site.deps());
    expect(outcome.kind === "fetched" && outcome.maxAgeMs).toBe(maxAgeMs);
  });

  it("sends the credentials of an address, and never repeats them", async () => {
    const site = await aSite(({ headers, url }, answer) => {
      if (url === "/a") return answer.writeHead(302, { location: "/b" }).end();
      return answer.end(headers.authorization);
    });
    const url = `http://reader:se%20cret@${site.host}/a`;

    const outcome = await fetchSource(url, {}, direct, site.deps());
    const refused = await fetchSource(url, {}, direct, { ...site.deps(), allowPrivateHosts: [] });

    expect(outcome.kind === "fetched" && Buffer.from(outcome.bytes).toString()).toBe(`Basic ${btoa("reader:se cret")}`);
    expect(outcome).toHaveProperty("finalUrl", site.url("/b"));
    expect(JSON.stringify(refused)).not.toMatch(/reader|cret/);
  });

  it("reads a sample file, and knows it again unchanged", async () => {
    const file = join(await mkdtemp(join(tmpdir(), "sample-")), "sample.xml");
    await writeFile(file, feed);
    const { deps } = await aSite(() => undefined);

    const first = await fetchSource(pathToFileURL(file).href, {}, direct, deps());
    const second = await fetchSource(
      pathToFileURL(file).href,
      first.kind === "fetched" ? first.validators : {},
      direct,
      deps(),
    );

    expect([first.kind, second.kind]).toEqual(["fetched", "unchanged"]);
    expect(await fetchSource(pathToFileURL(`${file}x`).href, {}, direct, deps())).toEqual({
      kind: "failed",
      failure: { code: "connection", host: "", error: "ENOENT" },
    });
  });
});
