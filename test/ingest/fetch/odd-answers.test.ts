import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type FetchOutcome, fetchSource } from "../../../src/ingest/fetch/fetch-source.ts";
import { aRawSite } from "../a-raw-site.ts";
import { direct } from "../a-site.ts";

const feed = Buffer.from(
  `<rss version="2.0"><channel><title>News</title>${["Rain", "Snow", "Взрыв"].map((title) => `<item><title>${title}</title></item>`).join("")}</channel></rss>`,
);
const upToSnow = feed.subarray(0, feed.indexOf("<item><title>Взрыв"));

function answer(headers: readonly string[], body: Uint8Array = feed, status = "HTTP/1.1 200 OK"): Buffer {
  return Buffer.concat([Buffer.from(`${[status, ...headers].join("\r\n")}\r\n\r\n`, "latin1"), body]);
}

function chunks(body: Uint8Array, end: string, size = body.length.toString(16)): Buffer {
  return Buffer.concat([Buffer.from(`${size}\r\n`), body, Buffer.from(end)]);
}

const length = `Content-Length: ${feed.length}`;
const lastChunk = "\r\n0\r\n\r\n";

async function read(given: Uint8Array) {
  const site = await aRawSite(() => given);
  return await fetchSource(site.url(), {}, direct, site.deps());
}

