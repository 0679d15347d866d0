import { describe, expect, it } from "vitest";
import { remindUnanswered } from "../../src/alerts/remind-unanswered.ts";
import { accountLine } from "../../src/chat/words/account-line.ts";
import { takenBy } from "../../src/domain/duty.ts";
import type { Guild, Route } from "../../src/domain/guild.ts";
import type { Match } from "../../src/domain/match.ts";
import type { Severity } from "../../src/domain/severity.ts";
import type { Story } from "../../src/domain/story.ts";
import type { Triage } from "../../src/domain/triage.ts";
import { aWorld, guild, joining, start, type World } from "../world.ts";
import { foldAccount } from "./fold-account.ts";

const minuteMs = 60_000;
const route: Route = { channelId: "c1", severity: "low", mentionRoleId: "77", remindMs: 15 * minuteMs };

describe("a critical alert that nobody acknowledges", () => {
  it("is told again after the route's time, once, as a reply that pings", async () => {
    const { world, pass, pings } = await aCriticalAlert();

    await pass(14);
    const before = pings();
    for (const minutes of [1, 0, 600]) await pass(minutes);

    expect(before).toEqual([]);
    expect(pings()).toEqual([
      {
        content: expect.stringMatching(/^↳ SW-.* · critical, and nobody acknowledged it for 15 minutes <@&77>$/u),
        allowed_mentions: { parse: [], roles: ["77"] },
        replyTo: world.discord.posts[0]?.messageId,
      },
    ]);
  });

  it("names who has the watch, where somebody has it", async () => {
    const { world, pass, pings } = await aCriticalAlert();
    await world.repositories.duties.change("g1", (duty) => takenBy(duty, { userId: "10", name: "Bo" }, start));

    await pass(16);

    expect(pings()[0]?.content).toContain("nobody acknowledged it for 15 minutes; Bo has the watch");
  });

  it("is told again where a crash came between the decision and the post, and still once", async () => {
    const { world, remind, pings } = await aCriticalAlert();
    await world.clock.sleep(16 * minuteMs);
    await remind();
    world.discord.loseNext("after");

    await world.deliver();
    await remind();
    await world.deliver();

    expect(pings()).toHaveLength(1);
  });

  it("is told again only once, also when a report joins it after", async () => {
    const { world, pass, pings, take } = await aCriticalAlert();
    await pass(20);

    await take("critical", "two");
    await pass(20);

    expect(world.discord.posts.length).toBeGreaterThan(1);
    expect(pings()).toHaveLength(1);
  });

  it("comes through quiet hours, which let critical alerts through", async () => {
    const quiet = { from: 0, to: 1439, zone: "UTC", bypass: "critical" } as const;
    const { pass, pings } = await aCriticalAlert({ quiet });

    await pass(16);

    expect(pings()).toHaveLength(1);
  });

  it("is no alert of its own in the account", async () => {
    const { world, pass } = await aCriticalAlert();
    await pass(16);

    expect(accountLine(foldAccount(await world.repositories.stories.recent("g1", 9), [], 0))).toBe(
      "matched 1 = posted 1",
    );
  });
});

