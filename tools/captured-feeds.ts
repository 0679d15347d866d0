import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { decode } from "../src/ingest/feed/decode.ts";
import { readFeed } from "../src/ingest/feed/read-feed.ts";

/** Prints, for each captured feed of a folder, how many items are read beside how many its PROVENANCE.md counts. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: node tools/captured-feeds.ts FOLDER");

const provenance = await readFile(join(folder, "PROVENANCE.md"), "utf8");
const counted = new Map(
  [...provenance.matchAll(/^\| (\S+\.(?:xml|json)) \|(?:[^|]*\|){4} (\d+) \|/gm)].map(([, file, count]) => [
    file,
    count,
  ]),
);
for (const file of (await readdir(folder)).filter((name) => /\.(xml|json)$/.test(name))) {
  const started = performance.now();
  const reading = await readFeed(decode(await readFile(join(folder, file))), "http://127.0.0.1/feed");
  const found = reading.kind === "feed" ? String(reading.feed.items.length) : reading.failure.code;
  const mark = found === counted.get(file) ? " " : "*";
  const ms = (performance.now() - started).toFixed(0);
  console.log(
    `${mark} ${file.padEnd(56)} ${(counted.get(file) ?? "?").padStart(4)} counted, read ${found} in ${ms} ms`,
  );
}
