import { PermissionFlagsBits } from "discord.js";
import { describe, expect, it, onTestFinished } from "vitest";
import { alertResend } from "../../commands/alert/resend.ts";
import { routeSet } from "../../commands/route/set.ts";
import { routeShow } from "../../commands/route/show.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import { withUnheard } from "../../src/chat/with-unheard.ts";
import { openDiscordOut } from "../../src/discord/open-discord-out.ts";
import type { Guild } from "../../src/domain/guild.ts";
import { Match } from "../../src/domain/match.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { aGuild, buildEngine, type PreparedEngine } from "../build-engine.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { until } from "../until.ts";

const admin: Caller = {
  guildId: "1000",
  channelId: "9",
  userId: "7",
  userName: "dana",
  level: "administrator",
  sees: async () => true,
};

/** A server with these channels, and an engine that posts to it. */
async function aServer(names: readonly string[], given: (id: (name: string) => string) => Partial<Guild> = () => ({})) {
  const channels = names.map((name) => ({ name }));
  const standIn = await startDiscordStandIn({
    guilds: [{ id: "1000", channels }],
    rateLimits: [],
    globalPerSecond: 0,
  });
  const id = (name: string) => standIn.channel(name).id;
  const guild = aGuild({ id: "1000", routes: [{ channelId: id("alerts"), severity: "low" }], ...given(id) });
  const logger = createLogger("silent");
  const guilds = { get: (guildId: string) => built.deps.repositories.guilds.get(guildId) };
  const access = { token: standIn.token, apiUrl: standIn.apiUrl };
  const out = openDiscordOut(access, { clock: systemClock, logger, guilds, newReference: () => crypto.randomUUID() });
  const built: PreparedEngine = await buildEngine({ guilds: [guild], out });
  const { engine, context } = await built.start();
  onTestFinished(async () => {
    await engine.stop();
    await standIn.stop();
  });
  const bring = async (title: string) => {
    await engine.repositories.inbox.accept([matchOf(title)]);
    await engine.alerts.clearInbox();
  };
  const stored = async () => {
    const found = await engine.repositories.guilds.get("1000");
    if (found === undefined) throw new Error("no guild");
    return found;
  };
  return { standIn, engine, context, bring, stored, id };
}

function matchOf(title: string, channelId?: string): Match {
  const item = { title, text: "", id: title, keys: [title], sourceKey: "s1", basis: "guid", seenAt: 1 };
  const hits = [{ field: "title", start: 0, end: 3, text: title.slice(0, 3), term: "x" }];
  const watch = { watchId: "w1", name: "Everything", severity: "high", hits, ...(channelId && { channelId }) };
  const source = { id: "wire", name: "Wire", handling: "open" };
  return Match.parse({ id: title, guildId: "1000", item, source, watches: [watch], matchedAt: Date.now() });
}

const texts = (posts: readonly { readonly content: string }[]) => posts.map(({ content }) => content);

