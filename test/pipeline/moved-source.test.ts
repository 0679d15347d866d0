import { describe, expect, it } from "vitest";
import { defaultFetchLimits } from "../../src/domain/fetch-limits.ts";
import { machinesNames } from "../../src/ingest/fetch/look-up.ts";
import { readSource } from "../../src/ingest/readers/readers.ts";
import { readBody } from "../../src/ingest/threads/read-body.ts";
import { aSite } from "../ingest/a-site.ts";
import { rss } from "../ingest/feed/write-feed.ts";
import { FakeClock, polled } from "../world.ts";

describe("a reading", () => {
  it("says who answered, and where the site says that the feed is for good, also when nothing changed", async () => {
    const site = await aSite((request, response) => {
      if (request.url === "/old") response.writeHead(301, { location: "/new" }).end();
      else response.writeHead(200, { etag: '"1"' }).end(rss("<item><title>T</title></item>"));
    });
    const deps = {
      clock: new FakeClock(),
      userAgent: "test",
      limits: defaultFetchLimits,
      allowPrivateHosts: [site.host],
      lookUp: machinesNames().system,
      readBody: (body: Parameters<typeof readBody>[0]) => readBody(body),
      fillSample: (template: string) => template,
    };
    const source = { ...polled, url: site.url("/old") };

    const first = await readSource(source, {}, deps);
    const again = await readSource(source, first.kind === "read" ? first.validators : {}, deps);

    const where = { answeredBy: site.url("/new"), movedTo: site.url("/new") };
    expect(first).toMatchObject({ kind: "read", ...where });
    expect(again).toMatchObject({ kind: "unchanged", ...where });
  });
});
