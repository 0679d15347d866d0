import fc from "fast-check";
import { expect, it } from "vitest";
import { foldAccount } from "../../src/alerts/account.ts";
import { discardHeld } from "../../src/app/jobs/discard-held.ts";
import { expireHeld } from "../../src/app/jobs/expire-held.ts";
import { pendingInGuild } from "../../src/app/reports/pending-in-guild.ts";
import { accountLine } from "../../src/chat/words/account-line.ts";
import type { Alert } from "../../src/domain/story.ts";
import { aWorld, guild, joining, rawItem, start, type World } from "../world.ts";

const hourMs = 3_600_000;
const monthMs = 31 * 24 * hourMs;
/** More than the brake allows. */
const flood = 21;
const channels = ["c1", "c2"] as const;

const steps = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("publish"), joins: fc.boolean() }) },
  fc.record({ do: fc.constantFrom("deliver", "bundle", "take", "night") }),
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
      const { world, published } = await lived(history);
      const untold = await pendingInGuild("g1", world.repositories);
      const told = await world.repositories.stories.recent("g1", 1000);
      const account = foldAccount(told, untold, 0);
      const sum = (from: number, to?: number) => sumOf(foldAccount(told, untold, from, to).became);
      const noon = start + hourMs;

      const perItem = published * channels.length;

      expect(sum(0)).toBe(perItem);
      expect(sum(0, noon) + sum(noon)).toBe(perItem);
      expect(sumOf(account.held)).toBe(account.became.get("held") ?? 0);
      expect(accountLine(account)).toMatch(perItem === 0 ? /^matched 0$/u : /^matched \d+ = /u);
    }),
    { numRuns: 40, seed: 7 },
  );
});

function sumOf(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((all, one) => all + one, 0);
}

/** A world in which that came to pass; `published` items matched. */
async function lived(history: readonly Step[]) {
  const routes = channels.map((channelId) => ({ channelId, severity: "low" }) as const);
  const world = await aWorld({ feed: [], guild: { ...guild, routes } });
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
  return { world, published };
}

async function happen(step: Step, world: World): Promise<void> {
  const { guilds, stories, inbox } = world.repositories;
  const [newest] = await stories.recent("g1", 1);
  if (step.do === "deliver") await world.deliver();
  if (step.do === "take") await world.takeAll();
  if (step.do === "bundle") await world.bundle();
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
    const turned = (alert: Alert): Alert => ({ ...alert, state });
    await stories.change(newest.id, (story) => ({ ...story, alerts: story.alerts.map(turned) }));
  }
  if ("quiet" in step) {
    const quiet = { from: 0, to: 600, zone: "UTC", bypass: "critical" } as const;
    const held = { ...(step.quiet && { quiet }), ...(step.digest && { digest: { at: 480, zone: "UTC" } }) };
    const routes = channels.map((channelId) => ({ channelId, severity: "low", ...held }) as const);
    await guilds.change("g1", (one) => ({ ...one, routes }));
  }
}

function inAMonth({ repositories, clock }: World): Parameters<typeof expireHeld>[0] {
  return { repositories, clock: { now: () => clock.now() + monthMs }, out: { notify: async () => {} } };
}

function answerNext(kind: "refused" | "unknown-channel" | "no-access" | "lost", world: World): void {
  const told = { failure: { code: "text", text: "as told" } } as const;
  if (kind === "lost") world.discord.loseNext("before");
  else world.discord.answerNext({ kind, ...told });
}
