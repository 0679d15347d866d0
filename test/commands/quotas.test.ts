import { describe, expect, it } from "vitest";
import { actions } from "../../commands/actions.ts";
import type { Fields } from "../../src/chat/define-action.ts";
import { runAction } from "../../src/chat/run-command.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { aSite } from "../ingest/a-site.ts";
import { rss } from "../ingest/feed/write-feed.ts";
import { aTeam, dana, type Team, type TeamSpec } from "./a-team.ts";
import { aStory } from "./alert/a-story.ts";
import { add } from "./source/beside-a-site.ts";

type Who = Pick<typeof dana, "guildId" | "channelId">;
const here = { guildId: "100", channelId: "1001" };
const elsewhere = { guildId: "200", channelId: "2001" };

/** Three watches are there already. */
const three = 3;

describe("of each quota two pass, the third is refused with what to do, and another server is not touched:", () => {
  it.each<[string, NonNullable<TeamSpec["quotas"]>, Deed, RegExp]>([
    ["watches", { watches: three + 2 }, addWatch, /^A server can have 5 watches\. .*`\/watch remove`/],
    [
      "regular expressions",
      { regexWork: 40 },
      addRegex,
      /^The regular expressions of a server's watches may be 40 steps .*`\/watch pause`/,
    ],
    ["sources", { sources: 2 }, addSource, /^A server can add 2 sources\. .*`\/source remove`/],
    ["facts", { facts: 2 }, addFact, /^A server can make 2 changes to the facts\. .*`servers\.quotas`/],
    ["mutes", { mutes: 2 }, mute, /^A server can have 2 mutes at a time\. .*`\/mute end`/],
    ["requests", { requestsAMinute: 2 }, list, /^This server asked the bot 2 times .*minute\. Try again in \d\w+\.$/],
    ["looks at feeds", { lookupsAMinute: 2 }, offerSource, /^This server had 2 sites .*minute\. Try again in \d\w+\.$/],
    ["looks at pages", { lookupsAMinute: 2 }, testPage, /^This server had 2 sites .*minute\. Try again in \d\w+\.$/],
    ["offered watches", { draftsAnHour: 2 }, offerWatch, /^This server was offered 2 .*hour\. Try again in \d\w+\.$/],
    ["offered sources", { draftsAnHour: 2 }, offerSource, /^This server was offered 2 .*hour\. Try again in \d\w+\.$/],
    ["starter lists", { importsAnHour: 2 }, importStarters, /^This server imported .* 2 times .*Try again in \d\w+\.$/],
    ["pasted lists", { importsAnHour: 2 }, paste, /^This server imported .* 2 times .*Try again in \d\w+\.$/],
  ])("%s", async (_what, quotas, deed, refusal) => {
    const world = await aWorldWith(quotas);

    const passed = [await deed(world, here, 1), await deed(world, here, 2)];
    const refused = await deed(world, here, 3);

    for (const answer of [...passed, await deed(world, elsewhere, 1)])
      expect(answer).not.toMatch(/^(?:A|This|The regular expressions of a) server/);
    expect(refused).toMatch(refusal);
  });
});

it("offers nothing that there is no room for, and looks at no site for it", async () => {
  const world = await aWorldWith({ watches: three, sources: 1 });
  await addSource(world, here, 1);
  const asked = world.asked.length;

  const watch = await world.team.message("watch add", { query: "kabul" });
  const source = await world.team.message("source add", { url: world.url("/2"), handling: "open" });
  const unjudged = await world.team.message("source add", { url: world.url("/2") });

  expect([watch, source, unjudged].flatMap(({ components = [] }) => components)).toEqual([]);
  expect(watch.content).toContain("A server can have 3 watches");
  expect([source.content, unjudged.content]).toEqual(
    Array(2).fill(expect.stringContaining("A server can add 1 sources")),
  );
  expect(world.asked).toHaveLength(asked);
});

