import { describe, expect, it } from "vitest";
import { ClockWatch } from "../../../src/app/jobs/watch-clock.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import type { Notify } from "../../../src/ports/chat.ts";
import { VirtualClock } from "../../deliver/virtual-clock.ts";
import { aWorld, guild, rawItem, start, type World } from "../../world.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

describe("a clock that is set", () => {
  it.each([
    [-hourMs, "set back by 1h"],
    [-dayMs, "set back by 1d"],
    [2 * dayMs, "set forward by 2d"],
    [-40_000, "set back by 40s"],
  ])("by %i ms is noticed once, and shown for ten minutes", async (byMs, words) => {
    const { world, watch, notices } = aWatch(await aWorld());
    await watch.look();

    world.clock.set(byMs);
    await world.clock.sleep(1_000);
    await watch.look();
    const shown = watch.recent;
    for (let second = 0; second < 11 * 60; second += 1) {
      await world.clock.sleep(1_000);
      await watch.look();
    }

    expect(shown).toEqual({ code: "set", byMs });
    expect(notices).toEqual([
      `g1 ⚠️ The clock of the bot's machine was ${words}. Reading and alerts go on; if nobody meant to set it, check the machine's time.`,
    ]);
    expect(watch.recent).toBeUndefined();
  });

  it("back before the start is noticed by what the store remembers", async () => {
    const { world, deps, notices } = aWatch(await aWorld());
    await world.repositories.heartbeat.beat(start + dayMs);

    const watch = await ClockWatch.start({ ...deps, clock: new VirtualClock(start) });
    await watch.stop();

    expect(watch.recent).toEqual({ code: "set", byMs: -dayMs });
    expect(notices).toHaveLength(1);
  });

  it("by what a time server corrects is nothing to speak of", async () => {
    const { world, watch, notices } = aWatch(await aWorld());

    for (const byMs of [-900, 1_500, -5_000]) {
      world.clock.set(byMs);
      await world.clock.sleep(1_000);
      await watch.look();
    }

    expect(notices).toEqual([]);
  });
});

it("notices that nothing ran for nine hours", async () => {
  const { world, watch, notices } = aWatch(await aWorld());
  await watch.look();

  await world.clock.sleep(9 * hourMs);
  await watch.look();

  expect(watch.recent).toEqual({ code: "stopped", forMs: 9 * hourMs });
  expect(notices).toEqual([
    expect.stringContaining("did not run for 9h: its machine slept, or the program was halted"),
  ]);
});

describe("after the clock was set back", () => {
  /** The world begins at noon UTC. */
  const digest = { at: 13 * 60, zone: "UTC" } as const;
  const quiet = { from: 11 * 60, to: 13 * 60, zone: "UTC", bypass: "critical" } as const;

  it.each([
    ["a digest", "by a day", { digest }, -dayMs, hourMs],
    ["a digest", "by an hour", { digest }, -hourMs, 2 * hourMs],
    ["what quiet hours hold", "by a day", { quiet }, -dayMs, hourMs],
    ["what quiet hours hold", "by three days and an hour", { quiet }, -3 * dayMs - hourMs, 2 * hourMs],
  ])("%s comes at its time of day where that was %s", async (_, __, route, byMs, comesAfterMs) => {
    const routes = [{ channelId: "c1", severity: "low", ...route } as const];
    const { world, watch } = aWatch(await aWorld({ guild: { ...guild, routes } }));
    await world.round();
    await watch.look();

    world.clock.set(byMs);
    await world.clock.sleep(1_000);
    await watch.look();
    await world.clock.sleep(comesAfterMs - 15 * minuteMs);
    await world.bundle();
    const before = world.discord.posts.length;
    await world.clock.sleep(10 * minuteMs);
    await world.bundle();

    expect([before, world.discord.posts.length]).toEqual([0, 1]);
  });

  it("a mute ends when it was to end", async () => {
    const { world, watch } = aWatch(await aWorld());
    const { guilds } = world.repositories;
    await guilds.change("g1", (one) => ({ ...one, mutes: [{ kind: "watch", id: "w1", until: start + hourMs }] }));
    await watch.look();

    world.clock.set(-dayMs);
    await watch.look();

    expect((await guilds.get("g1"))?.mutes).toEqual([{ kind: "watch", id: "w1", until: start + hourMs - dayMs }]);
  });

  it.each([-hourMs, -dayMs])(
    "by %i ms no burst, cooldown or reminder waits for the clock to come there again",
    async (byMs) => {
      const routes = [{ channelId: "c1", severity: "low", remindMs: 15 * minuteMs } as const];
      const world = await aWorld({ guild: { ...guild, routes } });
      world.burst = { alerts: 1, withinMs: 10 * minuteMs };
      world.cooldownMs = hourMs;
      await world.round();

      world.clock.set(byMs);
      world.feed = [rawItem({ title: "the next" })];
      await world.round();

      expect(world.discord.posts).toHaveLength(2);
    },
  );
});

function aWatch(world: World) {
  const notices: string[] = [];
  const notify: Notify = async (guildId, text) => void notices.push(`${guildId} ${text}`);
  const { repositories, clock } = world;
  const deps = { repositories, clock, out: { notify }, logger: createLogger("silent") };
  return { world, deps, notices, watch: new ClockWatch(deps) };
}
