import { describe, expect, it } from "vitest";
import { feedReader } from "../../../src/ingest/readers/feed-reader.ts";
import { type Body, readBody } from "../../../src/ingest/threads/read-body.ts";
import { aSite, direct } from "../a-site.ts";
import { rss } from "../feed/write-feed.ts";

const page = '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>';

async function discover(pages: Readonly<Record<string, string>>) {
  const site = await aSite((request, answer) => answer.end(pages[request.url ?? ""] ?? ""));
  const deps = { ...site.deps(), readBody: (body: Body) => readBody(body), fillSample: String };
  return { site, found: await feedReader.preview(site.url("/"), direct, deps) };
}

describe("a look at an address that may be a feed", () => {
  it("reads a feed where it was asked to", async () => {
    const { site, found } = await discover({ "/": rss("<item><title>T</title></item>") });

    expect(found).toMatchObject({ url: site.url("/"), reading: { kind: "read", items: [{ title: "T" }] } });
  });

  it("follows a page to the feed that it names", async () => {
    const { site, found } = await discover({ "/": page, "/feed": rss("<item><title>T</title></item>") });

    expect(found).toMatchObject({ url: site.url("/feed"), reading: { kind: "read", items: [{ title: "T" }] } });
  });

  it.each([
    ["names none", { "/": "<!doctype html><html></html>" }, { code: "web-page" }],
    ["names a page", { "/": page, "/feed": page }, { code: "named-feed", failure: { code: "web-page" } }],
  ])("says so when a page %s", async (_, pages, failure) => {
    const { found } = await discover(pages);

    expect(found.reading).toMatchObject({ kind: "failed", failure });
  });
});