describe("a channel for alerts that was deleted", () => {
  it("is told of once, in another channel, and marked; what waits goes to the next route, in order", async () => {
    const { standIn, engine, context, bring, stored } = await aServer(["alerts", "general", "new"]);
    const old = standIn.channel("alerts");
    standIn.removeChannel(old);

    for (const title of ["One attack", "Two books", "Three trials"]) await bring(title);
    await until(() => standIn.posts("general").length === 1);
    await until(() => engine.alerts.waiting === 3);
    const shown = await routeShow.run({}, admin, context);
    const set = await routeSet.run({ channel: standIn.channel("new").id }, admin, context);
    await until(() => standIn.posts("new").length === 3);

    expect(texts(standIn.posts("general"))).toEqual([expect.stringMatching(/deleted.*`\/route set channel:…`/u)]);
    expect(shown.content).toMatch(/⚠️ this channel was deleted \(since /u);
    expect(set.content).toContain("3 alerts that waited there come here now");
    expect(texts(standIn.posts("new")).join("\n")).toMatch(/One[\s\S]*Two[\s\S]*Thr/u);
    expect((await stored()).routes.map(({ channelId }) => channelId)).toEqual([standIn.channel("new").id]);
    expect((await stored()).silent).toEqual([]);
  });

  it("is marked and told of when it is deleted, before any alert comes", async () => {
    const { standIn, engine, id, stored } = await aServer(["alerts", "general"]);
    const gone = id("alerts");
    standIn.removeChannel(standIn.channel("alerts"));

    await engine.alerts.silent.deleted("1000", gone);
    await engine.alerts.silent.deleted("1000", gone);
    await engine.alerts.silent.deleted("1000", "4711");

    expect(standIn.posts("general")).toHaveLength(1);
    expect((await stored()).silent).toMatchObject([{ channelId: gone, trouble: { code: "gone" }, heard: true }]);
  });

  it("is told of to the owner where no channel may be written, and to operators and the next person where that fails too", async () => {
    const { standIn, engine, id, stored, context } = await aServer(["alerts", "general"]);
    const gone = id("alerts");
    standIn.removeChannel(standIn.channel("alerts"));
    standIn.denyBot(standIn.channel("general"), PermissionFlagsBits.SendMessages);

    await engine.alerts.silent.deleted("1000", gone);
    const direct = [...standIn.world.channels.values()].find(({ kind }) => kind === "direct");
    expect(texts(direct?.messages ?? [])).toEqual([expect.stringContaining("was deleted")]);

    await engine.repositories.guilds.change("1000", ({ silent: _, ...guild }) => guild);
    standIn.failNext({ path: "/users/@me/channels", how: 403, code: 50_007, times: 9 });
    await engine.alerts.silent.deleted("1000", gone);
    expect(engine.alerts.silent.unheard).toBe(1);

    const first = await withUnheard({ content: md`An answer` }, admin, context.server.guilds);
    const second = await withUnheard({ content: md`An answer` }, admin, context.server.guilds);
    expect(first.content).toMatch(/was deleted[\s\S]*An answer/u);
    expect(second.content).toBe("An answer");
    expect((await stored()).silent).toMatchObject([{ heard: true }]);
  });

  it("sends what is asked for again to where alerts go now, and says so where they go nowhere", async () => {
    const { standIn, engine, context, bring } = await aServer(["alerts", "ops", "critical"], (id) => ({
      opsChannelId: id("ops"),
    }));
    standIn.removeChannel(standIn.channel("alerts"));
    await bring("One attack");
    await until(() => standIn.posts("ops").length === 1);
    const [story] = await engine.repositories.stories.recent("1000", 1);
    const alert = story?.shortId ?? "";

    await expect(alertResend.run({ alert }, admin, context)).rejects.toThrow(/no other takes its severity/u);
    await routeSet.run({ channel: standIn.channel("critical").id, severity: "critical" }, admin, context);
    await expect(alertResend.run({ alert }, admin, context)).rejects.toThrow(/no other takes its severity/u);
    await engine.repositories.guilds.change("1000", (guild) => ({
      ...guild,
      routes: [...guild.routes, { channelId: standIn.channel("critical").id, severity: "high" }],
    }));
    const answer = await alertResend.run({ alert }, admin, context);
    await until(() => standIn.posts("critical").length === 1);

    expect(answer.content).toContain("Its channel was deleted: sending");
  });

  it("leaves a watch whose own channel it was to the routes", async () => {
    const { standIn, engine, id } = await aServer(["alerts", "own"]);
    const own = id("own");
    standIn.removeChannel(standIn.channel("own"));
    await engine.alerts.silent.note("1000", { code: "gone", channelId: own }, own);

    await engine.repositories.inbox.accept([matchOf("One attack", own)]);
    await engine.alerts.clearInbox();

    await until(() => texts(standIn.posts("alerts")).some((text) => text.includes("One")));
  });
});

describe("a channel in which the bot may not post", () => {
  it("is told of with the permission that is missing, and goes on with its alerts when that is given", async () => {
    const { standIn, engine, context, bring, stored, id } = await aServer(["alerts", "ops"], (id) => ({
      opsChannelId: id("ops"),
    }));
    standIn.denyBot(standIn.channel("alerts"), PermissionFlagsBits.EmbedLinks);
    await bring("One attack");
    await until(() => standIn.posts("ops").length === 1);
    const shown = await routeShow.run({}, admin, context);
    standIn.denyBot(standIn.channel("alerts"), 0n);
    engine.alerts.hurry([id("alerts")]);
    await until(() => standIn.posts("alerts").length === 1);
    await until(() => standIn.posts("ops").length === 2);

    expect(texts(standIn.posts("ops"))).toEqual([
      expect.stringContaining("the bot lacks Embed Links there"),
      expect.stringContaining("goes on"),
    ]);
    expect(shown.content).toContain("⚠️ nothing can be posted: the bot lacks Embed Links");
    expect((await stored()).silent).toEqual([]);
  });
});

describe("what was changed while the bot was off", () => {
  it("is found when it connects: told of once for each channel, and marked; what is in order is asked nothing", async () => {
    const { standIn, engine, context, stored, id } = await aServer(["alerts", "locked", "fine", "ops"], (id) => ({
      opsChannelId: id("ops"),
      routes: ["alerts", "locked", "fine"].map((name) => ({ channelId: id(name), severity: "low" as const })),
    }));
    const [gone, locked] = [id("alerts"), id("locked")];
    standIn.removeChannel(standIn.channel("alerts"));
    standIn.denyBot(standIn.channel("locked"), PermissionFlagsBits.SendMessages);
    const writable = [id("fine"), id("ops")];

    await engine.alerts.silent.writableAre("1000", writable);
    const asked = standIn.requests.length;
    await engine.alerts.silent.writableAre("1000", [...writable, gone, locked]);
    expect(standIn.requests.length).toBe(asked);
    await engine.alerts.silent.writableAre("1000", writable);
    const shown = await routeShow.run({}, admin, context);

    expect(texts(standIn.posts("ops"))).toEqual([
      expect.stringContaining("it was deleted"),
      expect.stringContaining("the bot lacks Send Messages there"),
    ]);
    expect(shown.content).toMatch(/⚠️ this channel was deleted[\s\S]*⚠️ nothing can be posted: the bot lacks Send/u);
    expect((await stored()).silent).toHaveLength(2);
  });

  it("is no news where Discord could not be asked, and the channel of an answer is told of once", async () => {
    const { standIn, engine, stored, id } = await aServer(["alerts", "ops"], (id) => ({ opsChannelId: id("ops") }));
    standIn.failNext({ path: "/channels/*", how: 503, times: 9 });
    await engine.alerts.silent.writableAre("1000", [id("ops")]);
    standIn.failures.clear();
    standIn.denyBot(standIn.channel("alerts"), PermissionFlagsBits.EmbedLinks);

    await engine.alerts.silent.answerRefused("1000", id("alerts"));
    await engine.alerts.silent.answerRefused("1000", id("alerts"));

    expect((await stored()).silent ?? []).toEqual([]);
    expect(texts(standIn.posts("ops"))).toEqual([
      expect.stringMatching(/refuses the bot's answers.*lacks Embed Links/u),
    ]);
  });
});

describe("a role that is to be pinged and was deleted", () => {
  it("is told of once, and marked where the routes are shown", async () => {
    const { standIn, engine, context } = await aServer(["alerts", "ops"], (id) => ({
      opsChannelId: id("ops"),
      routes: [{ channelId: id("alerts"), severity: "low", mentionRoleId: "55" }],
    }));

    await engine.alerts.silent.rolesAre("1000", ["1000", "55"]);
    await engine.alerts.silent.rolesAre("1000", ["1000"]);
    await engine.alerts.silent.rolesAre("1000", ["1000"]);
    const shown = await routeShow.run({}, admin, context);

    expect(texts(standIn.posts("ops"))).toEqual([expect.stringContaining("nobody is pinged")]);
    expect(shown.content).toContain("⚠️ pings nobody: its role was deleted");
  });
});