describe("an answer that is not as it should be", () => {
  const odd: readonly (readonly [string, Uint8Array])[] = [
    ["bare line feeds", Buffer.from(answer([length]).toString("latin1").replaceAll("\r\n", "\n"), "latin1")],
    [
      "bare line feeds between chunks",
      answer(
        ["Transfer-Encoding: chunked"],
        Buffer.from(chunks(feed, "\n0\n\n").toString("latin1").replace("\r\n", "\n"), "latin1"),
      ),
    ],
    ["a space in a header's name", answer(["X Powered By: PHP", "Content-Type : text/xml", length])],
    ["a control letter in a header", answer(["X-Title: a\u0001b\u0000c", length])],
    ["a header without a colon", answer(["this is no header", length])],
    ["a header over two lines", answer(["X-Note: one\r\n\ttwo", length])],
    ["a warning among the headers", answer(["<b>Notice</b>: Undefined index in x.php on line 3", length])],
    ["a length said twice", answer([length, length])],
    ["a length said twice in one line", answer([`Content-Length: ${feed.length}, ${feed.length}`])],
    ["two lengths that differ", answer([length, "Content-Length: 3"])],
    ["a length that is no number", answer(["Content-Length: many"])],
    ["a length beside chunks", answer([length, "Transfer-Encoding: chunked"], chunks(feed, lastChunk))],
    [
      "a wrong length beside chunks",
      answer(["Transfer-Encoding: chunked", "Content-Length: 5"], chunks(feed, lastChunk)),
    ],
    ["a length that is too large", answer([`Content-Length: ${feed.length + 40}`])],
    ["a length that is too small", answer([`Content-Length: ${feed.length - 40}`])],
    ["no last chunk", answer(["Transfer-Encoding: chunked"], chunks(feed, ""))],
    ["a last chunk that is cut", answer(["Transfer-Encoding: chunked"], chunks(feed, "\r\n0"))],
    ["a chunk that is shorter than it says", answer(["Transfer-Encoding: chunked"], chunks(feed, "", "ffff"))],
    [
      "chunks with extensions",
      answer(["Transfer-Encoding: chunked"], chunks(feed, lastChunk, `${feed.length.toString(16)} ;x=1`)),
    ],
    ["chunks that are none", answer(["Transfer-Encoding: chunked"])],
    ["chunks in HTTP/1.0", answer(["Transfer-Encoding: chunked"], chunks(feed, lastChunk), "HTTP/1.0 200 OK")],
    [
      "preliminary answers before it",
      Buffer.concat([answer([], Buffer.alloc(0), "HTTP/1.1 103 Early Hints"), answer([length])]),
    ],
    ["no reason", answer([length], feed, "HTTP/1.1 200")],
    ["another protocol's name", answer([length], feed, "ICY 200 OK")],
    ["an empty line before it", Buffer.concat([Buffer.from("\r\n"), answer([length])])],
    ["no head at all", feed],
    ["something after it", answer([length], Buffer.concat([feed, Buffer.from("\r\n")]))],
    ...[202, 203, 206, 226].map(
      (status) => [`status ${status}`, answer([length], feed, `HTTP/1.1 ${status} X`)] as const,
    ),
    ["a redirect without an address", answer([length], feed, "HTTP/1.1 302 Found")],
  ];
  it.each(odd)("is read: %s", async (_, given) => {
    expect(textOf(await read(given))).toBe(feed.toString());
  });

  const packed: readonly (readonly [string, string, Uint8Array])[] = [
    ["raw deflate", "deflate", deflateRawSync(feed)],
    ["raw deflate of much", "deflate", deflateRawSync(Buffer.concat([feed, Buffer.alloc(60_000, "<!-- much -->")]))],
    ["deflate", "deflate", deflateSync(feed)],
    ["gzip without its end", "gzip", gzipSync(feed).subarray(0, -8)],
    ["gzip with a wrong sum", "gzip", Buffer.concat([gzipSync(feed).subarray(0, -8), Buffer.alloc(8)])],
    ["gzip and garbage", "gzip", Buffer.concat([gzipSync(feed), Buffer.from("\n\n<!-- 0.2 s -->")])],
    ["gzip of a name", "gzip", withName(gzipSync(feed)).subarray(0, -8)],
    ["gzip in two members", "gzip", Buffer.concat([gzipSync(feed.subarray(0, 50)), gzipSync(feed.subarray(50))])],
    ["gzip twice", "gzip", gzipSync(gzipSync(feed))],
    ["gzip twice, as it says", "gzip, gzip", gzipSync(gzipSync(feed))],
    ["gzip that is called brotli", "br", gzipSync(feed)],
    ["gzip that nobody calls so", "", gzipSync(feed)],
    ["zstd that nobody calls so", "", zstdCompressSync(feed)],
    ["what is called gzip and is not", "gzip", feed],
    ["what is called deflate and is not", "deflate", feed],
    ["what is called brotli and is not", "br", feed],
    ["an encoding that does not exist", "UTF-8", feed],
    ["brotli and garbage", "br", Buffer.concat([brotliCompressSync(feed), Buffer.from("\n")])],
  ];
  it.each(packed)("is unpacked: %s", async (_, encoding, body) => {
    const outcome = await read(answer([`Content-Encoding: ${encoding}`, `Content-Length: ${body.length}`], body));

    expect(textOf(outcome).slice(0, feed.toString().length)).toBe(feed.toString());
  });

  it.each([
    ["by its length", answer([`Content-Length: ${feed.length}`, 'ETag: "1"'], feed.subarray(0, -40))],
    [
      "by its chunks",
      answer(["Transfer-Encoding: chunked", 'ETag: "1"'], chunks(feed.subarray(0, -40), "", feed.length.toString(16))),
    ],
    [
      "by its compression",
      answer(["Content-Encoding: deflate", 'ETag: "1"'], deflateSync(feed, { level: 0 }).subarray(0, -40)),
    ],
  ])("gives its whole entries where it is cut off %s, and asks for all of it again", async (_, given) => {
    const outcome = await read(given);

    expect(textOf(outcome)).toBe(upToSnow.toString());
    if (outcome.kind === "fetched") expect(outcome.validators).toEqual({ bodyHash: expect.any(String) });
  });

  it("is unchanged where a 304 comes with a body", async () => {
    expect(await read(answer([length], feed, "HTTP/1.1 304 Not Modified"))).toMatchObject({ kind: "unchanged" });
  });

  it("does not send a stored validator's line breaks: what has any is no header of ours", async () => {
    const heard: string[] = [];
    const site = await aRawSite((request) => {
      heard.push(request);
      return answer([length, 'ETag: "a\rX-Injected: 1"']);
    });
    const first = await fetchSource(site.url(), {}, direct, site.deps());
    if (first.kind === "fetched") await fetchSource(site.url(), first.validators, direct, site.deps());

    expect(heard).toHaveLength(2);
    expect(heard[1]?.split("\r\n")).toContain('if-none-match: "aX-Injected: 1"');
  });

  it.each([
    ["letters beyond ASCII", `/${Buffer.from("новости").toString("latin1")}/rss`],
    ["a space", "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/rss"],
  ])("is followed to %s", async (_, location) => {
    const asked: string[] = [];
    const site = await aRawSite((request) => {
      asked.push(request.split(" ")[1] ?? "");
      return asked.length === 1
        ? answer([`Location: ${location}`], Buffer.alloc(0), "HTTP/1.1 301 X")
        : answer([length]);
    });
    await fetchSource(site.url(), {}, direct, site.deps());

    expect(asked).toEqual(["/", "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/rss"]);
  });
});

function textOf(outcome: FetchOutcome): string {
  return outcome.kind === "fetched" ? Buffer.from(outcome.bytes).toString() : JSON.stringify(outcome);
}

/** RFC 1952: the flag, and the name with a zero after it. */
function withName(gzip: Buffer): Buffer {
  const named = Buffer.concat([gzip.subarray(0, 10), Buffer.from("feed.xml\0"), gzip.subarray(10)]);
  named[3] = 8;
  return named;
}
