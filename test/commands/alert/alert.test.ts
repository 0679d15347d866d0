import { describe, expect, it } from "vitest";
import { actions } from "../../../commands/actions.ts";
import { runAction } from "../../../src/chat/run-command.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import type { Message } from "../../../src/ports/chat.ts";
import { asMarkdown } from "../../as-markdown.ts";
import { aTeam, dana, type Team } from "../a-team.ts";
import { hostileText } from "../hostile-text.ts";
import { aStory } from "./a-story.ts";

async function press(team: Team, name: string, argument: string, who: Partial<typeof dana> = {}): Promise<Message> {
  const action = actions.find((candidate) => candidate.name === name);
  if (action === undefined) throw new Error(`there is no button ${name}`);
  const deps = { context: team.context, logger: createLogger("silent"), newReference: () => "ref-1" };
  const result = await runAction(action, argument, { ...dana, ...who }, deps);
  return result.kind === "form" ? { content: asMarkdown(result.form.title) } : result.message;
}
/** What a list says, top to bottom. */
function listed({ content, embeds = [] }: Message): string {
  return [content, ...embeds.map(({ description }) => description)].join("\n");
}

describe("/alert list", () => {
  it("says what to look at where there is none", async () => {
    const { ask } = await aTeam();

    expect(await ask("alert list")).toContain("`/status` shows whether sources are being read");
  });

  it("lists the newest first, with what became of each", async () => {
    const { message, context } = await aTeam();
    await context.alerts.stories.put(aStory("SW-AAAA", { title: "First" }));
    await context.alerts.stories.put(aStory("SW-BBBB", { title: "Second", triage: { state: "acknowledged" } }));
    await context.alerts.stories.put(aStory("SW-CCCC", { title: "Third", alerts: [] }));
    await context.alerts.stories.put(
      aStory("SW-DDDD", { title: "Fourth", alerts: [{ delivery: { state: "paused" } }] }),
    );

    const shown = listed(await message("alert list")).split("\n");

    expect(shown[0]).toBe("🔎 4 alerts · 3 open · page 1 of 2");
    expect(shown.slice(1).map((line) => line.split(" · ").slice(3).join(" · ") || line)).toEqual([
      "🔴 HIGH `SW-DDDD` Fourth",
      "open · waits: the bot may not post in its channel",
      "🔴 HIGH `SW-CCCC` Third",
      "open · in no channel: no route takes it",
      "▫️ HIGH `SW-BBBB` Second",
      "acknowledged",
    ]);
  });

  it("lists what is asked for, and says what to do about a value that nobody knows", async () => {
    const { ask, message, context } = await aTeam();
    for (const id of ["SW-AAAA", "SW-BBBB"]) await context.alerts.stories.put(aStory(id, { title: `Title of ${id}` }));
    const assigned = { state: "open" as const, assignedTo: "D.", assigneeId: "9" };
    await context.alerts.stories.change("100-SW-AAAA", (story) => ({ ...story, triage: assigned }));

    expect(listed(await message("alert list", { whose: "mine" }))).toMatch(/SW-AAAA(?!.*SW-BBBB)/su);
    expect(listed(await message("alert list", { whose: "unassigned", since: "1h" }))).toMatch(/SW-BBBB(?!.*SW-AAAA)/su);
    expect(await ask("alert list", { state: "acknowledged" })).toContain("No alert is like that");
    expect(await ask("alert list", { place: "Atlantis" })).toContain("No place or region is known");
    expect(await ask("alert list", { language: "klingon" })).toContain("takes a tag such as uz");
    expect(await ask("alert list", { since: "soon" })).toContain("is how long back");
    expect(await ask("alert list", { since: "2999-01-01" })).toContain("still to come");
    expect(await ask("alert list", { watch: "nothing" })).toContain("There is no watch");
    expect(await ask("alert list", { watch: "ИСИС-К" })).toContain("No alert is like that");
  });

  it("pages many hostile titles", async () => {
    const { message, press, context } = await aTeam();
    for (let n = 100; n < 250; n += 1) await context.alerts.stories.put(aStory(`SW-A${n}`, { title: hostileText }));

    const all = [await message("alert list")];
    for (let page = 2; JSON.stringify(all.at(-1)).includes(`"Page ${page}"`); page += 1)
      all.push(await press(all.at(-1) ?? {}, `Page ${page}`));

    expect(
      all
        .map(listed)
        .join("\n")
        .match(/SW-A\d{3}/g),
    ).toHaveLength(150);
    expect(listed(all[0] ?? {})).toContain("SW-A249");
  });

  it.each(["sensitive", "restricted"] as const)("keeps the title of a %s source to itself", async (handling) => {
    const { message, suggest, context } = await aTeam();
    await context.alerts.stories.put(aStory("SW-AAAA", { title: "Of such a source", handling }));

    const shown = await message("alert list");

    expect(listed(shown)).toContain("`SW-AAAA` (not shown here)");
    expect(JSON.stringify(shown)).not.toContain("Of such a source");
    expect(JSON.stringify(await suggest("alert show", "alert", ""))).not.toContain("Of such a source");
  });
});

