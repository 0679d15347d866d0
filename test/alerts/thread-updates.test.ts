import { expect, it } from "vitest";
import { threadUpdates } from "../../src/alerts/thread-updates.ts";
import { bulletinCard } from "../../src/chat/bulletin-card.ts";
import { deliverBulletin } from "../../src/deliver/deliver-bulletin.ts";
import type { Bulletin } from "../../src/domain/bulletin.ts";
import type { Story } from "../../src/domain/story.ts";
import { storyLog } from "../../src/domain/story-log.ts";
import { withThread } from "../../src/domain/with-thread.ts";
import { openRepositories } from "../../src/store/open-repositories.ts";
import { openStore } from "../../src/store/open-store.ts";
import { aWorld, guild, joining, rawItem, retention, type World } from "../world.ts";

const minuteMs = 60_000;
const gone = { code: "refused", status: 404, discordCode: 10_003, message: "Unknown Channel" } as const;
const locked = { code: "refused", status: 403, discordCode: 160_005, message: "Thread is locked" } as const;

it("posts each report that joins once, in order, with its outlet, headline, link and what it changes", async () => {
  const { world, join, post, inThread } = await aThread();

  await join("Second report");
  await post();
  await post();
  await join("Third report", [{ code: "denial" }]);
  await post();
  await post();

  const [second, third, ...others] = inThread();
  expect(others).toEqual([]);
  expect(second).toMatch(
    /^📎 1 more report of `SW-[^`]+`:\n• Wire, <t:\d+:f>: “Second report” \[example\.org ↗\]\(<https:\/\/example\.org\/[^>]+>\)$/u,
  );
  expect(third).toMatch(/“Third report” .* — a denial$/u);
  expect(world.discord.posts.filter(({ channelId }) => channelId === "thread")).toHaveLength(2);
});

it("lists what joins within a minute in one message, ten reports at most", async () => {
  const { world, join, post, inThread, clock, story } = await aThread();
  for (let number = 1; number <= 14; number += 1) await join(`Report ${number}`);

  await post();
  await join("Soon after");
  const listedAt = clock.now() - minuteMs / 2;
  const justListed = (one: Story) => withThread(one, "c1", (thread) => ({ ...thread, listedAt }));
  await world.repositories.stories.change((await story()).id, justListed);
  await post(0);
  const early = inThread().length;
  await clock.sleep(minuteMs);
  await post(0);

  expect(early).toBe(1);
  expect(inThread()[0]).toContain("📎 14 more reports");
  expect(inThread()[0]).toContain("… and 4 before these: *All reports* under the alert lists them.");
  expect(inThread()[0]?.split("\n• ")).toHaveLength(11);
  expect(inThread()[1]).toContain("“Soon after”");
});

it("posts nothing twice where a crash came before the thread was marked, and then what joined meanwhile", async () => {
  const { world, join, updates, deliver, inThread, clock } = await aThread();
  await join("Second report");
  const failing = { ...world.repositories.stories, change: () => Promise.reject(new Error("the store failed")) };
  await expect(updates({ stories: failing })).rejects.toThrow("the store failed");
  await join("Third report");

  for (let look = 0; look < 3; look += 1) {
    await clock.sleep(2 * minuteMs);
    for (const update of await updates()) await deliver(update);
  }

  expect(inThread().map((text) => /“(.*?)”/u.exec(text)?.[1])).toEqual(["Second report", "Third report"]);
  expect(inThread()[1]).toContain("📎 1 more report of");
});

it.each([
  ["unknown-channel", gone, "deleted"],
  ["no-access", locked, "closed"],
] as const)(
  "forgets a thread that is %s, says so in the log, and notifies nobody of a channel",
  async (kind, failure, what) => {
    const { world, join, post, story } = await aThread();
    await join("Second report");
    world.discord.answerNext({ kind, failure });
    await post();
    await join("Third report");
    await post();

    const log = storyLog(await story()).flatMap((entry) => (entry.kind === "thread" ? [entry.what] : []));
    expect(log).toEqual(["opened", what]);
    expect(world.discord.posts.filter(({ channelId }) => channelId === "thread")).toEqual([]);
    expect(world.notices).toEqual([]);
    expect(await world.repositories.stories.threaded()).toEqual([]);
  },
);

it("leaves quiet hours and a mute of the story to pass, and shows of a source what its handling lets be shown", async () => {
  const { world, join, post, inThread, story } = await aThread();
  const { guilds, stories } = world.repositories;
  const { id } = await story();
  await join("Kept back");
  await stories.change(id, (one) => ({
    ...one,
    reports: one.reports.map((report, at) =>
      at === 0 ? report : { ...report, source: { ...report.source, handling: "restricted" } },
    ),
  }));
  const until = world.clock.now() + 60 * minuteMs;
  await guilds.change("g1", (one) => ({ ...one, mutes: [{ kind: "story", id, until }] }));
  await post();
  const muted = inThread().length;
  await world.clock.sleep(60 * minuteMs);
  const quiet = { from: 0, to: 1439, zone: "UTC", bypass: "critical" } as const;
  await guilds.change("g1", (one) => ({ ...one, routes: [{ channelId: "c1", severity: "low", quiet }] }));
  await post();
  const silent = inThread().length;
  await guilds.change("g1", () => guild);
  await post();

  expect([muted, silent]).toEqual([0, 0]);
  expect(inThread()).toEqual([expect.stringContaining("• Wire (restricted: nothing more of it is shown)")]);
  expect(inThread()[0]).not.toContain("Kept back");
});

it("is found by the next life", async () => {
  const store = await openStore("memory:", { clock: { now: () => Date.parse("2026-03-01T12:00:00Z") } });
  const { join } = await aThread(store);
  await join("Second report");

  const again = await openRepositories(store, { catalogue: [], retention });

  expect(await again.stories.threaded()).toHaveLength(1);
});

async function aThread(store?: Awaited<ReturnType<typeof openStore>>) {
  const world: World = await aWorld({
    feed: [rawItem({ title: "First report" })],
    ...(store !== undefined && { store }),
  });
  await world.round();
  const { stories, bulletins, guilds } = world.repositories;
  const { clock } = world;
  const story = async () => {
    const [one] = await stories.recent("g1", 1);
    if (one === undefined) throw new Error("there is no story");
    return one;
  };
  const { id, reports } = await story();
  const shown = reports.map(({ item }) => item.id);
  const thread = { id: "thread", openedAt: clock.now(), shown, reports: 1, listedAt: clock.now() };
  await stories.change(id, (one) => ({ ...one, alerts: one.alerts.map((alert) => ({ ...alert, thread })) }));
  const updates = (more: Partial<Parameters<typeof threadUpdates>[1]> = {}) =>
    threadUpdates(clock.now(), { stories, bulletins, guilds, ...more });
  const deliver = ({ id: wanted }: Bulletin) =>
    deliverBulletin(wanted, {
      ...{ stories, bulletins, clock, sender: world.discord, drawBulletin: bulletinCard, random: () => 0 },
      nonceMemoryMs: 120_000,
      notify: async (_, trouble) => void world.notices.push(trouble),
    });
  return {
    world,
    clock,
    story,
    updates,
    deliver,
    async join(title: string, news: readonly { readonly code: "denial" }[] = []) {
      world.news = { find: () => ({ ...joined(id), news }), add: () => {} };
      world.feed = [...world.feed, rawItem({ title, link: `https://example.org/${title.replaceAll(" ", "-")}` })];
      await world.poll();
      await world.takeAll();
    },
    async post(afterMs = 2 * minuteMs) {
      await clock.sleep(afterMs);
      for (const update of await updates()) await deliver(update);
    },
    inThread: () =>
      world.discord.posts.flatMap(({ channelId, message }) => (channelId === "thread" ? [message.content ?? ""] : [])),
  };
}

function joined(id: string) {
  const decision = joining({ id });
  if (decision.kind !== "join") throw new Error("it joins");
  return decision;
}
