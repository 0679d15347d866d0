import { describe, expect, it } from "vitest";
import { alertCard } from "../../../src/chat/alert-card.ts";
import type { Report, Story } from "../../../src/domain/story.ts";
import { refTo } from "../../../src/domain/story-ref.ts";
import type { Message } from "../../../src/ports/chat.ts";
import { aTeam, type Team } from "../a-team.ts";
import { aStory } from "./a-story.ts";

const why = { code: "other-toll", said: "9", known: "7" } as const;

/** Two alerts, of which the second is possibly the same as the first. */
async function twoAlerts(): Promise<{ readonly team: Team; readonly first: Story; readonly second: Story }> {
  const team = await aTeam();
  const first = aStory("SW-AAAA", { title: "An invented title" });
  const second = withItem(
    { ...aStory("SW-BBBB", { title: "Another title" }), possibly: { ...refTo(first), why } },
    "b",
  );
  for (const story of [first, second]) await team.repositories.stories.put(story);
  return { team, first, second };
}

function withItem(story: Story, id: string): Story {
  return { ...story, reports: story.reports.map((report) => ({ ...report, item: { ...report.item, id } })) };
}

async function now(team: Team, { id }: Story): Promise<Story> {
  const story = await team.repositories.stories.get(id);
  if (story === undefined) throw new Error("the story is gone");
  return story;
}

async function cardOf(team: Team, story: Story): Promise<Message> {
  const current = await now(team, story);
  const [alert] = current.alerts;
  if (alert === undefined) throw new Error("a story without an alert");
  return alertCard(current, alert);
}

const titles = ({ reports }: Story) => reports.map(({ item }: Report) => item.title);

describe("Join", () => {
  it("has the other take its reports and points there, until Split brings them back as they were", async () => {
    const { team, first, second } = await twoAlerts();

    await team.press(await cardOf(team, second), "Join to SW-AAAA");
    const joined = [await now(team, first), await now(team, second)] as const;
    const listed = await team.ask("alert list");
    const status = await team.ask("status");
    await team.press(await cardOf(team, second), "Undo the join");

    expect(titles(joined[0])).toEqual(["An invented title", "Another title"]);
    expect(joined[1].joinedInto).toMatchObject({ shortId: "SW-AAAA", messages: { "1001": "555" } });
    expect(listed).not.toContain("SW-BBBB");
    expect(status).toContain("1 open");
    expect(titles(await now(team, first))).toEqual(["An invented title"]);
    const { alerts: _edited, deeds, ...back } = await now(team, second);
    const { alerts: _posted, ...before } = second;
    expect(back).toEqual({ ...before, revision: 2 });
    expect(deeds?.map(({ code }) => code)).toEqual(["joined-into", "came-out-of"]);
  });

  it("counts a report once in the account of the day", async () => {
    const { team, second } = await twoAlerts();
    const before = await team.ask("status");

    await team.press(await cardOf(team, second), "Join to SW-AAAA");

    const today = (text: string) => text.split("\n").filter((line) => line.includes("matched"));
    expect(today(await team.ask("status"))).toEqual(today(before));
  });

  it("says so where it was joined already, and where a circle would come of it", async () => {
    const { team, first, second } = await twoAlerts();
    const card = await cardOf(team, second);
    await team.press(card, "Join to SW-AAAA");
    await team.repositories.stories.change(first.id, (story) => ({ ...story, possibly: { ...refTo(second), why } }));

    expect((await team.press(card, "Join to SW-AAAA")).content).toContain("`SW-BBBB` was joined to `SW-AAAA` already");
    expect((await team.press(await cardOf(team, first), "Join to SW-BBBB")).content).toContain("Nothing was changed");
    expect(titles(await now(team, first))).toHaveLength(2);
  });

  it("goes to where the other was joined to", async () => {
    const { team, first, second } = await twoAlerts();
    const third = withItem({ ...aStory("SW-CCCC"), possibly: { ...refTo(second), why } }, "c");
    await team.repositories.stories.put(third);
    await team.press(await cardOf(team, second), "Join to SW-AAAA");

    await team.press(await cardOf(team, third), "Join to SW-BBBB");

    expect((await now(team, third)).joinedInto?.shortId).toBe("SW-AAAA");
    expect((await now(team, first)).reports).toHaveLength(3);
  });

  it("is nothing that another server can press", async () => {
    const { team, second } = await twoAlerts();

    const pressed = await team.press(await cardOf(team, second), "Join to SW-AAAA", { guildId: "200" });

    expect(pressed.content).toContain("no longer kept");
    expect((await now(team, second)).joinedInto).toBeUndefined();
  });
});

describe("All reports", () => {
  it("shows every report a page at a time, to the person who pressed", async () => {
    const { team, first } = await twoAlerts();
    const [report] = first.reports;
    if (report === undefined) throw new Error("no report");
    const reports = Array.from({ length: 60 }, (_, at) => ({
      ...report,
      item: { ...report.item, id: `i${at}`, title: `${"x".repeat(120)} ${at}`, link: `https://wire.example/${at}` },
    }));
    await team.repositories.stories.change(first.id, (story) => ({ ...story, reports }));

    const newest = await team.press(await cardOf(team, first), "All reports");
    const older = await team.press(newest, "Older");

    expect(newest.content).toMatch(/^\*\*Reports of `SW-AAAA`\*\*\n.*x 59»[\s\S]*\nPage 1 of \d+$/u);
    expect(older.content).toMatch(/^\*\*Reports of `SW-AAAA`\*\*\n[\s\S]*\nPage 2 of \d+$/u);
    expect([newest, older].every(({ content = "" }) => content.length <= 2000)).toBe(true);
  });
});
