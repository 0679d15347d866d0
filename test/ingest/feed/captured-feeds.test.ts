import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decode } from "../../../src/ingest/feed/decode.ts";
import { readFeed } from "../../../src/ingest/feed/read-feed.ts";
import { fetchSource } from "../../../src/ingest/fetch/fetch-source.ts";
import { outsideData } from "../../outside-data.ts";
import { aSite, direct } from "../a-site.ts";

const invented = join(import.meta.dirname, "../../data/feeds");
const captured = outsideData("data/feeds");

type Reading = Awaited<ReturnType<typeof readFeed>>;

describe("whole feeds, served on 127.0.0.1", () => {
  it.each([invented, ...(captured === undefined ? [] : [captured])])(
    "yield the items that their provenance counts: %s",
    async (folder) => {
      const counted = await countedIn(folder);

      const readings = await readAll(folder);

      const read = [...readings].map(([file, reading]) => [
        file,
        reading.kind === "feed" ? reading.feed.items.length : -1,
      ]);
      expect(counted.size).toBeGreaterThan(10);
      expect(Object.fromEntries(read)).toEqual(Object.fromEntries(counted));
    },
  );

  it("are read in their own encoding", async () => {
    const readings = await readAll(invented);

    const titles = [...readings].map(([file, reading]) => [
      file,
      reading.kind === "feed" ? reading.feed.items[0]?.title : reading.kind,
    ]);
    expect(Object.fromEntries(titles)).toMatchObject({
      "rss2-windows1251.xml": "В долине открылась школа",
      "rss2-koi8r.xml": "В долине открылась школа",
      "rss2-utf16le.xml": "Дар водӣ мактаб кушода шуд",
      "rss2-no-declaration.xml": "Дар водӣ мактаб кушода шуд",
      "atom.xml": "Өрөөндө мектеп ачылды",
    });
  });
});

/** Items by file: the sixth column of `PROVENANCE.md`. */
async function countedIn(folder: string): Promise<ReadonlyMap<string, number>> {
  const provenance = await readFile(join(folder, "PROVENANCE.md"), "utf8");
  const rows = provenance.matchAll(/^\| (\S+\.(?:xml|json)) \|(?:[^|]*\|){4} (\d+) \|/gm);
  return new Map([...rows].map(([, file = "", count]) => [file, Number(count)]));
}

async function readAll(folder: string): Promise<ReadonlyMap<string, Reading>> {
  const site = await aSite(async ({ url = "" }, answer) => answer.end(await readFile(join(folder, url))));
  const readings = new Map<string, Reading>();
  for (const file of (await readdir(folder)).filter((name) => /\.(?:xml|json)$/.test(name))) {
    const outcome = await fetchSource(site.url(`/${file}`), {}, direct, site.deps());
    if (outcome.kind !== "fetched") throw new Error(`${file}: ${outcome.kind}`);
    readings.set(file, await readFeed(decode(outcome.bytes, outcome.contentType), outcome.finalUrl));
  }
  return readings;
}
