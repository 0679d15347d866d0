import { describe, expect, it } from "vitest";
import { actions } from "../../../commands/actions.ts";
import type { ActionResult, Fields } from "../../../src/chat/define-action.ts";
import type { Caller } from "../../../src/chat/define-command.ts";
import { replyCard } from "../../../src/chat/reply-card.ts";
import { runAction } from "../../../src/chat/run-command.ts";
import { nextWork } from "../../../src/deliver/next-work.ts";
import type { Story } from "../../../src/domain/story.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import type { MessageJson } from "../../../src/ports/chat.ts";
import { aTeam, dana, type Team } from "../a-team.ts";
import { harmless } from "../harmless.ts";
import { hostileText } from "../hostile-text.ts";
import { aStory } from "./a-story.ts";

const people = new Map([
  ["2", { name: "Eva", isBot: false }],
  ["3", { name: "Farid", isBot: false }],
  ["4", { name: "Robot", isBot: true }],
]);
const under = "100-SW-AAAA.1001";

async function aTeamWith(...stories: readonly Story[]): Promise<Team> {
  const team = await aTeam();
  for (const story of stories) await team.context.alerts.stories.put(story);
  return team;
}

function storyNow(team: Team, shortId = "SW-AAAA"): Promise<Story | undefined> {
  return team.context.alerts.stories.get(`100-${shortId}`);
}

async function press(
  team: Team,
  name: string,
  argument = under,
  who: Partial<Caller> = {},
  fields?: Fields,
): Promise<ActionResult> {
  const action = actions.find((candidate) => candidate.name === name);
  if (action === undefined) throw new Error(`there is no button ${name}`);
  const deps = { context: team.context, logger: createLogger("silent"), newReference: () => "ref-1" };
  const result = await runAction(action, argument, { ...dana, people, ...who }, deps, fields);
  if ("message" in result && result.kind !== "update") harmless(result.message);
  return result;
}

async function said(pressed: Promise<ActionResult>): Promise<string> {
  const result = await pressed;
  return "message" in result ? (result.message.content ?? "") : "";
}

function messagesFor(story: Story | undefined): readonly MessageJson[] {
  return (story?.alerts ?? []).flatMap((alert) =>
    alert.replies.flatMap((reply) =>
      story === undefined || reply.mentionUserIds === undefined ? [] : [replyCard(story, alert, reply)],
    ),
  );
}

/** Reports with these titles, the first of which is the story's own. */
function withReports(story: Story, ...titles: readonly string[]): Story {
  const [first] = story.reports;
  if (first === undefined) return story;
  const more = titles.map((title, at) => ({
    ...first,
    item: { ...first.item, id: `item-${at}`, keys: [`item-${at}`], title, seenAt: first.item.seenAt + at + 1 },
    joinedAt: first.joinedAt + at + 1,
    joined: { why: { code: "same-text" as const, score: 1 }, news: [] },
  }));
  return { ...story, reports: [first, ...more] };
}

