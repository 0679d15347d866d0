import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decode } from "../../../src/ingest/feed/decode.ts";
import { readFeed } from "../../../src/ingest/feed/read-feed.ts";
import { fetchSource } from "../../../src/ingest/fetch/fetch-source.ts";
import { aSite, direct } from "../a-site.ts";

/** Real feeds that may not be copied into this repository. */
const folder = process.env["CAPTURED_FEEDS"] ?? join(import.meta.dirname, "../../../../shared/data/feeds");
const absent = !existsSync(folder);
if (absent) console.warn(`SKIPPED: no captured feeds in ${folder}; name their folder in CAPTURED_FEEDS`);

describe.skipIf(absent)("captured feeds, served on 127.0.0.1", () => {
  it("yield the items that their provenance counts", async () => {
    const site = await aSite(async ({ url = "" }, answer) => answer.end(await readFile(join(folder, url))));
    const provenance = await readFile(join(folder, "PROVENANCE.md"), "utf8");
    const counted = new Map(
      [...provenance.matchAll(/^\| (\S+\.(?:xml|json)) \|(?:[^|]*\|){4} (\d+) \|/gm)].map(([, file = "", count]) => [
        file,
        Number(count),
      ]),
    );

    const read = new Map<string, number>();
    for (const file of (await readdir(folder)).filter((name) => counted.has(name))) {
      const outcome = await fetchSource(site.url(`/${file}`), {}, direct, site.deps());
      if (outcome.kind !== "fetched") throw new Error(`${file}: ${outcome.kind}`);
      const reading = await readFeed(decode(outcome.bytes, outcome.contentType), outcome.finalUrl);
      read.set(file, reading.kind === "feed" ? reading.feed.items.length : -1);
    }

    expect(counted.size).toBe(60);
    expect(Object.fromEntries(read)).toEqual(Object.fromEntries(counted));
  });
});
