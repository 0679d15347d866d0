import { PermissionFlagsBits } from "discord.js";
import { expect, it, onTestFinished } from "vitest";
import { actions } from "../../commands/actions.ts";
import { commands } from "../../commands/commands.ts";
import { runCommand } from "../../src/chat/run-command.ts";
import { openDiscordIn } from "../../src/discord/open-discord-in.ts";
import { openDiscordOut } from "../../src/discord/open-discord-out.ts";
import { Event } from "../../src/domain/event.ts";
import { Story } from "../../src/domain/story.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { aGuild, buildEngine } from "../build-engine.ts";
import { dana } from "../commands/a-team.ts";
import { aStory } from "../commands/alert/a-story.ts";
import type { Interaction } from "../discord-stand-in/interaction.ts";
import { controlsOf } from "../discord-stand-in/seen-message.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { until } from "../until.ts";

const where = { field: "title", start: 0, end: 2 } as const;
const attack = Event.parse({
  ...{ kind: "attack", method: "bombing", actor: "isis-k", stance: "claimed", when: "2026-11-19", where: {} },
  places: [{ id: "AF/kabul", name: "Kabul", level: "town", country: "AF", where }],
  dead: { value: 15, bound: "at-least", where },
});
const name = "Bombing, Kabul, 19 Nov 2026";

/** The real client against the stand-in: two servers, and in the first a story with an event and a channel that may show more. */
async function twoServers() {
  const server = await startDiscordStandIn({
    answerWithinMs: 20_000,
    guilds: [
      { name: "one", channels: [{ name: "alerts" }, { name: "amber" }] },
      { name: "two", channels: [{ name: "elsewhere" }] },
    ],
  });
  const logger = createLogger("silent");
  const [alerts, amber] = [server.channel("alerts").id, server.channel("amber").id];
  const routes = [
    { channelId: alerts, severity: "low" },
    { channelId: amber, severity: "critical", clearance: "amber" },
  ] as const;
  const guilds = server.guilds.map(({ id, name: called }, at) =>
    aGuild({
      id,
      name: called,
      routes: at === 0 ? [...routes] : [],
      access: at === 0 ? { "77": "watchlist-editor" } : {},
    }),
  );
  const [one = ""] = guilds.map(({ id }) => id);
  const access = { token: server.token, apiUrl: server.apiUrl };
  const newReference = () => "ref-1";
  const known = { get: async (guildId: string) => guilds.find(({ id }) => id === guildId) };
  const out = openDiscordOut(access, { guilds: known, clock: systemClock, logger, newReference });
  const prepared = await buildEngine({ guilds, out });
  const { engine, context } = await prepared.start();
  const run = { context, logger, newReference };
  const discord = openDiscordIn(
    { ...access, commands, actions, patienceMs: 20_000, longestMs: 20_000 },
    {
      ...{ out, run, clock: systemClock, isAllowed: () => true, onGuildJoin: async () => false },
      ...{ onChannelDelete: async () => {}, onRoles: async () => {}, onWritable: async () => {} },
      ...{ onAnswerRefused: () => {}, onAccessChange: () => {}, onGuildLeave: async () => {}, onReady: async () => {} },
    },
  );
  await discord.ready();
  onTestFinished(async () => {
    await discord.close();
    await engine.stop();
    await prepared.store.close();
    await server.stop();
  });
  await until(() => server.registrations > 0);
  const story = aStory("SW-0007", { guildId: one, title: "An invented headline", alerts: [{ channelId: alerts }] });
  const [report] = story.reports;
  const item = { ...report?.item, link: "https://wire.example.org/7" };
  const enriched = { releases: [], event: attack };
  await prepared.deps.repositories.stories.put(Story.parse({ ...story, reports: [{ ...report, item, enriched }] }));
  const permissions = PermissionFlagsBits.ManageGuild;
  const exported = async () => {
    const command = commands.find(({ path }) => path === "fact export");
    if (command === undefined) throw new Error("no export");
    const { files = [] } = await runCommand(command, {}, { ...dana, guildId: one, channelId: alerts }, run);
    const [file] = files;
    return file !== undefined && "text" in file ? file.text : "";
  };
  return {
    context,
    one,
    exported,
    bo: server.person("alerts", { name: "bo" }),
    boInAmber: server.person("amber", { name: "bo" }),
    eda: server.person("alerts", { name: "eda", permissions }),
    edaInAmber: server.person("amber", { name: "eda", permissions }),
    zoe: server.person("elsewhere", { name: "zoe", permissions }),
  };
}

function answerOf({ text, followUps }: Interaction): string {
  return [text, ...followUps.map(({ content }) => content)].join("\n");
}

it("a fact is proposed, confirmed, contradicted, corrected, retracted, restored and taken elsewhere by three people", async () => {
  const { bo, boInAmber, eda, edaInAmber, zoe, context, one, exported } = await twoServers();
  const event = async (who: typeof bo) => answerOf(await who.slash("lookup event", { name }));

  const opened = await bo.click(
    await bo.click(await bo.slash("alert show", { alert: "SW-0007" }), "More"),
    "Propose fact",
  );
  const preview = await bo.submit(opened, {});
  expect(preview.text).toContain("at least 15 people");
  await bo.click(preview, "Propose");
  expect(await event(eda)).toContain("Unknown");

  const list = await eda.slash("fact review");
  const [waiting] = controlsOf(list.message ?? fail()).flatMap(({ options = [] }) => options);
  const proposal = await eda.choose(list, "fact-review:", [waiting?.value ?? ""]);
  await eda.click(proposal, "Confirm");
  expect(await event(bo)).toMatch(/at least 15 people .*this server, reported: wire\.example\.org/u);
  expect(await event(zoe)).toContain("Unknown");

  const form = await eda.slash("fact add", { kind: "event", about: name });
  expect(form.reaction).toBe("modal");
  const bad = await eda.submit(form, {
    what: "attack",
    where: "Kabul",
    outcome: "many killed",
    source: "https://other.example",
  });
  expect(bad.text).toContain("“many killed” is none of");
  const again = await eda.click(bad, "Change");
  expect(again.modal?.components.map((field) => field.component?.value)).toContain("many killed");
  const contradicted = await eda.submit(again, { outcome: "9 killed", source: "https://other.example B3 amber" });
  expect(answerOf(contradicted)).toMatch(/does not fit what is known[\s\S]*Another figure: .*at least 15/u);
  await eda.click(contradicted, "Save");
  expect(await event(boInAmber)).toContain("other.example");
  expect(await event(bo)).not.toContain("other.example");

  const { changes } = await context.facts.layers.of(one);
  const toll = changes.flatMap((change) =>
    change.kind === "added" && change.statement.predicate === "killed-count" ? [change.statement.id] : [],
  );
  const [first = "", second = ""] = toll;
  await eda.slash("fact correct", { statement: first, claim: "at least 17", source: "https://wire.example.org/8" });
  expect(await event(bo)).toMatch(/at least 17 people .*corrected here, was: at least 15/u);
  await edaInAmber.slash("fact retract", { statement: second });
  expect(await event(boInAmber)).not.toMatch(/\b9 people/u);
  await edaInAmber.slash("fact restore", { statement: second });
  expect(await event(boInAmber)).toMatch(/\b9 people/u);

  expect(await event(zoe)).toContain("Unknown");
  const offered = await zoe.slash("fact import", { file: await exported() });
  expect(answerOf(offered)).toContain("Save");
  await zoe.click(offered, "Save");
  expect(await event(zoe)).toContain("at least 17 people");
  expect(await event(zoe)).not.toContain("other.example");
});

function fail(): never {
  throw new Error("no message");
}
