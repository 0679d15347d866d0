import { expect, it } from "vitest";
import { closeDays, type LedgerDeps, noteDay, openDays, startLedger } from "../../../src/app/jobs/keep-ledger.ts";
import type { Guild } from "../../../src/domain/guild.ts";
import type { PollState, Source } from "../../../src/domain/source.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import { openRepositories } from "../../../src/store/open-repositories.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { storyOf } from "../../trends/a-report.ts";
import { FakeClock, guild, retention } from "../../world.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Sunday. */
const noon = Date.parse("2026-03-01T12:00:00Z");
const source: Source = {
  ...{ id: "wire", name: "Wire", kind: "feed", url: "https://example.org/feed", tags: [], handling: "open" },
  cadence: { kind: "every", ms: 600_000 },
};

const watch = { id: "w", name: "Words", query: "word", severity: "high", createdAt: noon, createdBy: "d" } as const;

async function aLedger(given: Partial<Guild> = {}) {
  const clock = new FakeClock();
  const store = await openStore("memory:", { clock });
  const repositories = await openRepositories(store, { catalogue: [source], retention });
  const one = { ...guild, joinedAt: noon, ...given };
  await repositories.guilds.welcome(one);
  await repositories.watchlists.change(one.id, () => [watch]);
  const deps: LedgerDeps = { repositories, timeZone: "UTC", groupWithinMs: 3 * dayMs };
  const followed = await repositories.sources.followed(one.id);
  const key = followed[0]?.key ?? "";
  const state = (more: Partial<PollState>) =>
    repositories.pollStates.save({
      ...{ key, validators: {}, failures: 0, nextPollAt: Number.MAX_SAFE_INTEGER, firstReadAt: noon },
      ...{ lastPolledAt: noon, lastReadAt: noon },
      ...more,
    });
  await state({});
  const dayOf = async (day: string) => (await repositories.ledger.guildDays(one.id, [day]))[0];
  const found = async (day: string) => (await repositories.ledger.watchDays(one.id, "w", [day]))[0];
  return { clock, repositories, guild: one, deps, state, key, dayOf, found };
}

it("closes a day once it is over, with what each watch found and how long each source could be read", async () => {
  const { repositories, guild: one, deps, dayOf, found } = await aLedger();
  await noteDay(one, noon, 0, deps);
  await repositories.stories.put(storyOf([{ at: noon + hourMs, language: "tg" }]));
  await noteDay(one, noon + 6 * hourMs, 6 * hourMs, deps);
  await closeDays(one, noon + 11 * hourMs, deps);
  const running = await dayOf("2026-03-01");

  await closeDays(one, noon + 13 * hourMs, deps);

  expect(running).toMatchObject({ readMs: { wire: 6 * hourMs }, looked: { w: { onMs: 6 * hourMs } } });
  expect(running?.closed).toBeUndefined();
  const midnight = Date.parse("2026-03-01T00:00:00Z");
  expect(await dayOf("2026-03-01")).toMatchObject({
    closed: { from: midnight, to: midnight + dayMs },
    readMs: { wire: 6 * hourMs },
    looked: {},
  });
  expect(await found("2026-03-01")).toMatchObject({ stories: 1, reports: 1, looked: { onMs: 6 * hourMs } });
});

it("writes a day on which nothing was found, so that it counts", async () => {
  const { guild: one, deps, found } = await aLedger();
  await noteDay(one, noon, 0, deps);

  await closeDays(one, noon + dayMs, deps);

  expect(await found("2026-03-01")).toMatchObject({ stories: 0, reports: 0, looked: { onMs: 0 } });
});

