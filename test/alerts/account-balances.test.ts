import fc from "fast-check";
import { expect, it } from "vitest";
import type { PendingMatch } from "../../src/alerts/pending-matches.ts";
import { pendingInGuild } from "../../src/app/reports/pending-in-guild.ts";
import { withPending } from "../../src/app/reports/with-pending.ts";
import { accountLine } from "../../src/chat/words/account-line.ts";
import type { Between } from "../../src/domain/between.ts";
import type { Story } from "../../src/domain/story.ts";
import type { AlertState } from "../../src/domain/triage.ts";
import type { Repositories } from "../../src/ports/repositories.ts";
import { openRepositories } from "../../src/store/open-repositories.ts";
import { retention, start } from "../world.ts";
import { channels, lived, steps } from "./a-history.ts";
import { foldAccount } from "./fold-account.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

it("balances whatever happens: each item is once in each channel's sum, and so are the days'", {
  timeout: 30_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 14, size: "max" }), async (history) => {
      const { world, published, store } = await lived(history);
      const untold = await pendingInGuild("g1", world.repositories);
      const told = await world.repositories.stories.recent("g1", 1000);
      const account = foldAccount(told, untold, 0);
      const sum = (from: number, to?: number) => sumOf(foldAccount(told, untold, from, to).became);
      const noon = start + hourMs;

      const perItem = published * channels.length;

      expect(sum(0)).toBe(perItem);
      expect(sum(0, noon) + sum(noon)).toBe(perItem);
      expect(sumOf(account.held)).toBe(account.became.get("held") ?? 0);
      await expectTotals(world.repositories, told, untold);
      await expectTotals(await openRepositories(store, { catalogue: [], retention }), told, untold);
      expect(accountLine(account)).toMatch(perItem === 0 ? /^matched 0$/u : /^matched \d+ = /u);
    }),
    { numRuns: 40, seed: 7 },
  );
});

function sumOf(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((all, one) => all + one, 0);
}

/** What is kept of each day is what its stories come to, read one by one. */
async function expectTotals(
  { stories }: Pick<Repositories, "stories">,
  told: readonly Story[],
  untold: readonly PendingMatch[],
): Promise<void> {
  const midnight = Math.floor(start / dayMs) * dayMs;
  const whole = await Promise.all(told.map((story) => stories.whole(story)));
  for (let from = midnight - dayMs; from < midnight + 40 * dayMs; from += dayMs) {
    const day = { from, to: from + dayMs };
    const { found, ...account } = await stories.ofDay("g1", from, 0);
    const kept = withPending(account, untold, day, (itemId) => stories.isReported("g1", itemId));
    expect(kept).toEqual(foldAccount(whole, untold, day.from, day.to));
    expect(found).toBe(firstSeenIn(whole, day));
  }
  const counted = told.filter(({ joinedInto }) => joinedInto === undefined);
  const alerts = counted.flatMap((story) => story.alerts);
  const { alerts: states, deliveries } = stories.totals("g1");
  expect(new Map(states)).toEqual(tally(counted.flatMap(statesOf)));
  expect(new Map(deliveries)).toEqual(tally(alerts.map(({ delivery }) => delivery.state)));
}

/** One, in however many channels it is; none where it is in no channel. */
function statesOf(story: Story): readonly AlertState[] {
  const isRemoved = story.alerts.every(({ removed }) => removed);
  return story.alerts.slice(0, 1).map(() => (isRemoved ? "removed" : story.triage.state));
}

function firstSeenIn(stories: readonly Story[], { from, to }: Between): number {
  const items = stories.flatMap(({ reports }) => reports.map(({ item }) => item));
  return new Set(items.filter(({ seenAt }) => seenAt >= from && seenAt < to).map(({ id }) => id)).size;
}

function tally<K>(all: readonly K[]): ReadonlyMap<K, number> {
  return new Map([...Map.groupBy(all, (one) => one)].map(([key, same]) => [key, same.length]));
}
