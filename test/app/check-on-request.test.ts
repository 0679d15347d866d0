import { describe, expect, it } from "vitest";
import { checkOnRequest } from "../../src/app/on-request/check-on-request.ts";
import type { PollState } from "../../src/domain/source.ts";
import { hourMs, minuteMs } from "../../src/lib/durations.ts";
import { afterPoll, type PollReport, unpolled } from "../../src/pipeline/poll-state.ts";
import { buildEngine } from "../build-engine.ts";
import { FakeClock } from "../world.ts";

const failed = { kind: "failed", items: [], failure: { code: "http", status: 503 } } as const;

describe("a check by hand", () => {
  it("is one request, however many ask, until the source may be asked again", async () => {
    const { check, asked, clock } = await aSourceInTrouble();

    const together = await Promise.all([check(), check(), check()]);
    const after = await check();
    await clock.sleep(minuteMs);
    await check();

    expect(together.map(({ kind }) => kind)).toEqual(["failed", "failed", "failed"]);
    expect(after).toMatchObject({ kind: "too-soon", last: { kind: "failed" } });
    expect(asked()).toBe(2);
  });

  it("does not ask a site that asks to be left alone, and says until when", async () => {
    const { check, asked, clock } = await aSourceInTrouble(hourMs);
    const from = clock.now();

    await check();
    await clock.sleep(10 * minuteMs);
    const early = await check();
    await clock.sleep(hourMs);
    await check();

    expect(early).toMatchObject({ kind: "too-soon", againAt: from + hourMs });
    expect(asked()).toBe(2);
  });

  it("that fails makes nothing of a source's rhythm worse", async () => {
    const { check, clock, state } = await aSourceInTrouble();
    const before = state();

    for (let round = 0; round < 8; round += 1) {
      await check();
      await clock.sleep(minuteMs);
    }

    const { failures, failingSince, nextPollAt } = state();
    expect({ failures, failingSince }).toEqual({ failures: before.failures, failingSince: before.failingSince });
    expect(nextPollAt).toBeLessThanOrEqual(clock.now() + minuteMs);
  });
});

describe("a look at an address", () => {
  it("says and takes the same for what is private, what does not exist and what is allowed and refuses", async () => {
    const { deps } = await buildEngine({ privateHosts: ["127.0.0.1:9"] });
    const lookUp = async (host: string) => {
      if (host === "intranet.example") return ["10.0.0.5"];
      throw Object.assign(new Error("no"), { code: "ENOTFOUND" });
    };
    const clock = new FakeClock();
    const { preview, readPage } = checkOnRequest(
      { repositories: deps.repositories, check: async () => undefined },
      { ...deps, reading: { ...deps.reading, lookUp }, clock },
    );
    const took: number[] = [];
    const said: string[] = [];
    for (const url of [
      "http://intranet.example/",
      "http://nowhere.example/",
      "http://10.0.0.5/",
      "http://127.0.0.1:9/",
    ])
      for (const look of [preview, readPage]) {
        const from = clock.elapsed();
        const outcome = await look(url, { guildId: "100" });
        took.push(clock.elapsed() - from);
        said.push(outcome.kind === "failed" ? outcome.failure.code : outcome.kind);
      }

    expect(new Set(said)).toEqual(new Set(["not-reached"]));
    expect(new Set(took).size).toBe(1);
    expect(took[0]).toBeGreaterThan(0);
  });
});

/** A source that answers 503 with `Retry-After`, asked by a pipeline that only counts. */
async function aSourceInTrouble(restMs?: number) {
  const clock = new FakeClock();
  const { deps } = await buildEngine({ clock });
  const { pollStates } = deps.repositories;
  const polling = { floorMs: minuteMs, backfillMs: 0, jitter: 0, brake: 100 };
  const source = {
    key: "k",
    owner: "",
    url: "https://news.example/",
    kind: "feed",
    reach: { kind: "direct" },
    follows: [],
  } as const;
  const cadence = { kind: "every", ms: 10 * minuteMs } as const;
  let state: PollState = { ...unpolled("k"), failures: 2, failingSince: 1, nextPollAt: clock.now() + 5 * minuteMs };
  await pollStates.save(state);
  let asked = 0;
  const { check } = checkOnRequest(
    {
      repositories: deps.repositories,
      async check(): Promise<PollReport> {
        asked += 1;
        const before = state;
        const reading = { ...failed, ...(restMs !== undefined && { restMs }) };
        state = afterPoll(
          before,
          reading,
          [],
          { ...source, cadence },
          { clock, polling, random: () => 0, isByHand: true },
        );
        await pollStates.save(state);
        return { reading, judged: [], matches: [], before, state };
      },
    },
    {
      ...deps,
      clock: { now: () => clock.now(), elapsed: () => clock.elapsed(), sleep: () => new Promise(() => undefined) },
    },
  );
  return { clock, asked: () => asked, check: () => check({ key: "k" }), state: () => state };
}
