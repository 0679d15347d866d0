import { PermissionFlagsBits } from "discord.js";
import { afterEach, describe, expect, it } from "vitest";
import { actions } from "../../commands/actions.ts";
import { commands } from "../../commands/commands.ts";
import { openDiscordIn } from "../../src/discord/open-discord-in.ts";
import { openDiscordOut } from "../../src/discord/open-discord-out.ts";
import type { Story } from "../../src/domain/story.ts";
import { refTo } from "../../src/domain/story-ref.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { aGuild, buildEngine } from "../build-engine.ts";
import { aStory } from "../commands/alert/a-story.ts";
import type { Interaction } from "../discord-stand-in/interaction.ts";
import { buttonsOf } from "../discord-stand-in/seen-message.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { until } from "../until.ts";

/** As a new server of Discord has it. */
const everyonePermissions = PermissionFlagsBits.ViewChannel;
let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

/** The whole program against the stand-in, with one alert posted by its own outbox. */
async function aPostedAlert() {
  const server = await startDiscordStandIn({
    guilds: [{ channels: [{ name: "alerts" }, { name: "wide" }], everyonePermissions }],
  });
  const logger = createLogger("silent");
  const guilds = server.guilds.map(({ id, name }) => aGuild({ id, name, routes: [] }));
  const access = { token: server.token, apiUrl: server.apiUrl };
  const newReference = () => "ref-1";
  const known = { get: async (guildId: string) => guilds.find(({ id }) => id === guildId) };
  const out = openDiscordOut(access, { guilds: known, clock: systemClock, logger, newReference });
  const prepared = await buildEngine({ guilds, out });
  const { repositories } = prepared.deps;
  const { engine, context } = await prepared.start();
  const connected = async () => {
    const opened = openDiscordIn(
      { ...access, commands, actions, patienceMs: 20_000, longestMs: 20_000 },
      {
        out,
        run: { context, logger, newReference },
        clock: systemClock,
        isAllowed: () => true,
        onGuildJoin: async () => false,
        onChannelDelete: async () => {},
        onRoles: async () => {},
        onWritable: async () => {},
        onAnswerRefused: () => {},
        onAccessChange: () => {},
        onGuildLeave: async () => {},
        onReady: async () => {},
      },
    );
    await opened.ready();
    return opened;
  };
  let discord = await connected();
  stop = async () => {
    await discord.close();
    await engine.stop();
    await prepared.store.close();
    await server.stop();
  };
  await until(() => server.registrations > 0);

  const channel = server.channel("alerts");
  const alerts = [{ channelId: channel.id, delivery: { state: "queued" } }];
  const guildId = guilds[0]?.id ?? "";
  const story = aStory("SW-4F2A", { guildId, title: "ISIS-K named in an invented report", alerts });
  await context.alerts.stories.put({ ...story, alerts: story.alerts.map(({ messageId: _none, ...alert }) => alert) });
  context.alerts.redraw(story);
  await until(
    () => server.posts("alerts").length > 0 && repositories.stories.totals(guildId).deliveries.has("delivered"),
  );
  const [card] = server.posts("alerts");
  if (card === undefined) throw new Error("no card was posted");
  /** The same story in another channel, as a route of its own brings it there. */
  const postInWide = async () => {
    const { id } = server.channel("wide");
    const one = aStory("SW-4F2A", { alerts: [{ channelId: id, delivery: { state: "queued" } }] }).alerts;
    const inWide = one.map(({ messageId: _none, delivery, ...alert }) => ({
      ...alert,
      delivery: { ...delivery, nonce: "wide-1" },
    }));
    const wider = await context.alerts.stories.change(story.id, (now) => ({
      ...now,
      alerts: [...now.alerts, ...inWide],
    }));
    if (wider !== undefined) context.alerts.redraw(wider);
    await until(() => server.posts("wide").length > 0);
    const posted = server.posts("wide")[0];
    if (posted === undefined) throw new Error("no card in the other channel");
    return posted;
  };
  const restart = async () => {
    await discord.close();
    discord = await connected();
  };
  /** Another alert of the same channel, which is possibly the same as the first. */
  const postPossible = async (given: Partial<Story> = {}) => {
    const first = await context.alerts.stories.get(story.id);
    const other = aStory("SW-9B1C", { guildId, title: "ISIS-K named again, in other words", alerts });
    const [report] = other.reports;
    if (first === undefined || report === undefined) throw new Error("no story or no report");
    const possibly = { ...refTo(first), why: { code: "other-toll", said: "9", known: "7" } } as const;
    const reports = [{ ...report, item: { ...report.item, id: "other", link: "https://wire.example/other" } }];
    const unposted = other.alerts.map(({ messageId: _none, delivery, ...alert }) => {
      return { ...alert, delivery: { ...delivery, nonce: "another" } };
    });
    await context.alerts.stories.put({ ...other, reports, alerts: unposted, possibly, ...given });
    context.alerts.redraw(other);
    await until(() => server.posts("alerts").length > 1);
    const posted = server.posts("alerts").at(-1);
    if (posted === undefined) throw new Error("no second card was posted");
    return posted;
  };
  return {
    restart,
    postPossible,
    postInWide,
    server,
    context,
    card,
    story,
    dana: server.person("alerts", { permissions: PermissionFlagsBits.ManageGuild }),
  };
}

