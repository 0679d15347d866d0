import { PermissionFlagsBits } from "discord.js";
import { afterEach, describe, expect, it } from "vitest";
import { defineCommand } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import { DiscordProblem } from "../../src/discord/discord-problem.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { asMarkdown } from "../as-markdown.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { until } from "../until.ts";
import { aBot } from "./a-bot.ts";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function aStartedBot(...given: Parameters<typeof aBot>) {
  const started = await aBot(...given);
  stops.push(started.stop);
  return started;
}

const ping = defineCommand({
  path: "ping",
  summary: "Is it there?",
  access: "viewer",
  needs: [],
  options: {},
  run: async () => ({ content: md`pong` }),
});

describe("a server that was just joined", () => {
  it("is known before its first command is answered, however long the servers before it take", async () => {
    const known = defineCommand({
      ...ping,
      path: "known",
      needs: ["server"],
      run: async (_, { guildId }, { server }) => ({
        content: asMarkdown((await server.guilds.get(guildId)) ? "known" : "unknown"),
      }),
    });
    const { bot, server } = await aStartedBot({ commands: [known] });
    await bot.ready();
    await until(() => server.registrations > 0);
    // Its greeting is refused slowly, and the next server waits for its turn.
    server.failNext({ method: "POST", path: "/channels/*/messages", how: "slow", delayMs: 4_000, times: 9 });
    server.joinGuild({ name: "First", channels: [{ name: "first" }] });
    server.joinGuild({ name: "Second", channels: [{ name: "second" }] });
    await until(() => bot.guilds().length === 3);

    const reply = await server.person("second").slash("/known");

    expect(reply.text).toBe("known");
  });
});

describe("connecting", () => {
  it("asks only for the Guilds intent", async () => {
    const { bot, server } = await aStartedBot();

    await bot.ready();

    expect(server.gateway.identifies).toEqual([1]);
  });

  it("reports of each server the channels in which the bot may post now, whatever happened while it was off", async () => {
    const channels = [{ name: "alerts" }, { name: "locked" }, { name: "gone" }];
    const server = await startDiscordStandIn({ guilds: [{ id: "100", channels }] });
    server.removeChannel(server.channel("gone"));
    server.denyBot(server.channel("locked"), PermissionFlagsBits.SendMessages);

    const { bot, writable, reports } = await aStartedBot({}, server);
    await bot.ready();
    await until(() => reports.length > 0);

    expect([...new Set(writable)]).toEqual([`100: ${server.channel("alerts").id}`]);
  });

  it("registers commands once, and not again when they are the same", async () => {
    const suggest = async () => [];
    const rich = defineCommand({
      path: "watch add",
      summary: "Watch.",
      access: "viewer",
      needs: [],
      options: {
        channel: { kind: "channel", description: "Where." },
        mention: { kind: "role", description: "Whom." },
        severity: { kind: "choice", description: "How bad.", choices: ["low", "high"] },
        query: { kind: "text", description: "What.", required: true, suggest },
      },
      run: async () => ({ content: md`` }),
    });
    const first = await aStartedBot({ commands: [ping, rich] });
    await until(() => first.server.registrations === 1);
    await first.bot.close();

    const second = await aStartedBot({ commands: [ping, rich] }, first.server);
    await until(() => first.server.requests.filter(({ path }) => path.endsWith("/commands")).length === 3);
    await second.bot.close();

    expect(first.server.registrations).toBe(1);
    const third = await aStartedBot({ commands: [ping] }, first.server);
    await until(() => first.server.registrations === 2);
    await third.bot.close();
    expect(first.server.commands().map(({ name }) => name)).toEqual(["ping"]);
  });

  it("registers commands later when Discord is down at first", async () => {
    const hurried = { ...systemClock, sleep: (ms: number) => systemClock.sleep(Math.min(ms, 20)) };
    const standIn = await startDiscordStandIn();
    standIn.failNext({ path: "/applications/*/commands", how: 503, times: 5 });

    const { server } = await aStartedBot({ commands: [ping], clock: hurried }, standIn);
    await until(() => server.commands().length === 1);

    expect(server.registrations).toBe(1);
  });

  it("says in words what is wrong with a refused token", async () => {
    const { bot } = await aStartedBot({ options: { token: "wrong" } });

    const refused = bot.ready();

    await expect(refused).rejects.toBeInstanceOf(DiscordProblem);
    await expect(refused).rejects.toThrow("DISCORD_TOKEN");
  });

  it("keeps trying while Discord is down", async () => {
    const { bot, server } = await aStartedBot();
    server.failNext({ path: "/gateway/bot", how: 503, times: 9 });

    await bot.ready();

    expect(server.gateway.connected).toBe(1);
  });

  it("reports its servers and the exact invite link", async () => {
    const { reports, server } = await aStartedBot();

    await until(() => reports.length === 1);

    expect(reports[0]?.guildIds).toEqual(server.guilds.map(({ id }) => id));
    expect(reports[0]?.inviteLink).toBe(
      `https://discord.com/oauth2/authorize?client_id=${server.world.bot.id}&permissions=309237730304&scope=bot+applications.commands`,
    );
  });
});

