import { expect, it } from "vitest";
import { dayAccount } from "../../../src/app/reports/day-account.ts";
import { guildStatus } from "../../../src/app/reports/guild-status.ts";
import { accountLine } from "../../../src/chat/words/account-line.ts";
import type { Story } from "../../../src/domain/story.ts";
import { countSteps } from "../../count-steps.ts";
import { aWorld, start, type World } from "../../world.ts";

const dayMs = 86_400_000;
const midnight = Math.floor(start / dayMs) * dayMs;

it("takes as many steps to say how things are, and what became of a day, with 800 stories of that day as with 100", async () => {
  const world = await aWorld();
  await world.round();
  await open(world, 1, 100);
  const { ask, askDay } = reports(world);
  await ask();
  await askDay();
  const few = [await countSteps(ask), await countSteps(askDay)];

  await open(world, 100, 800);
  const many = [await countSteps(ask), await countSteps(askDay)];

  const { alerts, deliveries, today } = await ask();
  expect([alerts.open, deliveries.delivered, accountLine(today)]).toEqual([800, 800, "matched 800 = posted 800"]);
  expect((await askDay()).found).toBe(800);
  for (const [at, steps] of many.entries()) expect(steps / (few[at] ?? 0)).toBeLessThan(1.05);
});

function reports({ repositories, clock }: World) {
  const status = guildStatus({
    ...{ repositories, clock, groupWithinMs: 3 * dayMs, mostReports: 50_000, startedAt: 0 },
    ...{ canary: () => ({}), pausedUntil: () => undefined },
  });
  const ofDay = dayAccount(3 * dayMs, repositories, clock);
  return { ask: () => status("g1"), askDay: () => ofDay("g1", { from: midnight, to: midnight + dayMs }) };
}

/** Copies of the one story, opened on the same day. */
async function open({ repositories: { stories } }: World, from: number, to: number): Promise<void> {
  const [sample] = await stories.recent("g1", 1, from - 1);
  if (sample === undefined) throw new Error("no story");
  for (let number = from; number < to; number += 1) await stories.put(copyOf(sample, number));
}

function copyOf(story: Story, number: number): Story {
  const id = `s${number}`;
  const reports = story.reports.map((report) => ({ ...report, item: { ...report.item, id: `item-${id}` } }));
  return { ...story, id, shortId: `SHORT-${id}`, openedAt: story.openedAt + number, reports };
}
