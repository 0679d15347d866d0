import fc from "fast-check";
import { expect, it } from "vitest";
import { joinStories } from "../../src/alerts/join-stories.ts";
import type { PendingMatch } from "../../src/alerts/pending-matches.ts";
import { splitStory } from "../../src/alerts/split-story.ts";
import { discardHeld } from "../../src/app/jobs/discard-held.ts";
import { expireHeld } from "../../src/app/jobs/expire-held.ts";
import { pendingInGuild } from "../../src/app/reports/pending-in-guild.ts";
import { withPending } from "../../src/app/reports/with-pending.ts";
import { accountLine } from "../../src/chat/words/account-line.ts";
import type { Between } from "../../src/domain/between.ts";
import type { Alert, Story } from "../../src/domain/story.ts";
import { refTo } from "../../src/domain/story-ref.ts";
import { alertState } from "../../src/domain/triage.ts";
import type { Repositories } from "../../src/ports/repositories.ts";
import { openRepositories } from "../../src/store/open-repositories.ts";
import { openStore } from "../../src/store/open-store.ts";
import { aWorld, guild, joining, rawItem, retention, start, type World } from "../world.ts";
import { foldAccount } from "./fold-account.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const monthMs = 31 * 24 * hourMs;
/** More than the brake allows. */
const flood = 21;
const channels = ["c1", "c2"] as const;

const steps = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("publish"), joins: fc.boolean() }) },
  fc.record({ do: fc.constantFrom("deliver", "bundle", "take", "night", "join", "split") }),
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("flood", "release", "discard", "month") }) },
  fc.record({ do: fc.constant("mute"), kind: fc.constantFrom("watch", "story") }),
  fc.record({ do: fc.constant("answer"), outcome: fc.constantFrom("refused", "unknown-channel", "no-access", "lost") }),
  fc.record({ do: fc.constant("turn"), state: fc.constantFrom("acknowledged", "dismissed", "removed") }),
  fc.record({ do: fc.constant("route"), quiet: fc.boolean(), digest: fc.boolean() }),
);
type Step = typeof steps extends fc.Arbitrary<infer One> ? One : never;

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
  const alerts = counted.flatMap((story) =>
    story.alerts.map((alert) => ({ ...alert, state: alertState(story, alert) })),
  );
  const { alerts: states, deliveries } = stories.totals("g1");
  expect(new Map(states)).toEqual(tally(alerts.map(({ state }) => state)));
  expect(new Map(deliveries)).toEqual(tally(alerts.map(({ delivery }) => delivery.state)));
}

function firstSeenIn(stories: readonly Story[], { from, to }: Between): number {
  const items = stories.flatMap(({ reports }) => reports.map(({ item }) => item));
  return new Set(items.filter(({ seenAt }) => seenAt >= from && seenAt < to).map(({ id }) => id)).size;
}

function tally<K>(all: readonly K[]): ReadonlyMap<K, number> {
  return new Map([...Map.groupBy(all, (one) => one)].map(([key, same]) => [key, same.length]));
}

/** A world in which that came to pass; `published` items matched. */
async function lived(history: readonly Step[]) {
  const routes = channels.map((channelId) => ({ channelId, severity: "low" }) as const);
  const store = await openStore("memory:", { clock: { now: () => start } });
  const world = await aWorld({ feed: [], guild: { ...guild, routes }, store });
  world.burst = { alerts: 3, withinMs: hourMs };
  world.discord.history = "unreadable";
  let published = 0;
  await world.poll();
  for (const step of history) {
    if (step.do === "publish" && "joins" in step) {
      published += 1;
      const [newest] = await world.repositories.stories.recent("g1", 1);
      world.news = { find: () => joining(step.joins ? newest : undefined), add: () => {} };
      world.feed = [rawItem({ title: `item ${published}` })];
      await world.poll();
      if (published % 3 !== 0) await world.takeAll();
    } else if (step.do === "flood") {
      world.feed = Array.from({ length: flood }, (_, number) => rawItem({ title: `item ${published} of ${number}` }));
      published += flood;
      await world.poll();
    } else await happen(step, world);
  }
  return { world, published, store };
}

async function happen(step: Step, world: World): Promise<void> {
  const { guilds, stories, inbox } = world.repositories;
  const [newest] = await stories.recent("g1", 1);
  if (step.do === "deliver") await world.deliver();
  if (step.do === "take") await world.takeAll();
  if (step.do === "bundle") await world.bundle();
  if (step.do === "join") await join(world);
  if (step.do === "split" && newest !== undefined) {
    const route = async (story: Story) => story;
    await splitStory(newest, undefined, { stories, news: retold, clock: world.clock, route });
  }
  if (step.do === "night") await world.clock.sleep(9 * hourMs);
  if (step.do === "release") await inbox.release(await inbox.held("g1"));
  if (step.do === "discard") await discardHeld("g1", await inbox.held("g1"), "person", world);
  if (step.do === "month") await expireHeld(inAMonth(world));
  if ("kind" in step) {
    const id = step.kind === "watch" ? "w1" : (newest?.id ?? "none");
    const mutes = [{ kind: step.kind, id, until: world.clock.now() + hourMs } as const];
    await guilds.change("g1", (one) => ({ ...one, mutes }));
  }
  if ("outcome" in step) answerNext(step.outcome, world);
  if ("state" in step && newest !== undefined) {
    const { state } = step;
    const removed = (alert: Alert): Alert => ({ ...alert, removed: true });
    await stories.change(newest.id, (story) =>
      state === "removed"
        ? { ...story, alerts: story.alerts.map(removed) }
        : { ...story, triage: { ...story.triage, state } },
    );
  }
  if ("quiet" in step) {
    const quiet = { from: 0, to: 600, zone: "UTC", bypass: "critical" } as const;
    const held = { ...(step.quiet && { quiet }), ...(step.digest && { digest: { at: 480, zone: "UTC" } }) };
    const routes = channels.map((channelId) => ({ channelId, severity: "low", ...held }) as const);
    await guilds.change("g1", (one) => ({ ...one, routes }));
  }
}

const retold = { retell: () => {} };

/** A person joins the newest story to the one before it. */
async function join({ repositories: { stories }, clock }: World): Promise<void> {
  const [newest, other] = await stories.recent("g1", 2);
  if (newest === undefined || other === undefined) return;
  const possibly = { ...refTo(other), why: { code: "too-little" } } as const;
  const doubtful = await stories.change(newest.id, (story) => ({ ...story, possibly }));
  if (doubtful !== undefined) await joinStories(doubtful, { stories, news: retold, clock });
}

function inAMonth({ repositories, clock }: World): Parameters<typeof expireHeld>[0] {
  return { repositories, clock: { now: () => clock.now() + monthMs }, out: { notify: async () => {} } };
}

function answerNext(kind: "refused" | "unknown-channel" | "no-access" | "lost", world: World): void {
  const told = { failure: { code: "text", text: "as told" } } as const;
  if (kind === "lost") world.discord.loseNext("before");
  else world.discord.answerNext({ kind, ...told });
}
