import { describe, expect, it, vi } from "vitest";
import { bundled } from "../../src/alerts/bundle-alerts.ts";
import { takeMatch } from "../../src/alerts/take-match.ts";
import type { Route } from "../../src/domain/guild.ts";
import type { Severity } from "../../src/domain/severity.ts";
import { aWorld, guild, joining, rawItem, type World } from "../world.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** The world begins at noon UTC. */
const quiet = { from: 12 * 60 + 30, to: 14 * 60, zone: "UTC", bypass: "critical" } as const;
const digest = { at: 15 * 60, zone: "UTC" } as const;
const role = { mentionRoleId: "777" } as const;

interface Room {
  readonly world: World;
  /** A report that is a story of its own. */
  open(title: string, severity?: Severity): Promise<void>;
  /** A report that joins the story of the blast, and claims it. */
  claim(severity?: Severity): Promise<void>;
  /** Time passes, and what is due then is listed and posted. */
  pass(ms: number): Promise<void>;
  /** Each message: its first line, and its text. */
  said(): readonly string[];
}

async function aRoom(route: Partial<Route>): Promise<Room> {
  const world = await aWorld({
    feed: [],
    guild: { ...guild, routes: [{ channelId: "c1", severity: "low", ...route }] },
  });
  const { inbox, stories, guilds } = world.repositories;
  let titles: readonly string[] = [];
  const bring = async (title: string, severity: Severity, news: World["news"]) => {
    titles = [...titles, title];
    world.feed = titles.map((one) => rawItem({ title: one }));
    await world.poll();
    const deps = { inbox, stories, guilds, news, burst: world.burst, clock: world.clock };
    for (const match of await inbox.waiting())
      await takeMatch({ ...match, watches: match.watches.map((watch) => ({ ...watch, severity })) }, deps);
    await world.deliver();
  };
  const blast = async () => {
    const all = await stories.recent("g1", 100);
    return all.find(({ reports }) => reports[0]?.item.title.startsWith("Blast"));
  };
  return {
    world,
    open: (title, severity = "high") => bring(title, severity, { find: () => ({ kind: "apart" }), add: () => {} }),
    async claim(severity = "high") {
      const story = await blast();
      const decision = { ...joining(story), news: [{ code: "claim" as const }] };
      const count = story?.reports.length ?? 0;
      await bring(`Invented group claims attack, report ${count}`, severity, { find: () => decision, add: () => {} });
    },
    async pass(ms) {
      await world.clock.sleep(ms);
      await world.bundle();
      await world.deliver();
    },
    said: () =>
      world.discord.posts.map(({ message }) => `${message.content}\n${message.embeds?.[0]?.description ?? ""}`),
  };
}

