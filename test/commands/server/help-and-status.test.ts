import { describe, expect, it } from "vitest";
import { commands } from "../../../commands/commands.ts";
import { queryExamples } from "../../../commands/server/query-help.ts";
import { phoneRows, rowsOfPhone } from "../../../src/chat/phone-rows.ts";
import { filterByTlp } from "../../../src/facts/filter-by-tlp.ts";
import { compileQuery } from "../../../src/match/compile-query.ts";
import { aTeam } from "../a-team.ts";
import { aStory } from "../alert/a-story.ts";
import { hostileText } from "../hostile-text.ts";

describe("/help", () => {
  it("names every command, and where to begin", async () => {
    const { ask } = await aTeam();

    const answer = await ask("help");

    for (const { path } of commands.filter(({ path }) => path !== "help"))
      expect(answer).toMatch(new RegExp(`\\*\\*/${path.replace(" ", "(?:\\*\\*)?(?: [a-z]+ ·)* ")}\\b`));
    expect(answer).toContain("New here? `/route set channel:…`");
  });

  it("is two screens of a phone at most, and breaks between words", async () => {
    const { message } = await aTeam();

    const { content } = await message("help");

    if (content === undefined) throw new Error("no answer");
    expect(phoneRows(content)).toBeLessThanOrEqual(2 * rowsOfPhone);
    expect(Math.max(...content.split(/\s/u).map((word) => word.length))).toBeLessThan(30);
  });

  it("explains each command and each group within a message, with every option and its choices", async () => {
    const { ask } = await aTeam();
    const groups = [...new Set(commands.map(({ path }) => path.split(" ")[0] ?? path))].filter(
      (name) => name !== "help",
    );

    for (const { path, options } of commands.filter(({ path }) => path !== "help")) {
      const answer = await ask("help", { topic: `/${path}` });
      for (const name of Object.keys(options)) expect(answer).toContain(`\`${name}\``);
    }
    for (const topic of groups) expect(await ask("help", { topic })).toContain(`/${topic}`);
    expect(await ask("help", { topic: "watch  ADD" })).toContain("(low, medium, high, critical)");
  });

  it("shows queries that the shipped facts understand", async () => {
    const { ask, context } = await aTeam();

    const mistaken = queryExamples.filter(([query]) => compileQuery(query, context.watches).kind === "mistake");

    expect(mistaken).toEqual([]);
    expect(await ask("help", { topic: "query" })).toContain(queryExamples[0]?.[0] ?? "");
  });

  it("lists by kind what a query may name, with a name in each script, a page at a time", async () => {
    const { ask } = await aTeam();

    const first = await ask("help", { topic: "names" });
    const second = await ask("help", { topic: "Names", page: "2" });
    const people = await ask("help", { topic: "names persons" });

    expect(first).toMatch(
      /\*\*group\*\*[\s\S]*`@isis-k` ISIS-K · Вилаят Хорасан · [\s\S]*Page 1 of 3; `\/help topic:names page:2`/u,
    );
    expect(second).toContain("**place**");
    expect(people).toContain("`@sanaullah-ghafari` Sanaullah Ghafari · Санаулла Гафари");
    expect(people).not.toContain("@isis-k");
    expect(await ask("help", { topic: "names cats" })).toContain("The kinds are group, person");
    expect(await ask("help", { topic: "names", page: "9" })).toContain("There are 3 pages");
  });

  it("names nothing that the channel may not show", async () => {
    const { ask, context } = await aTeam();
    const hidden = [...context.facts.base.entities.keys()].filter(
      (id) => !filterByTlp(context.facts.base, "clear").entities.has(id),
    );
    await ask("route set", { channel: "1001", clearance: "clear" });

    const shown = [await ask("help", { topic: "names" }), await ask("help", { topic: "names", page: "2" })].join();

    for (const id of hidden) expect(shown).not.toContain(`@${id}\``);
  });

  it("says of an unknown topic where to look, and completes the known", async () => {
    const { ask, suggest } = await aTeam();

    expect(await ask("help", { topic: hostileText.repeat(50) })).toContain("`/help` lists the commands");
    expect(await suggest("help", "topic", "/watch a")).toMatchObject([{ value: "watch add" }]);
    expect(await suggest("help", "topic", "que")).toMatchObject([{ value: "query" }]);
    expect((await suggest("help", "topic", "")).length).toBeLessThanOrEqual(25);
  });
});

describe("/status", () => {
  it("counts sources, watches, alerts and posts only of this guild", async () => {
    const { ask, context } = await aTeam();
    await context.alerts.stories.put(aStory("SW-AAAA"));
    await context.alerts.stories.put(
      aStory("SW-BBBB", {
        triage: { state: "acknowledged" },
        alerts: [{}, { channelId: "1002", delivery: { state: "unsure" } }],
      }),
    );
    await context.alerts.stories.put(aStory("SW-CCCC", { guildId: "200" }));

    const answer = await ask("status");

    expect(answer).toContain("Sources: 0 of 0 read, 0 failing");
    expect(answer).toContain("Watches: 3 active.");
    expect(answer).toContain("Alerts, each once: 1 open, 1 acknowledged, 0 not relevant.");
    expect(answer).toContain("Posts of them, one a channel: 2 posted, 0 waiting, 1 perhaps posted.");
  });

  it("says of an asleep guild that nothing is read, and what wakes it", async () => {
    const { ask } = await aTeam({ awake: false });

    expect(await ask("status")).toContain("not active: nothing is read for this server until `/route set");
  });
});

it("keeps every command's words within Discord's limits, and each is a sentence", () => {
  const words = commands.flatMap(({ summary, options }) => [
    summary,
    ...Object.values(options).map(({ description }) => description),
  ]);

  expect(words.filter((text) => text.length > 100 || text.length === 0)).toEqual([]);
  expect(commands.filter(({ summary }) => !summary.endsWith("."))).toEqual([]);
  expect(commands.filter(({ options }) => Object.keys(options).length > 25)).toEqual([]);
});
