import { expect, it } from "vitest";
import { weeklyTrends } from "../../../src/app/jobs/weekly-trends.ts";
import { channelTrend } from "../../../src/app/reports/watch-trend.ts";
import { bulletinCard } from "../../../src/chat/bulletin-card.ts";
import type { Route } from "../../../src/domain/guild.ts";
import type { Story } from "../../../src/domain/story.ts";
import type { Watch } from "../../../src/domain/watch.ts";
import { storyOf } from "../../trends/a-report.ts";
import { aWorld, guild, start } from "../../world.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Sunday noon; the next Monday 09:00 in UTC is 21 hours later. */
const monday = start + 21 * hourMs;
const trend = { at: 9 * 60, weekday: 1, zone: "UTC", since: start };
const base = { query: "word", severity: "high", createdAt: start, createdBy: "d" } as const;
const watches: readonly Watch[] = [
  { ...base, id: "a", name: "Here" },
  { ...base, id: "b", name: "Elsewhere", channelId: "c9" },
  { ...base, id: "c", name: "Too low", severity: "low" },
  { ...base, id: "d", name: "Paused", paused: true },
];

async function aWeek(more: Partial<Route> = {}, list = watches) {
  const routes = [{ channelId: "c1", severity: "medium", trend, ...more } as const];
  const world = await aWorld({ guild: { ...guild, routes } });
  const { repositories, clock } = world;
  await repositories.watchlists.change("g1", () => list);
  await repositories.stories.put(storyOf([{ at: start + hourMs, watches: ["a", "b"] }]));
  const deps = { repositories, timeZone: "UTC", groupWithinMs: 3 * dayMs, clock };
  const parts = (settled = new Set<string>()) => ({
    repositories,
    trendOf: (one: typeof guild, mine: readonly Watch[], days: number) => channelTrend(one, mine, days, deps),
    settled,
  });
  const life = parts();
  return {
    at: async (now: number, who = life) => {
      clock.set(now - clock.now());
      return weeklyTrends(now, who);
    },
    restarted: () => parts(),
    put: (story: Story) => repositories.stories.put(story),
  };
}

it("comes once a week at its time, with the watches whose alerts go to that channel", async () => {
  const week = await aWeek();

  const early = await week.at(monday - 60_000);
  const [picture] = await week.at(monday + 15_000);

  expect(early).toEqual([]);
  expect(picture).toMatchObject({ guildId: "g1", channelId: "c1", why: "notice", notice: { code: "trend" } });
  const card = picture && bulletinCard(picture);
  expect(card?.content).toContain("📈 **All watches of this channel** · 2 days, 2026-03-01 to 2026-03-02");
  expect(card?.content).toContain("By watch: Here 1");
  expect(card?.content).not.toContain("Elsewhere");
  expect(card?.picture?.svg).toContain(">Here<");
  expect(card?.allowed_mentions).toBeUndefined();
});

it("is posted once, over restarts and a clock that is put back, and again a week later", async () => {
  const week = await aWeek();
  await week.at(monday + 15_000);

  const again = [
    await week.at(monday + hourMs),
    await week.at(monday + hourMs, week.restarted()),
    await week.at(monday + 15_000, week.restarted()),
  ];

  expect(again.flat()).toEqual([]);
  expect(await week.at(monday + 6 * dayMs)).toEqual([]);
  expect(await week.at(monday + 7 * dayMs)).toHaveLength(1);
});

it("is caught up by a bot that was off at the time, a day later, not a week", async () => {
  expect(await (await aWeek()).at(monday + dayMs)).toHaveLength(1);
  expect(await (await aWeek()).at(monday + 4 * dayMs)).toEqual([]);
});

it("does not come for a time that had passed when it was set", async () => {
  const week = await aWeek({ trend: { ...trend, since: monday + 60_000 } });

  expect(await week.at(monday + 2 * 60_000)).toEqual([]);
  expect(await week.at(monday + 7 * dayMs)).toHaveLength(1);
});

it("waits for the end of quiet hours", async () => {
  const week = await aWeek({ quiet: { from: 8 * 60, to: 11 * 60, zone: "UTC", bypass: "critical" } });

  expect(await week.at(monday + 15_000)).toEqual([]);
  expect(await week.at(monday + 2 * hourMs)).toHaveLength(1);
});

it("does not come to a channel that no watch's alerts go to", async () => {
  const week = await aWeek({}, watches.slice(1));

  expect(await week.at(monday + 15_000)).toEqual([]);
});

it("says in one line how people answered what the watches brought there, from eight verdicts on", async () => {
  const here = (id: string): Watch => ({ ...base, id, name: `Watch ${id}` });
  const week = await aWeek({}, [here("a"), here("f")]);
  const put = (watch: string, channelId: string) => {
    const story = storyOf([{ at: start + 2 * hourMs, watches: [watch] }], { dismissedAt: start + 3 * hourMs });
    return week.put({ ...story, alerts: story.alerts.map((alert) => ({ ...alert, channelId })) });
  };
  for (let made = 0; made < 8; made += 1) {
    await put("a", "c1");
    await put("f", "c9");
  }

  const [picture] = await week.at(monday + 15_000);

  expect(picture && bulletinCard(picture).content).toContain(
    "🩺 **Watch a** 8 of 8 not relevant, 68–100 % · 1 watch with fewer than 8 verdicts. `/watch health` shows more.",
  );
});