it("catches up after days on which the bot was off: what came then counts, and nothing could be read", async () => {
  const { repositories, guild: one, deps, dayOf, found } = await aLedger();
  await noteDay(one, noon, hourMs, deps);
  await repositories.stories.put(storyOf([{ at: noon + hourMs }, { at: noon + 2 * dayMs }]));

  await closeDays(one, noon + 4 * dayMs, deps);

  expect(await found("2026-03-01")).toMatchObject({ stories: 1, reports: 1 });
  expect(await found("2026-03-02")).toBeUndefined();
  expect(await found("2026-03-03")).toMatchObject({ stories: 0, reports: 1 });
  expect(await dayOf("2026-03-03")).toEqual({
    ...{ guildId: "g1", day: "2026-03-03", closed: expect.anything(), readMs: {}, looked: {} },
  });
  expect(await dayOf("2026-03-05")).toBeUndefined();
});

it("comes out the same when a crash between the two writes repeats it, and is not written again later", async () => {
  const { repositories, guild: one, deps, found } = await aLedger();
  await noteDay(one, noon, hourMs, deps);
  await repositories.stories.put(storyOf([{ at: noon }]));
  const { ledger } = repositories;
  const crashing = {
    ...deps,
    repositories: {
      ...repositories,
      ledger: {
        ...ledger,
        close: async (...[day, watches]: Parameters<typeof ledger.close>) => {
          const { closed: _, ...open } = day;
          await ledger.close(open, watches);
          throw new Error("a crash");
        },
      },
    },
  };
  await expect(closeDays(one, noon + dayMs, crashing)).rejects.toThrow("a crash");
  const first = await found("2026-03-01");
  // The running day lost its watches in this crash that no real one makes; the counts are what is compared.
  await closeDays(one, noon + dayMs, deps);
  const again = await found("2026-03-01");
  await repositories.stories.put(storyOf([{ at: noon + hourMs }]));
  await closeDays(one, noon + dayMs, deps);

  expect(again?.by).toEqual(first?.by);
  expect(again).toMatchObject({ stories: 1 });
  expect(await found("2026-03-01")).toEqual(again);
});

it("counts by days of the guild's own zone", async () => {
  const { repositories, guild: one, deps, found } = await aLedger({ timeZone: "Asia/Tashkent" });
  await noteDay(one, noon, hourMs, deps);
  // 23:30 in Tashkent, and half past midnight.
  await repositories.stories.put(storyOf([{ at: Date.parse("2026-03-01T18:30:00Z") }]));
  await repositories.stories.put(storyOf([{ at: Date.parse("2026-03-01T19:30:00Z") }]));

  await closeDays(one, noon + 2 * dayMs, deps);

  expect(await found("2026-03-01")).toMatchObject({ stories: 1 });
  expect(await found("2026-03-02")).toMatchObject({ stories: 1 });
});

it.each([
  ["Asia/Tashkent", "America/Los_Angeles"],
  ["America/Los_Angeles", "Asia/Tashkent"],
  ["Pacific/Kiritimati", "Pacific/Midway"],
  ["Pacific/Midway", "Pacific/Kiritimati"],
])("counts each report once where the zone is changed from %s to %s", async (before, after) => {
  const { repositories, guild: one, deps } = await aLedger({ timeZone: before });
  const hours = Array.from({ length: 24 * 6 }, (_, hour) => noon + hour * hourMs);
  for (const at of hours) await repositories.stories.put(storyOf([{ at }]));
  for (const at of hours) {
    const zone = at < noon + 3 * dayMs ? before : after;
    await closeDays({ ...one, timeZone: zone }, at, deps);
    await noteDay({ ...one, timeZone: zone }, at, hourMs, deps);
  }
  await closeDays({ ...one, timeZone: after }, noon + 9 * dayMs, deps);

  const dates = Array.from({ length: 20 }, (_, day) => `2026-02-${day + 20}`).slice(0, 9);
  const march = Array.from({ length: 10 }, (_, day) => `2026-03-${String(day + 1).padStart(2, "0")}`);
  const days = await repositories.ledger.watchDays("g1", "w", [...dates, ...march]);
  expect(days.reduce((sum, day) => sum + (day?.stories ?? 0), 0)).toBe(hours.length);
});