it("saves no watch for which there was room when it was offered only", async () => {
  const { team } = await aWorldWith({ watches: three + 1 });
  const offers = [
    await team.message("watch add", { query: "kabul" }),
    await team.message("watch add", { query: "herat" }),
  ];

  const answers = [];
  for (const offer of offers) answers.push((await team.press(offer, "Save")).content);

  expect(answers).toEqual([
    expect.stringContaining("Watching **kabul**"),
    expect.stringContaining("A server can have 4 watches"),
  ]);
  expect((await team.context.watches.lists.of("100")).watches).toHaveLength(4);
});

it("lets a server that has more than its quota change and remove what it has", async () => {
  const { team } = await aWorldWith({ watches: 1 });

  expect(await team.ask("watch pause", { watch: "ISIS-K" })).toContain("paused");
  await team.ask("watch remove", { watch: "Al-Azaim" });

  expect((await team.context.watches.lists.of("100")).watches.map(({ name, paused }) => [name, paused])).toEqual([
    ["ISIS-K", true],
    ["Central Asian language releases", undefined],
  ]);
});

it("says in /status how many reports are kept of a server, where it nears what it may", async () => {
  const near = await aWorldWith({ reports: 3 });
  const far = await aWorldWith({ reports: 30 });

  expect(await near.team.ask("status")).toMatch(
    /Kept: 3 reports of the 3 that a server may have\. .*`servers\.quotas`/u,
  );
  expect(await far.team.ask("status")).not.toContain("Kept:");
});

interface World {
  readonly team: Team;
  readonly url: (path: string) => string;
  readonly asked: readonly string[];
}

type Deed = (world: World, who: Who, n: number) => Promise<string>;

async function aWorldWith(quotas: TeamSpec["quotas"]): Promise<World> {
  const asked: string[] = [];
  const feed = rss("<item><guid>1</guid><title>Rain in Kabul</title></item>");
  const site = await aSite((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(200, { "content-type": "application/rss+xml" }).end(feed);
  });
  const team = await aTeam({ privateHosts: [site.host], ...(quotas && { quotas }) });
  for (const { guildId, channelId } of [here, elsewhere])
    for (const n of [1, 2, 3])
      await team.context.alerts.stories.put(aStory(`SW-${n}`, { guildId, alerts: [{ channelId }] }));
  return { team, url: site.url, asked };
}

function addWatch({ team }: World, who: Who, n: number) {
  return team.addWatch({ query: `kabul${n}` }, who);
}

function addRegex({ team }: World, who: Who, n: number) {
  return team.addWatch({ query: `re:/kabu+l${n}/` }, who);
}

async function offerWatch({ team }: World, who: Who, n: number) {
  return team.ask("watch add", { query: `kabul${n}` }, who);
}

function addSource({ team, url }: World, who: Who, n: number) {
  return add(team, { url: url(`/${n}`), name: `Wire ${n}` }, who);
}

function offerSource({ team, url }: World, who: Who, n: number) {
  return team.ask("source add", { url: url(`/${n}`), handling: "open" }, who);
}

function testPage({ team, url }: World, who: Who, n: number) {
  return team.ask("watch test", { url: url(`/${n}`) }, who);
}

function addFact({ team }: World, who: Who, n: number) {
  const claim = `Said to have moved its archive ${n} times`;
  return team.ask("fact add", { about: "Al-Azaim", claim, source: "https://news.example.org/1" }, who);
}

function list({ team }: World, who: Who) {
  return team.ask("watch list", {}, who);
}

function importStarters({ team }: World, who: Who) {
  return team.ask("watch import", { from: "starter" }, who);
}

function paste({ team }: World, who: Who, n: number) {
  return press(team, who, "watch-paste", "", { watches: `- {name: n${n}, query: kabul${n}}` });
}

function mute({ team }: World, who: Who, n: number) {
  return press(team, who, "alert-mute-story-1h", `${who.guildId}-SW-${n}.${who.channelId}`);
}

async function press({ context }: Team, who: Who, name: string, argument: string, fields?: Fields): Promise<string> {
  const action = actions.find((candidate) => candidate.name === name);
  if (action === undefined) throw new Error(`there is no button ${name}`);
  const deps = { context, logger: createLogger("silent"), newReference: () => "ref-1" };
  const result = await runAction(action, argument, { ...dana, ...who }, deps, fields);
  return "message" in result ? (result.message.content ?? "") : "";
}
