import fc from "fast-check";
import { expect, it } from "vitest";
import { accountBetween } from "../../../src/app/reports/account-between.ts";
import { pendingInGuild } from "../../../src/app/reports/pending-in-guild.ts";
import type { Account } from "../../../src/domain/account.ts";
import { addAccount, emptyAccount } from "../../../src/domain/story-account.ts";
import { lived, steps } from "../../alerts/a-history.ts";
import { foldAccount } from "../../alerts/fold-account.ts";
import { joining, rawItem, start, type World } from "../../world.ts";

const hourMs = 3_600_000;

it("accounts for any span as its stories do one by one, at each handover of a random week", {
  timeout: 60_000,
}, async () => {
  const week = fc.array(fc.record({ step: steps, pause: fc.integer({ min: 0, max: 20 }), handsOver: fc.boolean() }), {
    maxLength: 25,
    size: "max",
  });
  await fc.assert(
    fc.asyncProperty(week, async (happened) => {
      const cuts = [start - hourMs];
      let done = 0;
      const { world } = await lived(
        happened.map(({ step }) => step),
        async (now) => {
          const { pause = 0, handsOver = false } = happened[done] ?? {};
          done += 1;
          await now.clock.sleep(pause * hourMs + 17);
          if (!handsOver) return;
          const from = cuts.at(-1) ?? 0;
          const to = now.clock.now();
          cuts.push(to);
          expect(await account(now, from, to)).toEqual(await folded(now, from, to));
        },
      );

      const ends = [...cuts, world.clock.now() + hourMs];
      const whole = emptyAccount();
      for (const [at, from] of ends.slice(0, -1).entries())
        addAccount(whole, await account(world, from, ends[at + 1] ?? from));

      expect(whole).toEqual(await folded(world, start - hourMs, world.clock.now() + hourMs));
    }),
    { numRuns: 60, seed: 11 },
  );
});

function account({ repositories }: World, from: number, to: number): Promise<Account> {
  return accountBetween("g1", { from, to }, { repositories, groupWithinMs: 72 * hourMs });
}

/** From the stories and the matches in none, one by one. */
async function folded({ repositories }: World, from: number, to: number): Promise<Account> {
  const told = await repositories.stories.recent("g1", 1000);
  const whole = await Promise.all(told.map((story) => repositories.stories.whole(story)));
  return foldAccount(whole, await pendingInGuild("g1", repositories), from, to);
}

it("counts the reports for which their story has no room, each when it joined", async () => {
  const { world } = await lived([]);
  for (let number = 0; number < 45; number += 1) {
    const [newest] = await world.repositories.stories.recent("g1", 1);
    world.news = { find: () => joining(newest), add: () => {} };
    world.feed = [rawItem({ title: `item ${number}` })];
    await world.poll();
    await world.takeAll();
  }
  const noon = start + 2 * hourMs + 1;
  const end = world.clock.now() + 1;
  const [early, late] = [await account(world, start, noon), await account(world, noon, end)];

  const [story] = await world.repositories.stories.recent("g1", 1);
  expect(story?.earlier?.count).toBeGreaterThan(0);
  expect(early).toEqual(await folded(world, start, noon));
  expect(late).toEqual(await folded(world, noon, end));
  expect([...early.became.values(), ...late.became.values()].reduce((sum, one) => sum + one, 0)).toBe(2 * 45);
});
