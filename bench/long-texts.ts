/**
 * 400 KB of a text that is made to cost, beside 100 KB of the same: what grows by the length takes four times as long, what
 * grows by its square sixteen times. Quickest of several rounds; for each kind of work the text that grew most, and the one
 * that took longest. Ends with 1 over eight times. `node bench/long-texts.ts [ROUNDS]`; half a minute.
 */
import { detectLanguage } from "../src/enrich/language/detect-language.ts";
import { findReleases } from "../src/enrich/releases/find-releases.ts";
import { readFeed } from "../src/ingest/feed/read-feed.ts";
import { createMatchIndex } from "../src/match/match-index.ts";
import { fold } from "../src/text/fold.ts";
import { segment } from "../src/text/segment.ts";

const rounds = Number(process.argv[2] ?? 5);
const mostGrowth = 8;
const index = createMatchIndex({ names: [] });
for (const [at, query] of ["isis NEAR/50 khorasan", "re:/(a+)+b/", '"a a a a a a a b"', "aaa*"].entries()) {
  index.set("g", { id: String(at), name: query, query, severity: "high", createdAt: 0, createdBy: "starter" });
}
const follows = [{ guildId: "g", face: { id: "wire" }, tags: [] }];

const pieces = ["a", "a ", "a-", "aaab ", "ISIS Khorasan ", "$0a", "ﷺ", "и\u0306", " \n ", "book Uzbek published "];
const feedPieces = ["a&lt;p", "<![CDATA[<", "<a>", "<!--", "&", " \n "];
const works: readonly (readonly [string, readonly string[], (text: string) => unknown])[] = [
  ["fold", pieces, fold],
  ["segment", pieces, segment],
  ["match", pieces, (text) => index.match({ title: "", text }, { follows })],
  ["language", pieces, detectLanguage],
  ["releases", pieces, (text) => findReleases({ title: "", text })],
  ["feed", feedPieces, (text) => readFeed(feedOf(text), "https://news.example.org/feed")],
];

console.log(`quickest of ${rounds} rounds, Node ${process.version}`);
for (const [name, parts, work] of works) {
  const grown: Growth[] = [];
  for (const part of parts) grown.push(await growthOf(part, work));
  const most = grown.toSorted((a, b) => b.growth - a.growth)[0];
  const slowest = grown.toSorted((a, b) => b.ms - a.ms)[0];
  if (most === undefined || slowest === undefined) continue;
  const missed = most.growth > mostGrowth ? ": MISSED" : "";
  if (missed !== "") process.exitCode = 1;
  console.log(
    `${name.padEnd(9)} 100 KB in at most ${slowest.ms.toFixed(1)} ms (${JSON.stringify(slowest.part)}); 400 KB at most ${most.growth.toFixed(1)} times that (${JSON.stringify(most.part)}), limit ${mostGrowth}${missed}`,
  );
}

interface Growth {
  readonly part: string;
  readonly ms: number;
  readonly growth: number;
}

async function growthOf(part: string, work: (text: string) => unknown): Promise<Growth> {
  const [short = "", long = ""] = [100_000, 400_000].map((bytes) =>
    part.repeat(Math.floor(bytes / Buffer.byteLength(part))),
  );
  const ofShort: number[] = [];
  const ofLong: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ofShort.push(await timed(() => work(short)));
    ofLong.push(await timed(() => work(long)));
  }
  const ms = Math.min(...ofShort);
  // What takes less than a tenth of a millisecond says nothing about growth.
  return { part, ms, growth: Math.min(...ofLong) / Math.max(ms, 0.1) };
}

function feedOf(text: string): string {
  return `<rss version="2.0"><channel><title>Feed</title><item><title>T</title><description>${text}</description></item></channel></rss>`;
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