describe("an alert given to somebody", () => {
  it("is theirs, and one message mentions them and nobody else", async () => {
    const team = await aTeamWith(aStory("SW-AAAA"));

    expect(await team.ask("alert assign", { alert: "aaaa", user: "2" }, { people })).toContain("now; its cards say so");
    await team.ask("alert assign", { alert: "aaaa", user: "2" }, { people });

    const story = await storyNow(team);
    expect(story?.triage).toMatchObject({ assignedTo: "Eva", assigneeId: "2" });
    expect(story?.deeds).toMatchObject([{ code: "assigned", by: "Dana", to: "Eva" }]);
    const [message, ...others] = messagesFor(story);
    expect(others).toEqual([]);
    expect(message?.content).toBe("<@2> ↳ SW-AAAA · assigned to Eva by Dana");
    expect(message?.allowed_mentions).toEqual({ parse: [], users: ["2"] });
  });

  it("is not taken silently: the former hears who has it", async () => {
    const team = await aTeamWith(aStory("SW-AAAA"));
    await press(team, "alert-assign-to", `${under}:3`);

    const answer = await said(press(team, "alert-assign", under, { userId: "2", userName: "Eva" }));

    expect(answer).toContain("Farid had it, and hears of it");
    expect(messagesFor(await storyNow(team)).at(-1)).toMatchObject({
      content: "<@3> ↳ SW-AAAA · assigned to Eva by Eva; Farid had it",
      allowed_mentions: { parse: [], users: ["3"] },
    });
    await press(team, "alert-assign-to", `${under}:3`);
    expect(messagesFor(await storyNow(team)).at(-1)?.allowed_mentions).toEqual({ parse: [], users: ["3", "2"] });
  });

  it("that one takes oneself, and nobody had, is said to nobody", async () => {
    const team = await aTeamWith(aStory("SW-AAAA"));

    await press(team, "alert-assign");

    expect(messagesFor(await storyNow(team))).toEqual([]);
  });

  it.each(["held", "bundled", "muted", "dead"])(
    "is told also where the alert itself was not posted: %s",
    async (state) => {
      const team = await aTeamWith(aStory("SW-AAAA", { alerts: [{ delivery: { state } }] }));

      await press(team, "alert-assign-to", `${under}:2`);

      const story = await storyNow(team);
      const [alert] = story?.alerts ?? [];
      const waiting = alert?.replies.map((one) => ({
        ...one,
        delivery: { ...one.delivery, state: "queued" as const },
      }));
      expect(story && alert && nextWork(story, { ...alert, replies: waiting ?? [] })).toMatchObject({
        kind: "reply",
        reply: { mentionUserIds: ["2"] },
      });
    },
  );

  it("is no bot, and no alert that is in no channel", async () => {
    const team = await aTeamWith(aStory("SW-AAAA"), aStory("SW-BBBB", { alerts: [] }));

    expect(await said(press(team, "alert-assign-to", `${under}:4`))).toContain("is a bot");
    expect(await team.ask("alert assign", { alert: "bbbb", user: "2" }, { people })).toContain("in no channel");
    expect((await storyNow(team))?.triage.assignedTo).toBeUndefined();
  });

  it("is named as /settings says, and a name is only a name", async () => {
    const team = await aTeamWith(aStory("SW-AAAA"));
    const evil = new Map([["2", { name: hostileText.slice(0, 80), isBot: false }]]);
    await press(team, "alert-assign-to", `${under}:2`, { people: evil });
    for (const message of messagesFor(await storyNow(team))) expect(message.content).not.toMatch(/@everyone|<@&/u);

    await team.ask("settings", { who: "nobody" });
    await press(team, "alert-assign-to", `${under}:3`);
    expect((await storyNow(team))?.triage.assignedTo).toBe("somebody");
  });
});

describe("a note on an alert", () => {
  it("is in the log, under More and found, from the command and from the form", async () => {
    const team = await aTeamWith(aStory("SW-AAAA"));

    expect(await team.ask("alert note", { alert: "aaaa", text: "Asked the embassy" })).toContain("1 note");
    const form = await press(team, "alert-note");
    expect(form.kind).toBe("form");
    await press(team, "alert-note", under, { userName: "Eva" }, { text: "They say **no**" });

    const log = await team.ask("alert log", { alert: "aaaa" });
    expect(log).toMatch(/Dana noted: Asked the embassy[\s\S]*Eva noted: They say \\\*\\\*no\\\*\\\*/u);
    expect(await said(press(team, "alert-more"))).toContain("Eva noted");
    expect(await team.ask("alert search", { words: "EMBASSY" })).toContain("1 alert with “EMBASSY”");
  });

  it("has an end, and says so", async () => {
    const team = await aTeamWith(aStory("SW-AAAA"));

    expect(await team.ask("alert note", { alert: "aaaa", text: "x".repeat(1_001) })).toContain(
      "at most 1000 characters",
    );
    expect(await team.ask("alert note", { alert: "aaaa", text: "   " })).toContain("nothing to note");
    for (let at = 0; at < 50; at += 1) await press(team, "alert-note", under, {}, { text: `note ${at}` });
    expect(await team.ask("alert note", { alert: "aaaa", text: "one more" })).toContain("has 50 notes");
  });
});

