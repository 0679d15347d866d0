import { describe, expect, it } from "vitest";
import { dailyNotices } from "../../../src/app/jobs/daily-notice.ts";
import { describeNotice } from "../../../src/chat/words/describe-notice.ts";
import type { CanaryState } from "../../../src/domain/canary.ts";
import type { Guild } from "../../../src/domain/guild.ts";
import { BotSettings } from "../../../src/settings/bot-settings.ts";
import { aWorld, guild, rawItem, start } from "../../world.ts";

const hourMs = 3_600_000;
/** 09:00 of the next day, UTC. */
const nine = start + 21 * hourMs;

describe("the daily line", () => {
  it("reports a day on which nothing matched: sources, items, and the canary, without a ping", async () => {
    const day = await aDay();

    const [line] = await day.at(nine);

    expect(line).toMatchObject({ guildId: "g1", channelId: "c1", why: "notice", entries: [] });
    expect(line?.notice).toEqual({
      code: "nothing-matched",
      sourcesRead: 77,
      sources: 80,
      items: 0,
      canary: { minutesAgo: 2 },
    });
  });

  it("is not said before its time, nor on a day on which something matched", async () => {
    const quiet = await aDay();
    const busy = await aDay();
    await busy.world.round();

    expect(await quiet.at(nine - 60_000)).toEqual([]);
    expect(await busy.at(nine)).toEqual([]);
  });

  it("is not said while a match is held or waits", async () => {
    const day = await aDay();
    await day.world.poll();

    expect(await day.at(nine)).toEqual([]);
  });

  it("is said once a day, over restarts and however often it is looked", async () => {
    const day = await aDay();
    await day.at(nine);

    const again = [await day.at(nine + 30_000), await day.at(nine + hourMs), (await day.restarted()).length];
    const tomorrow = await day.at(nine + 24 * hourMs);

    expect(again).toEqual([[], [], 0]);
    expect(tomorrow).toHaveLength(1);
  });

  it("is said once on the days that daylight saving makes longer or shorter, at the time on the wall", async () => {
    const berlin = { at: 2 * 60 + 30, zone: "Europe/Berlin" };
    const said: string[] = [];
    for (const night of ["2026-03-29", "2026-10-25"]) {
      const day = await aDay({ daily: berlin });
      const midnight = Date.parse(`${night}T00:00:00Z`) - 2 * hourMs;
      for (let minute = 0; minute < 7 * 60; minute += 10)
        for (const { openedAt } of await day.at(midnight + minute * 60_000))
          said.push(new Date(openedAt).toISOString());
    }

    // 02:30 does not exist on the first night, and comes twice on the second.
    expect(said).toEqual(["2026-03-29T01:30:00.000Z", "2026-10-25T00:30:00.000Z"]);
  });

  it("comes late where the bot was away at its time, and not at all after six hours", async () => {
    expect(await (await aDay()).at(nine + 5 * hourMs)).toHaveLength(1);
    expect(await (await aDay()).at(nine + 7 * hourMs)).toEqual([]);
  });

  it("waits for the end of the channel's quiet hours, however long that is, and is said once", async () => {
    const quiet = { from: 8 * 60, to: 18 * 60, zone: "UTC", bypass: "low" } as const;
    const day = await aDay({ routes: [{ channelId: "c1", severity: "low", quiet }] });

    const said = [];
    for (let hour = 0; hour < 15; hour += 1) said.push((await day.at(nine + hour * hourMs)).length);

    expect(said).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
  });

  it("is not said late in quiet hours", async () => {
    const quiet = { from: 13 * 60, to: 14 * 60, zone: "UTC", bypass: "low" } as const;
    const day = await aDay({ routes: [{ channelId: "c1", severity: "low", quiet }] });

    expect(await day.at(nine + 4.5 * hourMs)).toEqual([]);
    expect(await day.at(nine + 5 * hourMs)).toHaveLength(1);
  });

  it.each<readonly [string, Partial<Guild>]>([
    ["it is switched off", { daily: "off" }],
    ["the guild is asleep", { awake: false }],
    ["no alerts go anywhere", { routes: [] }],
  ])("is not said where %s", async (_, given) => {
    const day = await aDay(given);

    expect(await day.at(nine)).toEqual([]);
  });

  it("claims nothing of the hours in which nothing was watched, and is not said when there were no others", async () => {
    const [some, all] = [await aDay(), await aDay()];
    await some.world.repositories.heartbeat.wasAway({ from: nine - 12 * hourMs, to: nine - 3 * hourMs });
    await all.world.repositories.heartbeat.wasAway({ from: nine - 40 * hourMs, to: nine - 60_000 });

    const [line] = await some.at(nine);

    expect(line?.notice && describeNotice(line.notice, "en")).toContain(
      "Nothing matched in the 15h that I watched of the last 24 hours; I was off for 9h",
    );
    expect(await all.at(nine)).toEqual([]);
  });

  it("says so when the canary is lost", async () => {
    const day = await aDay({}, { lost: { since: start, where: "not-matched", times: 2 } });

    const [line] = await day.at(nine);

    expect(line?.notice).toMatchObject({ canary: "lost" });
  });
});

async function aDay(given: Partial<Guild> = {}, canary?: CanaryState) {
  const world = await aWorld({ guild: { ...guild, ...given }, feed: [rawItem()] });
  let now = 0;
  const keys = Array.from({ length: 80 }, (_, n) => `source-${n}`);
  const states = keys.map((key, n) => ({
    ...{ key, validators: {}, nextPollAt: 0 },
    lastPolledAt: 1,
    failures: n < 3 ? 1 : 0,
  }));
  const { pollStates, sources } = world.repositories;
  const repositories = {
    ...world.repositories,
    pollStates: { ...pollStates, all: async () => states },
    sources: { ...sources, polledKeys: () => keys },
  };
  const deps = {
    repositories,
    canary: () => canary ?? { cameThroughAt: now - 2 * 60_000 },
    bot: BotSettings.parse({}),
  };
  const settled = new Set<string>();
  return {
    world,
    at: async (instant: number) => {
      now = instant;
      return dailyNotices(instant, { ...deps, settled });
    },
    restarted: () => dailyNotices(now, { ...deps, settled: new Set() }),
  };
}