describe("an update in quiet hours", () => {
  it("of a story that was posted before waits for their list, and pings nobody there", async () => {
    const room = await aRoom({ quiet, ...role });
    await room.open("Blast in Lanternville");
    await room.world.clock.sleep(30 * minuteMs);

    await room.claim();
    await room.pass(0);
    const during = room.said();
    await room.pass(2 * hourMs);

    expect(during).toHaveLength(1);
    expect(room.said().slice(1)).toEqual([
      expect.stringMatching(
        /^🗂️ 1 update held over the quiet hours\n.*\*\*update\*\* · Blast.*\n.*\n> a claim.*report 1/u,
      ),
    ]);
    expect(room.world.discord.posts[1]?.message).not.toHaveProperty("allowed_mentions");
  });

  it("that makes it as severe as what comes through is a reply at once, with its ping", async () => {
    const room = await aRoom({ quiet, ...role });
    await room.open("Blast in Lanternville");
    await room.world.clock.sleep(30 * minuteMs);

    await room.claim("critical");

    expect(room.said()[1]).toContain("<@&777>");
    expect(room.world.discord.posts[1]?.replyTo).toBe("1");
  });

  it("that raises it, but not so far, waits too", async () => {
    const room = await aRoom({ quiet, ...role });
    await room.open("Blast in Lanternville", "medium");
    await room.world.clock.sleep(30 * minuteMs);

    await room.claim("high");
    const during = room.said().length;
    await room.pass(2 * hourMs);

    expect(during).toBe(1);
    expect(room.said()[1]).toMatch(/HIGH `SW-[^`]+` \*\*update\*\* .*\n.*\n> severity rose to high/u);
  });

  it("and a list that a late start finds due then, wait for their end", async () => {
    const room = await aRoom({ quiet });
    room.world.burst = { alerts: 1, withinMs: 15 * minuteMs };
    await room.open("Another");
    await room.open("Blast in Lanternville");

    await room.pass(30 * minuteMs);
    const during = room.said();
    await room.pass(2 * hourMs);

    expect(during).toHaveLength(1);
    expect(room.said()[1]).toMatch(/^🗂️ 1 alert held over the quiet hours/u);
  });

  it("of a story that waits for the same list is told with it, in one line", async () => {
    const room = await aRoom({ quiet });
    await room.world.clock.sleep(30 * minuteMs);
    await room.open("Blast in Lanternville");

    await room.claim();
    await room.pass(2 * hourMs);

    expect(room.said()).toEqual([
      expect.stringMatching(/^🗂️ 1 alert held over the quiet hours\n[^\n]*Blast[^\n]*\n[^\n]*\n> a claim[^\n]*$/u),
    ]);
  });
});

it("that raises a held story to what is never held posts it at once, and no list has it too", async () => {
  const room = await aRoom({ digest, ...role });
  await room.open("Blast in Lanternville");

  await room.claim("critical");
  const atOnce = room.said();
  await room.pass(48 * hourMs);

  expect(atOnce).toEqual([expect.stringMatching(/^🟣 CRITICAL.*<@&777>/u)]);
  expect(room.said()).toHaveLength(1);
});

describe("an update of a story that only a list has shown", () => {
  it("comes in the next digest", async () => {
    const room = await aRoom({ digest });
    await room.open("Blast in Lanternville");
    await room.pass(3 * hourMs);

    await room.claim();
    await room.pass(0);
    const during = room.said().length;
    await room.pass(24 * hourMs);
    await room.pass(24 * hourMs);

    expect(during).toBe(1);
    expect(room.said().slice(1)).toEqual([
      expect.stringMatching(/^🗂️ 1 update since the last digest\n.*\n.*\n> a claim/u),
    ]);
  });

  it("is a card of its own where no list is due, and pings nobody unless the severity rises", async () => {
    const room = await aRoom(role);
    room.world.burst = { alerts: 1, withinMs: 30 * minuteMs };
    await room.open("Another");
    await room.open("Blast in Lanternville");
    await room.pass(hourMs);

    await room.claim();
    await room.claim("critical");

    expect(room.said()[1]).toContain("1 alert – more than this channel takes");
    expect(room.said()[2]).toMatch(/HIGH.*[\s\S]*claim/u);
    expect(room.said()[2]).not.toContain("<@&777>");
    expect(room.said()[3]).toMatch(/severity rose to critical.*<@&777>/u);
    expect(room.world.discord.posts[3]?.replyTo).toBe("3");
    expect(room.said()).toHaveLength(4);
  });

  it("is a card at once where the severity rises to one that is never held, with its ping", async () => {
    const room = await aRoom({ digest, ...role });
    await room.open("Blast in Lanternville");
    await room.pass(3 * hourMs);

    await room.claim("critical");

    expect(room.said()[1]).toMatch(/^🟣 CRITICAL.*<@&777>/u);
    await room.pass(48 * hourMs);
    expect(room.said()).toHaveLength(2);
  });

  it("is listed again, as one update, where a burst holds its card", async () => {
    const room = await aRoom({});
    room.world.burst = { alerts: 1, withinMs: 30 * minuteMs };
    await room.open("Another");
    await room.open("Blast in Lanternville");
    await room.pass(hourMs);
    await room.open("A third");

    await room.claim();
    await room.pass(hourMs);

    expect(room.said().slice(3)).toEqual([
      expect.stringMatching(/^🗂️ 1 update – more than this channel takes.*\n.*\n.*\n> a claim/u),
    ]);
  });

  it("counts for the limit of cards at once, as a new alert does", async () => {
    const room = await aRoom({});
    room.world.burst = { alerts: 1, withinMs: 30 * minuteMs };
    await room.open("Another");
    await room.open("Blast in Lanternville");
    await room.pass(hourMs);
    await room.claim();
    await room.open("A third");

    await room.pass(hourMs);

    expect(room.said().slice(3)).toEqual([expect.stringMatching(/^🗂️ 1 alert – more than this channel takes/u)]);
  });

  it("stays on record where the watch that found it is muted", async () => {
    const room = await aRoom({ digest });
    await room.open("Blast in Lanternville");
    await room.pass(3 * hourMs);
    const mutes = [{ kind: "watch", id: "w1", until: room.world.clock.now() + hourMs } as const];
    await room.world.repositories.guilds.change("g1", (one) => ({ ...one, mutes }));

    await room.claim();
    await room.claim("critical");
    await room.pass(48 * hourMs);

    expect(room.said()).toHaveLength(1);
    expect([...room.world.repositories.stories.totals("g1").deliveries]).toEqual([["bundled", 1]]);
  });

  it("is a card with another nonce where nobody knows whether the first was posted", async () => {
    const room = await aRoom({});
    await room.open("Blast in Lanternville");
    const { stories } = room.world.repositories;
    const [story] = await stories.recent("g1", 1);
    await stories.change(story?.id ?? "", (one) => ({
      ...one,
      alerts: one.alerts.map((alert) => ({ ...alert, delivery: { ...alert.delivery, state: "unsure" } })),
    }));

    await room.claim();

    expect(room.world.discord.posts.map(({ nonce }) => nonce.split("-")[1])).toEqual(["1", "2"]);
  });

  it("speaks of what a mute had kept silent, once the mute is over", async () => {
    const room = await aRoom({});
    const mutes = [{ kind: "watch", id: "w1", until: room.world.clock.now() + hourMs } as const];
    await room.world.repositories.guilds.change("g1", (one) => ({ ...one, mutes }));
    await room.open("Blast in Lanternville");
    await room.claim();
    const during = room.said();
    await room.pass(hourMs);

    await room.claim();
    await room.open("Another");

    expect(during).toEqual([]);
    expect(room.said()).toEqual([
      expect.stringMatching(/Blast in Lanternville.*\nUpdate: a claim/u),
      expect.stringContaining("Another"),
    ]);
  });
});

describe("a list that a crash cut off from its marks", () => {
  it("tells each update once", async () => {
    const room = await aRoom({ digest });
    await room.open("Blast in Lanternville");
    await room.pass(3 * hourMs);
    await room.claim();
    room.world.failNext("stories.change");
    const { bulletins } = room.world.repositories;
    const put = vi.spyOn(bulletins, "put");

    await room.pass(24 * hourMs);
    await room.pass(0);

    expect(put).toHaveBeenCalledTimes(1);
    expect(room.said().slice(1)).toEqual([expect.stringContaining("1 update since the last digest")]);
    expect(await room.world.repositories.stories.heldUntil(Number.MAX_SAFE_INTEGER)).toEqual([]);
  });

  it("loses no update that came before they were made", async () => {
    const room = await aRoom({ digest });
    await room.open("Blast in Lanternville");
    room.world.failNext("stories.change");
    await room.pass(3 * hourMs);

    await room.claim();
    await room.pass(0);
    await room.pass(24 * hourMs);

    expect(room.said().join("\n")).toContain("claim");
    expect(await room.world.repositories.stories.heldUntil(Number.MAX_SAFE_INTEGER)).toEqual([]);
  });
});

it("marks of an alert only what its list has", async () => {
  const room = await aRoom({ digest });
  await room.open("Blast in Lanternville");
  await room.claim();
  const [story] = await room.world.repositories.stories.recent("g1", 1);
  const [alert] = story?.alerts ?? [];
  if (story === undefined || alert === undefined) throw new Error("no alert");

  const [marked] = bundled(story, "c1", [alert.delivery.nonce]).alerts;

  expect([marked?.delivery.state, marked?.replies[0]?.delivery.state]).toEqual(["bundled", "held"]);
});

it("shows a story in a list as it is when the list is posted", async () => {
  const room = await aRoom({ digest });
  await room.open("Blast in Lanternville", "medium");
  await room.claim("high");
  await room.pass(3 * hourMs);

  expect(room.said()).toEqual([
    expect.stringMatching(/1 alert since.*\n🔴 HIGH `SW-[^`]+` Blast.*\n.*\n> severity rose to high/u),
  ]);
});
