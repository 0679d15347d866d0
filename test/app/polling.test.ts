import { describe, expect, it, onTestFinished } from "vitest";
import type { Source } from "../../src/domain/source.ts";
import { type Clock, systemClock } from "../../src/lib/clock.ts";
import { minuteMs } from "../../src/lib/durations.ts";
import { aGuild, buildEngine } from "../build-engine.ts";
import { aSite } from "../ingest/a-site.ts";
import { until } from "../until.ts";

describe("a reading that never ends", () => {
  it("fails when its time is over, whatever it waits for", async () => {
    const { engine } = await pollingForEver(async () => undefined);

    await until(() => engine.repositories.sources.polled().length > 0);
    const report = await engine.pollNow(engine.repositories.sources.polled()[0]?.key ?? "");

    expect(report?.state.failure).toMatchObject({ code: "timeout" });
    expect(engine.stuckPolls).toBeUndefined();
  });

  it("is counted where even that does not end it", async () => {
    const { engine, leap, asked } = await pollingForEver(() => new Promise(() => undefined));
    await until(() => asked() > 0);
    expect(engine.stuckPolls).toBeUndefined();

    leap(10 * minuteMs);

    expect(engine.stuckPolls).toMatchObject({ count: 1 });
  });
});

/** What a reading may take, by the shipped settings; in milliseconds. */
const readMs = 12_000 + minuteMs;

/** One source whose body is read for ever, and a clock on which its limit is waited for by `wait`. */
async function pollingForEver(wait: () => Promise<void>) {
  let asked = 0;
  let ahead = 0;
  const site = await aSite((_, response) => {
    asked += 1;
    response.end("<rss/>");
  });
  const clock: Clock = {
    ...systemClock,
    elapsed: () => systemClock.elapsed() + ahead,
    sleep: (ms, signal) => (ms === readMs ? wait() : systemClock.sleep(ms, signal)),
  };
  const prepared = await buildEngine({
    catalogue: [aSource(site.url("/feed"))],
    privateHosts: [site.host],
    guilds: [aGuild({ id: "100" })],
    readBody: () => new Promise(() => undefined),
    clock,
  });
  const { engine } = await prepared.start();
  onTestFinished(() => engine.stop());
  return {
    engine,
    asked: () => asked,
    leap: (ms: number) => {
      ahead += ms;
    },
  };
}

function aSource(url: string): Source {
  return {
    id: "news",
    name: "News",
    kind: "feed",
    url,
    cadence: { kind: "every", ms: 60 * minuteMs },
    tags: [],
    handling: "open",
  };
}