it("does not write to a day that is closed where the zone was changed back over midnight", async () => {
  const { guild: one, deps, dayOf } = await aLedger({ timeZone: "Pacific/Kiritimati", joinedAt: noon - dayMs });
  // 02:00 on 2 March there, 02:00 on 1 March in Midway.
  const at = Date.parse("2026-03-01T13:00:00Z");
  await noteDay(one, at - 4 * hourMs, hourMs, deps);
  await closeDays(one, at, deps);
  const closed = await dayOf("2026-03-01");

  await noteDay({ ...one, timeZone: "Pacific/Midway" }, at, hourMs, deps);

  expect(closed?.closed).toBeDefined();
  expect(await dayOf("2026-03-01")).toEqual(closed);
  expect((await openDays({ ...one, timeZone: "Pacific/Midway" }, at, deps)).days.at(-1)?.day.day).toBe("2026-03-02");
});

it.each<[string, Partial<PollState>]>([
  ["fails", { failingSince: noon, failures: 1 }],
  ["was never read", { lastPolledAt: undefined }],
  ["brings no item at all", { emptySince: noon }],
  ["is silent for longer than its habit", { lastNewAt: noon - 20 * dayMs, perDay: 5 }],
  ["has another site in its place", { away: { domain: "example.net", since: noon } }],
  ["asks to be left alone", { delay: "asked-to-wait" }],
  ["is overdue", { nextPollAt: noon - 2 * hourMs }],
  ["has ended", { endedAt: noon }],
])("does not count a source as read that %s", async (_, broken) => {
  const { guild: one, deps, state, dayOf } = await aLedger();
  await state(broken);

  await noteDay(one, noon, hourMs, deps);

  expect((await dayOf("2026-03-01"))?.readMs).toEqual({});
});

it("begins again to measure a watch whose query is changed, and not one that is paused", async () => {
  const { repositories, guild: one, deps, dayOf } = await aLedger();
  await noteDay(one, noon, hourMs, deps);
  await noteDay(one, noon, hourMs, deps);
  const before = (await dayOf("2026-03-01"))?.looked["w"];

  await repositories.watchlists.change(one.id, () => [{ ...watch, query: "other" }]);
  await noteDay(one, noon, hourMs, deps);
  const changed = (await dayOf("2026-03-01"))?.looked["w"];
  await repositories.watchlists.change(one.id, () => [{ ...watch, query: "other", paused: true }]);
  await noteDay(one, noon, hourMs, deps);

  expect(before).toMatchObject({ onMs: hourMs });
  expect(changed).toMatchObject({ onMs: 0 });
  expect(changed?.query).not.toBe(before?.query);
  expect((await dayOf("2026-03-01"))?.looked["w"]).toEqual(changed);
});

it("counts no time as read in which the bot was off or the machine slept", async () => {
  const { clock, repositories, guild: one, deps } = await aLedger();
  const [first, second] = [new FakeClock(), new FakeClock()];
  for (const one of [first, second]) {
    const looks = one === first ? 3 : 2;
    let left = looks;
    const job = startLedger({
      ...deps,
      logger: createLogger("silent"),
      clock: {
        now: () => clock.now(),
        elapsed: () => one.elapsed(),
        async sleep(ms, stopping) {
          left -= 1;
          if (left <= 0) return new Promise((resolve) => stopping?.addEventListener("abort", () => resolve()));
          // The second of them sleeps for ten hours.
          await one.sleep(one === first ? ms : 10 * hourMs);
          await clock.sleep(one === first ? ms : 10 * hourMs);
        },
      },
    });
    while (left > 0) await new Promise(setImmediate);
    await job.stop();
    await clock.sleep(hourMs / 2);
  }

  const days = await repositories.ledger.guildDays(one.id, ["2026-03-01", "2026-03-02"]);
  const read = days.reduce((sum, day) => sum + (day?.readMs["wire"] ?? 0), 0);
  // Two looks ten minutes apart, and of a sleep the twenty minutes that a look may be late.
  expect(read).toBe(40 * 60_000);
});