describe("a critical alert is not told again", () => {
  it.each<[string, (story: Story) => Story]>([
    ["once it is acknowledged", answered({ state: "acknowledged" })],
    ["once it is dismissed", answered({ state: "dismissed" })],
    ["once a moderator deleted it", withoutMessage],
    ["once somebody took it over", answered({ state: "open", assignedTo: "Dana" })],
  ])("%s, also when it is opened again later", async (_, edit) => {
    const { change, pass, pings } = await aCriticalAlert();
    await change(edit);
    await pass(16);

    await change(({ alerts, ...story }) => ({
      ...story,
      triage: { state: "open" },
      alerts: alerts.map(({ removed: _, ...alert }) => alert),
    }));
    await pass(600);

    expect(pings()).toEqual([]);
  });

  it("when it was answered while the reminder waited to be posted", async () => {
    const { world, change, remind, pings } = await aCriticalAlert();
    await world.clock.sleep(16 * minuteMs);
    await remind();

    await change(answered({ state: "acknowledged" }));
    await world.deliver();

    expect(pings()).toEqual([]);
  });

  it.each(["story", "watch"] as const)("while its %s is muted", async (kind) => {
    const { world, story, pass, pings } = await aCriticalAlert();
    const id = kind === "story" ? (await story()).id : "w1";
    const mutes = [{ kind, id, until: start + 3_600_000 }];
    await world.repositories.guilds.change("g1", (one) => ({ ...one, mutes }));

    await pass(16);

    expect(pings()).toEqual([]);
  });

  it("where the route says nothing of it, says so no more, or the alert is not critical", async () => {
    const { remindMs: _, ...silent } = route;
    const plain = await aCriticalAlert({}, "critical", { ...guild, routes: [silent] });
    const high = await aCriticalAlert({}, "high");
    const ended = await aCriticalAlert();
    await ended.world.repositories.guilds.change("g1", (one) => ({ ...one, routes: [silent] }));

    for (const { pass } of [plain, high, ended]) await pass(16);

    expect([plain, high, ended].flatMap(({ pings }) => pings())).toEqual([]);
  });
});

it("a time to answer begins when the alert is posted", async () => {
  const { world, take, pass, pings } = await anEmptyWorld({ ...guild, routes: [route] });
  world.discord.answerNext({ kind: "retry", failure: { code: "server-error", status: 503 }, afterMs: 30 * minuteMs });
  await take("critical", "one");

  await pass(10);
  const early = pings().length;
  await pass(10);

  expect([early, pings().length]).toEqual([0, 1]);
});

async function aCriticalAlert(given: Partial<Route> = {}, severity: Severity = "critical", givenGuild?: Guild) {
  const made = await anEmptyWorld(givenGuild ?? { ...guild, routes: [{ ...route, ...given }] });
  await made.take(severity, "one");
  return made;
}

async function anEmptyWorld(given: Guild) {
  const world = await aWorld({ feed: [], guild: given });
  const { stories, inbox } = world.repositories;
  const remind = () => remindUnanswered(world.clock.now(), world.repositories);
  const story = async (): Promise<Story> => {
    const [newest] = await stories.recent("g1", 1);
    if (newest === undefined) throw new Error("there is no story");
    return newest;
  };
  return {
    world,
    remind,
    story,
    /** Reports after the first join its story. */
    async take(severity: Severity, title: string) {
      const [first] = await stories.recent("g1", 1);
      world.news = { find: () => joining(first), add: () => {} };
      await inbox.accept([aMatch(severity, title)]);
      await world.takeAll();
      await world.deliver();
    },
    change: async (edit: (story: Story) => Story) => stories.change((await story()).id, edit),
    async pass(minutes: number) {
      await world.clock.sleep(minutes * minuteMs);
      await remind();
      await world.deliver();
    },
    pings: () => replies(world).filter(({ content }) => content?.includes("nobody acknowledged")),
  };
}

function answered(triage: Triage): (story: Story) => Story {
  return (story) => ({ ...story, triage });
}

function withoutMessage(story: Story): Story {
  return { ...story, alerts: story.alerts.map((alert) => ({ ...alert, removed: true })) };
}

function replies(world: World) {
  return world.discord.posts.flatMap(({ message: { content, allowed_mentions }, replyTo }) =>
    replyTo === undefined ? [] : [{ content, allowed_mentions, replyTo }],
  );
}

function aMatch(severity: Severity, title: string): Match {
  const seen = { keys: [title], sourceKey: "s1", basis: "guid", seenAt: start } as const;
  return {
    id: `m-${title}`,
    guildId: "g1",
    item: { ...seen, id: title, title, text: "", link: `https://${title}.example/` },
    source: { id: title, name: "Wire", handling: "open" },
    watches: [{ watchId: "w1", name: "Everything", severity, hits: [] }],
    matchedAt: start,
    place: 0,
  };
}
