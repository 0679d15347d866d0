import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillSample, sampleSources } from "../../src/settings/samples.ts";
import { configFolder } from "./config-folder.ts";

const config = join(import.meta.dirname, "../../config");
const startedAt = Date.UTC(2026, 0, 2, 12, 0, 0);

describe("fillSample", () => {
  it.each([
    ["{{now}}", "Fri, 02 Jan 2026 12:00:00 GMT"],
    ["{{now-12m}}", "Fri, 02 Jan 2026 11:48:00 GMT"],
    ["{{iso-1h30m}}", "2026-01-02T10:30:00.000Z"],
    ["{{iso-2d}}", "2025-12-31T12:00:00.000Z"],
    ["{{now-soon}} {{other}}", "{{now-soon}} {{other}}"],
  ])("turns %s into %s", (template, text) => {
    expect(fillSample(template, startedAt)).toBe(text);
  });

  it("makes a guid that is the same within one start and another at the next", () => {
    const guid = "sample-{{start}}-1";

    expect(fillSample(guid, startedAt)).toBe(fillSample(guid, startedAt));
    expect(fillSample(guid, startedAt)).not.toBe(fillSample(guid, startedAt + 1));
  });
});

describe("sampleSources", () => {
  it("finds none where there is no folder of samples", async () => {
    expect(await sampleSources(configFolder({}))).toEqual([]);
  });

  it("lists the bundled feeds as samples under file: addresses", async () => {
    const sources = await sampleSources(config);

    expect(sources.map(({ id }) => id)).toEqual(["sample-journal", "sample-wire"]);
    for (const source of sources)
      expect(source).toMatchObject({ sample: true, name: expect.stringMatching(/^SAMPLE /) });
    for (const source of sources) expect(readFileSync(new URL(source.url), "utf8")).toContain("{{start}}");
  });

  it("bundles items that are all labelled, dated within the last day and linked to example.org", async () => {
    const feeds = (await sampleSources(config)).map(({ url }) =>
      fillSample(readFileSync(new URL(url), "utf8"), startedAt),
    );
    const entries = feeds.flatMap((feed) => feed.match(/<(item|entry)[\s>][\s\S]*?<\/\1>/g) ?? []);

    expect(entries.length).toBeGreaterThanOrEqual(10);
    for (const entry of entries) {
      const published = Date.parse(/<(?:pubDate|published)>(.+?)</.exec(entry)?.[1] ?? "");
      expect(entry).toMatch(/<title>SAMPLE: /);
      expect(startedAt - published).toBeLessThan(86_400_000);
      expect(entry).toMatch(/https:\/\/example\.org\//);
      expect(entry).not.toContain("{{");
    }
  });
});