/** What the person who pressed reads, whether it came at once or after an acknowledgement. */
function answerOf({ text, followUps }: Interaction): string {
  return [text, ...followUps.map(({ content }) => content)].join("\n");
}

describe("an alert in Discord", () => {
  it("asks in a form why it is not relevant, fades, and offers the tighter query only to the asker", async () => {
    const { card, dana, context, story } = await aPostedAlert();
    await context.watches.lists.change(story.guildId, () => [
      { id: "w", name: "ISIS-K", query: "ISIS", severity: "high", createdAt: 0, createdBy: "x" },
    ]);

    for (const id of ["SW-NOT1", "SW-NOT2"]) {
      const noise = { guildId: story.guildId, title: "another invented report", triage: { state: "dismissed" } };
      await context.alerts.stories.put(aStory(id, noise));
    }

    const asked = await dana.click(card, "Not relevant");
    const sent = await dana.submit(asked, { why: "all are an “invented report”" });
    await until(() => sent.followUps.length > 0);
    const [offer] = sent.followUps;
    if (offer === undefined) throw new Error("nothing was offered");
    await dana.click(offer, "Save for ISIS-K");

    expect(asked).toMatchObject({ reaction: "modal", modal: { title: "SW-4F2A: not relevant" } });
    expect(sent.reaction).toBe("update");
    expect(card.content).toContain("not relevant, ");
    expect(offer.ephemeral).toBe(true);
    expect((await context.watches.lists.of(story.guildId)).watches[0]?.query).toBe('(ISIS) NOT "invented report"');
  });

  it("is talked about in one thread, which lists its reports and what is known", async () => {
    const { server, card, dana } = await aPostedAlert();

    const more = await dana.click(card, "More");
    const opened = await dana.click(more, "Thread");
    const again = await dana.click(more, "Thread");
    const thread = server.world.channels.get(card.id);

    await until(() => answerOf(opened).includes(`<#${card.id}>`));
    await until(() => answerOf(again).includes("It has its thread"));
    expect(more.message?.ephemeral).toBe(true);
    expect(thread?.name).toBe("SW-4F2A · ISIS-K named in an invented report");
    expect(thread?.messages.map(({ content }) => content).join("\n")).toContain("**All reports**");
    expect(thread?.messages.map(({ content }) => content).join("\n")).toContain("**What the facts know**");
  });

  it("says what is missing where it may open no thread", async () => {
    const { server, card, dana } = await aPostedAlert();
    server.denyBot(server.channel("alerts"), PermissionFlagsBits.CreatePublicThreads);

    const refused = await dana.click(await dana.click(card, "More"), "Thread");

    await until(
      () => answerOf(refused).includes("Create Public Threads"),
      () => answerOf(refused),
    );
  });

  it("shows in its channel who took it, though the button was elsewhere", async () => {
    const { card, dana } = await aPostedAlert();

    await dana.click(await dana.click(card, "More"), "Assign to me");
    await until(() => card.content.includes("assigned to"));

    expect(buttonsOf(card).map(({ label }) => label)).toEqual(["Acknowledge", "Not relevant", "More"]);
  });

  it("has one state in all its channels, whichever card was pressed", async () => {
    const { card, dana, postInWide, context, story } = await aPostedAlert();
    const other = await postInWide();

    await dana.click(card, "Acknowledge");
    await until(() => other.content.includes("acknowledged, "));
    const whenAcknowledged = other.content;
    await dana.click(await dana.click(other, "More"), "Reopen");
    await until(() => !card.content.includes("acknowledged") && !other.content.includes("acknowledged"));
    await dana.submit(await dana.click(other, "Not relevant"), { why: "a film" });
    await until(() => card.content.includes("not relevant, "));

    expect(whenAcknowledged).toContain("▫️ HIGH");
    expect(other.content).toContain("not relevant, ");
    expect((await context.alerts.stories.get(story.id))?.triage).toMatchObject({ state: "dismissed", why: "a film" });
  });

  it("is joined to the one that it is possibly the same as, shown on both cards, and brought back by Split", async () => {
    const { card, context, dana, postPossible, story } = await aPostedAlert();
    const second = await postPossible();

    const joined = await dana.click(second, "Join to SW-4F2A");
    await until(() => card.embeds[0]?.description?.includes("named again") === true);
    const whileJoined = { content: second.content, labels: buttonsOf(second).map(({ label }) => label) };
    const more = await dana.click(card, "More");
    const moved = (await context.alerts.stories.get(story.id))?.reports.at(-1)?.item.id ?? "";
    const [menu = ""] = /alert-split-any:[^"]+/u.exec(JSON.stringify(more.message?.components)) ?? [];
    const split = await dana.choose(more, menu, [moved]);
    await until(() => buttonsOf(second).length > 1);
    await until(() => card.embeds[0]?.description?.includes("named again") === false);

    expect(joined.reaction).toBe("update");
    expect(answerOf(joined)).toContain("`SW-9B1C` is part of `SW-4F2A` now");
    expect(whileJoined.content).toContain("▫️ HIGH · ISIS-K · SW-9B1C · joined into SW-4F2A");
    expect(whileJoined.labels).toEqual(["Undo the join"]);
    expect(answerOf(split)).toContain("`SW-9B1C` is an alert of its own again");
    expect(buttonsOf(second).map(({ label }) => label)).toContain("Join to SW-4F2A");
    expect(second.content.startsWith("🔴")).toBe(true);
  });

  it("is brought back by the button of its own card, too", async () => {
    const { card, dana, postPossible } = await aPostedAlert();
    const second = await postPossible();
    await dana.click(second, "Join to SW-4F2A");
    await until(() => card.embeds[0]?.description?.includes("named again") === true);

    await dana.click(second, "Undo the join");
    await until(() => card.embeds[0]?.description?.includes("named again") === false);
    await until(() => second.content.startsWith("🔴"));
  });

  it("is joined once by two who press at the same moment", async () => {
    const { dana, context, story, postPossible } = await aPostedAlert();
    const second = await postPossible();

    const pressed = await Promise.all([1, 2].map(() => dana.click(second, "Join to SW-4F2A")));
    await until(() => pressed.every((one) => /`SW-9B1C` (?:is part of|was joined to) `SW-4F2A`/u.test(answerOf(one))));

    expect((await context.alerts.stories.get(story.id))?.reports).toHaveLength(2);
  });

  it("says what to do where the one that it would join is no longer kept", async () => {
    const { dana, postPossible } = await aPostedAlert();
    const why = { code: "other-toll" } as const;
    const second = await postPossible({ possibly: { storyId: "gone", shortId: "SW-GONE", messages: {}, why } });

    const pressed = await dana.click(second, "Join to SW-GONE");

    expect(answerOf(pressed)).toContain("`SW-GONE` cannot take it: it is no longer kept");
    expect(buttonsOf(second).map(({ label }) => label)).toContain("Acknowledge");
  });

  it("keeps its buttons over a restart", async () => {
    const { restart, card, dana } = await aPostedAlert();
    const more = await dana.click(card, "More");
    await restart();

    await dana.click(more, "Assign to me");
    await dana.submit(await dana.click(card, "Not relevant"), {});
    await until(() => card.content.includes("assigned to"));

    expect(card.content).toContain("not relevant, ");
  });

  it("comes with a warning where everyone on the server can read its channel", async () => {
    const { server, dana } = await aPostedAlert();
    const { id } = server.channel("alerts");

    const everyone = {
      id: server.guilds[0]?.id ?? "",
      type: "role",
      allow: 0n,
      deny: PermissionFlagsBits.ViewChannel,
    } as const;

    const open = await dana.slash("route set", { channel: id });
    server.setOverwrites(server.channel("alerts"), [everyone]);
    const hidden = await dana.slash("route set", { channel: id });

    expect(open.text).toContain("Everyone on this server can read that channel");
    expect(hidden.text).toContain("Alerts of severity low and above");
    expect(hidden.text).not.toContain("Everyone on this server");
  });

  it("comes with a warning where the bot itself may not post", async () => {
    const { server, dana } = await aPostedAlert();
    const everyone = { id: server.guilds[0]?.id ?? "", type: "role", allow: 0n } as const;
    const fine = await dana.slash("route set", { channel: server.channel("alerts").id });
    server.setOverwrites(server.channel("alerts"), [{ ...everyone, deny: PermissionFlagsBits.EmbedLinks }]);

    const barred = await dana.slash("route set", { channel: server.channel("alerts").id });

    expect(fine.text).not.toContain("⚠️");
    expect(barred.text).toContain("⚠️ #alerts: the bot lacks Embed Links. Allow it in the channel's settings.");
  });
});