describe("/alert show", () => {
  it.each(["SW-4F2A", "4f2a", " sw-4f2a "])("finds an alert by %s", async (alert) => {
    const { message, context } = await aTeam();
    await context.alerts.stories.put(aStory("SW-4F2A", { title: "Two books" }));

    const shown = await message("alert show", { alert });

    expect(shown.content).toMatch(/<#1001>: posted <t:\d+:f> · https:\/\/discord\.com\/channels\/100\/1001\/555/u);
    expect(shown.content).toContain("**Tw**o books");
  });

  it.each([
    ["queued", { attempts: 0 }, "waiting since THEN, not tried yet"],
    [
      "queued",
      { attempts: 1, failure: { code: "server-error", status: 503 } },
      "waiting since THEN, tried 1 time, next THEN: Discord answered 503",
    ],
    [
      "paused",
      { attempts: 2, failure: { code: "refused", status: 403, discordCode: 50_001, message: "Missing Access" } },
      "waiting since THEN, tried 2 times, next THEN: Missing Access (403, code 50001)",
    ],
    ["held", {}, "held for the digest until THEN"],
    ["bundled", {}, "posted in one message with others, held for the digest"],
    ["muted", {}, "not posted: what found it was muted then (`/mute list`)"],
    [
      "unsure",
      { failure: { code: "text", text: "lost" } },
      "perhaps posted: lost. `/alert resend SW-AAAA` sends it again",
    ],
    [
      "dead",
      { failure: { code: "text", text: "too big" } },
      "not posted, refused by Discord: too big. `/alert resend SW-AAAA` sends it again",
    ],
  ])("tells of one that is %s where it stands", async (state, more, expected) => {
    const { ask, context } = await aTeam();
    const alert = { messageId: "not-posted", hold: "digest", delivery: { state, ...more } };
    await context.alerts.stories.put(aStory("SW-AAAA", { alerts: [alert] }));

    const lines = (await ask("alert show", { alert: "AAAA" })).replace(/<t:\d+:f>/gu, "THEN").split("\n");

    expect(lines).toContain(`<#1001>: ${expected}`);
  });

  it("tells of one that went nowhere why", async () => {
    const { ask, context } = await aTeam();
    await context.alerts.stories.put(aStory("SW-AAAA", { alerts: [], title: "Two books" }));

    const answer = await ask("alert show", { alert: "AAAA" });

    expect(answer).toContain("`SW-AAAA` · high · Two books");
    expect(answer).toContain("no route takes severity high");
  });

  it("lists every report of a story that several tell", async () => {
    const { ask, context } = await aTeam();
    const story = aStory("SW-AAAA", { title: "Two books" });
    const later = story.reports.map((one) => ({ ...one, item: { ...one.item, id: "later", title: "Two more books" } }));
    await context.alerts.stories.put({ ...story, reports: [...story.reports, ...later] });

    const answer = await ask("alert show", { alert: "AAAA" });

    expect(answer.match(/^• Wire, <t:\d+:f>: «Two/gmu)).toHaveLength(2);
  });

  it("stays within a message for an alert in 40 channels", async () => {
    const { ask, context } = await aTeam();
    const alerts = Array.from({ length: 40 }, (_, n) => ({ channelId: `20${n}`, messageId: `1000000000000000${n}` }));
    await context.alerts.stories.put(aStory("SW-AAAA", { alerts }));

    expect((await ask("alert show", { alert: "AAAA" })).length).toBeLessThanOrEqual(2000);
  });

  it("says of an unknown one where to look", async () => {
    const { ask } = await aTeam();

    expect(await ask("alert show", { alert: hostileText })).toContain("`/alert list` shows the latest");
  });

  it("completes by short id and by a word of the title", async () => {
    const { suggest, context } = await aTeam();
    await context.alerts.stories.put(aStory("SW-AAAA", { title: "Two books" }));
    await context.alerts.stories.put(aStory("SW-BBBB", { title: "A tape" }));

    expect(await suggest("alert show", "alert", "bbb")).toEqual([
      { name: "SW-BBBB · high · A tape", value: "SW-BBBB" },
    ]);
    expect(await suggest("alert show", "alert", "book")).toMatchObject([{ value: "SW-AAAA" }]);
  });
});

describe("the buttons of an alert", () => {
  it("acknowledge, showing who", async () => {
    const team = await aTeam();
    await team.context.alerts.stories.put(aStory("SW-AAAA"));

    const card = await press(team, "acknowledge", "100-SW-AAAA.1001", { level: "viewer" });

    expect(card.content).toContain("acknowledged, Dana");
    expect((await team.context.alerts.stories.get("100-SW-AAAA"))?.triage).toMatchObject({
      state: "acknowledged",
      changedBy: "Dana",
    });
  });

  it("stay with the first who pressed", async () => {
    const team = await aTeam();
    await team.context.alerts.stories.put(aStory("SW-AAAA"));
    await press(team, "acknowledge", "100-SW-AAAA.1001");

    const card = await press(team, "acknowledge", "100-SW-AAAA.1001", { userName: "Eva" });

    expect(card.content).toContain("acknowledged, Dana");
  });

  it("say what has become of an alert that is no longer kept, or not in this channel", async () => {
    const team = await aTeam();
    await team.context.alerts.stories.put(aStory("SW-AAAA"));

    expect((await press(team, "dismiss", "gone.1001")).content).toContain("no longer kept");
    expect((await press(team, "dismiss", "100-SW-AAAA.9999")).content).toContain("`/alert list`");
    expect((await press(team, "dismiss", "")).content).toContain("no longer kept");
  });
});

it("shows one guild nothing of another's alerts, whatever id or button is tried", async () => {
  const team = await aTeam();
  await team.context.alerts.stories.put(aStory("SW-AAAA", { title: "Secret news" }));
  const other = { guildId: "200", channelId: "2001" };

  const answers = [
    await team.ask("alert list", {}, other),
    await team.ask("alert show", { alert: "SW-AAAA" }, other),
    JSON.stringify(await team.suggest("alert show", "alert", "", other)),
    JSON.stringify(await press(team, "acknowledge", "100-SW-AAAA.1001", other)),
    JSON.stringify(await press(team, "dismiss", "100-SW-AAAA.1001", other)),
  ];

  for (const answer of answers) expect(answer).not.toContain("Secret news");
  expect((await team.context.alerts.stories.get("100-SW-AAAA"))?.triage.state).toBe("open");
});
