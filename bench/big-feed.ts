/**
 * How long the event loop is blocked while a feed of 2,000 new entries, all of which match, goes through engine and store; the
 * brake holds what matches, so no match is taken.
 * `node bench/big-feed.ts`
 */
import { fork } from "node:child_process";
import { createServer } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { anEngine } from "./an-engine.ts";
import { report } from "./median.ts";

const entries = 2_000;
const rounds = 5;
const limitMs = 100;
if (process.argv[2] === "serve") serve();
else await measure();

async function measure(): Promise<void> {
  const server = fork(import.meta.filename, ["serve"]);
  const url = await new Promise<string>((resolve) => server.once("message", (message) => resolve(String(message))));
  const cadence = { kind: "every", ms: 3_600_000 } as const;
  const source = { id: "wire", name: "Wire", kind: "feed", url, cadence, tags: [], handling: "open" } as const;
  const { engine, keys, close } = await anEngine([source], [new URL(url).host]);
  const [key = ""] = await keys();
  // The first reading is a baseline: its entries have no dates, and none of them matches.
  await engine.pollNow(key);

  const longest: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const polled = await engine.pollNow(key);
    delay.disable();
    if (polled?.matches.length !== entries) throw new Error(`${polled?.matches.length} of ${entries} matched`);
    longest.push(delay.max / 1e6);
  }
  report(`longest pause while ${entries} entries are read`, longest, "ms", limitMs);
  await close();
  server.disconnect();
}

/** Other entries at each request. Ends when its parent hangs up. */
function serve(): void {
  const text = "The ministry said on Tuesday that the border post would open again. ".repeat(15);
  let round = 0;
  const server = createServer((_, answer) => {
    round += 1;
    const items = Array.from({ length: entries }, (_, at) => {
      const title = `ISIS-K is named in report ${round}-${at}`;
      return `<item><title>${title}</title><guid>${round}-${at}</guid><description>${text}</description></item>`;
    });
    answer.end(`<rss version="2.0"><channel><title>Wire</title>${items.join("")}</channel></rss>`);
  });
  process.once("disconnect", () => process.exit());
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/feed`);
  });
}