describe("joining a server", () => {
  it("greets in the first channel that it may write in, and says how to wake it", async () => {
    const { bot, server, joined, reports } = await aStartedBot({
      standIn: { guilds: [] },
      watchNames: ["First watch", "Second watch"],
    });
    await bot.ready();
    await until(() => reports.length > 0);
    const silent = { id: "888888888888888888", type: "role", deny: PermissionFlagsBits.SendMessages } as const;

    server.joinGuild({
      id: silent.id,
      channels: [{ name: "rules", overwrites: [{ ...silent, type: "role" }] }, { name: "general" }],
    });
    await until(() => server.posts().length > 0);

    expect(joined.map(({ id }) => id)).toEqual([silent.id]);
    const [greeting] = server.posts();
    expect(greeting?.content).toContain("/route set");
    expect(greeting?.content).not.toContain("First watch");
    expect(greeting?.content).toContain("Manage Server");
    expect(greeting?.content).toContain("/help");
  });

  it("greets a server that was joined while the bot was away, but none that it knows", async () => {
    const guilds = [{ id: "666666666666666661" }, { id: "666666666666666662", channels: [{ name: "new" }] }];
    const { server, reports } = await aStartedBot({
      standIn: { guilds },
      joined: [{ id: "666666666666666661", name: "Desk" }],
    });

    await until(() => reports.length === 1);

    expect(server.posts().map(({ channel }) => channel.name)).toEqual(["new"]);
  });

  it("says one line in a server that it is not for, and leaves it: it is not stored, and no watch is named", async () => {
    const guilds = [{ id: "666666666666666661" }, { id: "666666666666666662", channels: [{ name: "stranger" }] }];
    const { server, joined, left, reports } = await aStartedBot({
      standIn: { guilds },
      joined: [{ id: "666666666666666661", name: "Desk" }],
      watchNames: ["First watch"],
      isAllowed: (id) => id === "666666666666666661",
    });

    await until(() => reports.length === 1);
    await until(() => left.length === 1);

    expect(left).toEqual(["666666666666666662"]);
    expect(joined.map(({ id }) => id)).toEqual(["666666666666666661"]);
    expect(reports[0]?.guildIds).toEqual(["666666666666666661"]);
    expect(server.posts().map(({ content }) => content)).toEqual([
      "This bot is only for servers that its operator named, so it leaves this one.",
    ]);
  });

  it("greets the owner where it may write in no channel", async () => {
    const guilds = [{ botPermissions: PermissionFlagsBits.ViewChannel }];
    const { server, reports } = await aStartedBot({ standIn: { guilds } });

    await until(() => reports.length === 1);

    expect(server.posts().map(({ channel }) => channel.recipient?.id)).toEqual([server.guilds[0]?.ownerId]);
  });

  it("connects all the same where nobody can be greeted", async () => {
    const guilds = [{ botPermissions: PermissionFlagsBits.ViewChannel }];
    const { bot, server, reports } = await aStartedBot({ standIn: { guilds } });
    server.failNext({ path: "/users/@me/channels", how: 403, code: 50007 });

    await bot.ready();
    await until(() => reports.length === 1);

    expect(server.posts()).toHaveLength(0);
  });

  it("says when it was left", async () => {
    const { server, left, reports } = await aStartedBot();
    await until(() => reports.length === 1);
    const [guild] = server.guilds;
    if (guild) server.leaveGuild(guild);

    await until(() => left.length === 1);

    expect(left).toEqual([guild?.id]);
  });
});

describe("a notice", () => {
  it("goes to the ops channel, else to where alerts go, else nowhere without harm", async () => {
    const channelId = "999999999999999999";
    const guilds = [{ id: "666666666666666666", channels: [{ id: channelId, name: "ops" }, { name: "alerts" }] }];
    const { bot, server, reports } = await aStartedBot({ standIn: { guilds }, guild: { opsChannelId: channelId } });
    await until(() => reports.length === 1);

    await bot.notify("666666666666666666", md`A source is failing.`);
    await bot.notify("no such server", md`Lost.`);

    expect(server.posts("ops").at(-1)?.content).toBe("A source is failing.");
  });
});