describe("/alert log", () => {
  it("tells a story in order: reports with event and seen time, posts, presses", async () => {
    const team = await aTeamWith(withReports(aStory("SW-AAAA", { title: "First" }), "Second"));
    await press(team, "acknowledge");
    await press(team, "alert-reopen", under, { userName: "Eva" });

    const lines = (await team.ask("alert log", { alert: "aaaa" })).split("\n").slice(1);

    const kinds = [
      "Wire reported first: «First»",
      "Wire reported, too: «Second»",
      "Dana acknowledged it",
      "Eva opened it again",
    ];
    expect(kinds.map((kind) => lines.findIndex((line) => line.includes(kind)))).toEqual([0, 1, 2, 3]);
  });

  it("has every report, those that a story of many keeps apart too", async () => {
    const titles = Array.from({ length: 60 }, (_, number) => `Report ${number}`);
    const team = await aTeamWith(aStory("SW-AAAA", { title: "First" }));
    await team.context.alerts.stories.change("100-SW-AAAA", (story) => withReports(story, ...titles));

    const file = (await team.message("alert log", { alert: "aaaa", file: "json" })).files?.[0]?.text ?? "{}";

    expect((await storyNow(team))?.reports.length).toBeLessThan(61);
    expect(file.match(/"kind": "reported"/gu)).toHaveLength(61);
  });

  it("is a file of data and one of Markdown, in which nothing of a sensitive or restricted source is live", async () => {
    const open = aStory("SW-AAAA", { title: "=1+1 <b>[x](https://evil.example.org)" });
    const sensitive = aStory("SW-BBBB", { title: "Sensitiveword", handling: "sensitive" });
    const restricted = aStory("SW-CCCC", { title: "Secretword", handling: "restricted" });
    const linked = {
      ...sensitive,
      reports: sensitive.reports.map((one) => ({ ...one, item: { ...one.item, link: "https://group.example.org/a" } })),
    };
    const team = await aTeamWith(open, linked, restricted);

    const text = async (alert: string, file: string) =>
      (await team.message("alert log", { alert, file })).files?.[0]?.text ?? "";
    expect(JSON.parse(await text("aaaa", "json"))).toMatchObject({
      id: "SW-AAAA",
      log: [{ kind: "reported", source: "Wire" }],
    });
    expect(await text("aaaa", "markdown")).not.toMatch(/(?<!\\)\[x|(?<!\\)<b>/u);
    for (const file of ["json", "markdown"]) {
      expect(await text("bbbb", file)).not.toMatch(/Sensitiveword|https:\/\//u);
      expect(await text("cccc", file)).not.toMatch(/Secretword/u);
    }
  });
});

describe("Split off a report", () => {
  it("offers each by its headline, and makes the chosen one an alert of its own, the first too", async () => {
    for (const [value, gone] of [
      ["item-0", "Second"],
      ["100-SW-AAAA", "First"],
    ] as const) {
      const team = await aTeamWith(withReports(aStory("SW-AAAA", { title: "First" }), "Second", "Third"));
      const more = await press(team, "alert-more");
      const rows = "message" in more ? JSON.stringify(more.message.components) : "";
      for (const title of ["First", "Second", "Third"]) expect(rows).toContain(`"label":"${title}"`);

      expect(await said(press(team, "alert-split-any", `${under}:${value}`))).toContain("an alert of its own");

      const rest = await storyNow(team);
      expect(rest?.reports.map(({ item }) => item.title)).toEqual(
        ["First", "Second", "Third"].filter((title) => title !== gone),
      );
      expect(rest?.deeds).toMatchObject([{ code: "gave-up", by: "Dana" }]);
    }
  });

  it("shows nothing of a restricted source, and goes through more reports than a menu has room for", async () => {
    const story = withReports(aStory("SW-AAAA"), ...Array.from({ length: 30 }, (_, at) => `Report ${at}`));
    const secret = {
      ...story,
      reports: story.reports.map((one) =>
        one.item.title === "Report 29" ? { ...one, source: { ...one.source, handling: "restricted" as const } } : one,
      ),
    };
    const team = await aTeamWith(secret);

    const more = await press(team, "alert-more");
    const first = "message" in more ? JSON.stringify(more.message.components) : "";
    const next = await press(team, "alert-split-any", `${under}:page.1`);
    const second = "message" in next ? JSON.stringify(next.message.components) : "";

    expect(first).not.toContain("Report 29");
    expect(first).toContain("Report 28");
    expect(second).toContain("Report 0");
  });
});

describe("/alert join", () => {
  it("shows first what it does, joins, and one press undoes it", async () => {
    const team = await aTeamWith(aStory("SW-AAAA", { title: "One" }), aStory("SW-BBBB", { title: "Other" }));

    const preview = await team.message("alert join", { alert: "aaaa", into: "bbbb" });
    expect((await storyNow(team))?.joinedInto).toBeUndefined();
    const joined = await team.press(preview, "Join them");
    expect(joined.content).toContain("is part of");
    expect((await storyNow(team))?.joinedInto?.shortId).toBe("SW-BBBB");
    expect((await storyNow(team, "SW-BBBB"))?.reports.map(({ item }) => item.title)).toEqual(["Other", "One"]);

    await team.press(joined, "Undo the join");
    expect((await storyNow(team))?.joinedInto).toBeUndefined();
    expect((await storyNow(team, "SW-BBBB"))?.reports.map(({ item }) => item.title)).toEqual(["Other"]);
    const log = await team.ask("alert log", { alert: "bbbb" });
    expect(log).toMatch(
      /Dana joined to it all reports of `SW-AAAA`[\s\S]*Dana split off reports, which are now `SW-AAAA`/u,
    );
  });

  it("refuses what cannot be, in words that say what can", async () => {
    const team = await aTeamWith(
      aStory("SW-AAAA"),
      aStory("SW-BBBB"),
      aStory("SW-CCCC"),
      aStory("SW-AWAY", { guildId: "200" }),
    );

    expect(await team.ask("alert join", { alert: "aaaa", into: "aaaa" })).toContain("same alert twice");
    expect(await team.ask("alert join", { alert: "aaaa", into: "away" })).toContain("There is no alert");
    const preview = await team.message("alert join", { alert: "aaaa", into: "bbbb" });
    await team.press(preview, "Join them");
    expect(await team.ask("alert join", { alert: "aaaa", into: "cccc" })).toContain("part of `SW-BBBB` already");
    expect(await team.ask("alert join", { alert: "bbbb", into: "aaaa" })).toContain("give that for");
  });

  it("hides alerts of channels that one cannot see", async () => {
    const team = await aTeamWith(aStory("SW-AAAA"), aStory("SW-HIDE", { alerts: [{ channelId: "1002" }] }));

    const answer = await team.ask("alert join", { alert: "aaaa", into: "hide" }, { sees: async (id) => id !== "1002" });
    expect(answer).toContain("There is no alert");
  });
});

describe("what was found as a file", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "'=1", '"=1', "＝1", "\u200b=1"])(
    "holds no formula: %j",
    async (title) => {
      const team = await aTeamWith(aStory("SW-AAAA", { title: `${title} Kabul` }));

      for (const path of ["alert list", "alert search"]) {
        const args = path === "alert search" ? { words: "kabul", file: "csv" } : { file: "csv" };
        const text = (await team.message(path, args)).files?.[0]?.text ?? "";
        for (const cell of text.split(/,(?=")/u)) expect(cell).not.toMatch(/^"[\s"\p{Cf}]*[=+\-@＝]/u);
        expect(text).toContain("Kabul");
      }
    },
  );

  it("is CSV, Markdown and JSON of the same alerts, with inert links where handling says so", async () => {
    const link = (story: Story): Story => ({
      ...story,
      reports: story.reports.map((one) => ({ ...one, item: { ...one.item, link: "https://site.example.org/a|b" } })),
    });
    const team = await aTeamWith(
      link(aStory("SW-AAAA", { title: "Kabul | one" })),
      link(aStory("SW-BBBB", { title: "Kabul two", handling: "sensitive" })),
      link(aStory("SW-CCCC", { title: "Kabul three", handling: "restricted" })),
    );
    const text = async (file: string) => (await team.message("alert list", { file })).files?.[0]?.text ?? "";

    const data: unknown = JSON.parse(await text("json"));
    expect(data).toHaveLength(3);
    for (const file of ["csv", "markdown", "json"]) {
      const all = await text(file);
      for (const id of ["SW-AAAA", "SW-BBBB", "SW-CCCC"]) expect(all).toContain(id);
      expect(all.match(/https:\/\//gu)).toHaveLength(1);
      expect(all).not.toMatch(/Kabul two|Kabul three/u);
    }
    expect((await text("markdown")).split("\n").filter((line) => line.startsWith("|"))).toHaveLength(5);
  });
});
