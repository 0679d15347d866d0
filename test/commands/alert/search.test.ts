import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/domain/story.ts";
import { aTeam, dana, type Team } from "../a-team.ts";
import { hostileText } from "../hostile-text.ts";
import { aStory } from "./a-story.ts";

async function aTeamWith(...stories: readonly Story[]): Promise<Team> {
  const team = await aTeam();
  for (const story of stories) await team.context.alerts.stories.put(story);
  return team;
}

function idsIn(answer: string): readonly string[] {
  return (answer.match(/SW-\w+/gu) ?? []).toSorted();
}

function withText(story: Story, text: string): Story {
  return { ...story, reports: story.reports.map((report) => ({ ...report, item: { ...report.item, text } })) };
}

function withGist(story: Story, text: string): Story {
  return { ...story, reports: story.reports.map((report) => ({ ...report, gist: { text } })) };
}

describe("/alert search", () => {
  it.each([
    ["Хоразм", "Xorazm viloyatida", true],
    ["xorazm", "Хоразмда янги мактаб", true],
    ["ХОРАЗМ", "Khorazm region", true],
    ["мактаб", "yangi maktablar ochildi", true],
    ["maktab", "Хоразмда мактаблар", true],
    ["ўзбек", "oʻzbek tili", true],
    ["Ташкент", "در تاشکنت", true],
    ["خراسان", "والخراسانية اليوم", true],
    ["Хуросон", "ولایت خراسان", true],
    ["хорасана", "Вилаят Хорасан", true],
    ["塔什干", "在塔什干", true],
    ["kabul airport", "Airport of Kabul closed", true],
    ["kabul bazaar", "Airport of Kabul closed", false],
    ["bul", "Kabul", false],
  ])("for %s: “%s”, %s", async (words, title, isFound) => {
    const team = await aTeamWith(aStory("SW-AAAA", { title }));

    expect(idsIn(await team.ask("alert search", { words }))).toEqual(isFound ? ["SW-AAAA"] : []);
  });

  it("looks in texts, gists and notes too, as they are now", async () => {
    const told = withText(aStory("SW-TEXT"), "A bridge near Termez.");
    const gist = withGist(aStory("SW-GIST", { title: "…" }), "3 detained → Kulob");
    const noted: Story = { ...aStory("SW-NOTE"), deeds: [{ code: "noted", at: 1, text: "Ask the embassy" }] };
    const team = await aTeamWith(told, noted, gist);

    expect(idsIn(await team.ask("alert search", { words: "termez" }))).toEqual(["SW-TEXT"]);
    expect(idsIn(await team.ask("alert search", { words: "Embassy" }))).toEqual(["SW-NOTE"]);
    await team.context.alerts.stories.change(told.id, (story) => withText(story, "A tunnel."));
    expect(idsIn(await team.ask("alert search", { words: "termez" }))).toEqual([]);
    expect(idsIn(await team.ask("alert search", { words: "кулоб detained" }))).toEqual(["SW-GIST"]);
  });

  it("finds nothing by what a restricted source says, and shows nothing of a sensitive one's words", async () => {
    const team = await aTeamWith(
      aStory("SW-REST", { title: "Secretword one", handling: "restricted" }),
      aStory("SW-SENS", { title: "Sensitiveword one", handling: "sensitive" }),
    );

    expect(idsIn(await team.ask("alert search", { words: "Secretword" }))).toEqual([]);
    const answer = await team.ask("alert search", { words: "one" });
    expect(idsIn(answer)).toEqual(["SW-SENS"]);
    expect(answer).not.toContain("Sensitiveword");
  });

  it("knows nothing of another server, nor of a channel that the reader cannot see", async () => {
    const team = await aTeamWith(
      aStory("SW-HERE", { title: "Kabul" }),
      aStory("SW-AWAY", { title: "Kabul", guildId: "200" }),
      aStory("SW-HIDE", { title: "Kabul", alerts: [{ channelId: "1002" }] }),
    );

    const answer = await team.ask("alert search", { words: "kabul" }, { ...dana, sees: async (id) => id !== "1002" });
    expect(idsIn(answer)).toEqual(["SW-HERE"]);
    expect(answer).toContain("1 alert ");
  });

  it("goes through many pages, and asks for less where there are more than it shows", async () => {
    const stories = Array.from({ length: 90 }, (_, at) => aStory(`SW-${1000 + at}`, { title: `Kabul ${at}` }));
    const team = await aTeamWith(...stories);

    const first = await team.ask("alert search", { words: "kabul" });
    const second = await team.ask("alert search", { words: "kabul", page: "2" });
    expect(first).toContain("90 alerts");
    expect(idsIn(first).filter((id) => idsIn(second).includes(id))).toEqual([]);
    expect(idsIn(await team.ask("alert search", { words: "kabul", state: "acknowledged" }))).toEqual([]);
  });

  it.each(["…", "!!!", "  ", '"', "🙂"])("says what a word is where there is none: %s", async (words) => {
    expect(await (await aTeamWith()).ask("alert search", { words })).toContain("no word in");
  });

  it("takes hostile words and stories as text", async () => {
    const team = await aTeamWith(aStory("SW-EVIL", { title: hostileText }));

    await team.ask("alert search", { words: hostileText.slice(0, 200) });
    await team.ask("alert search", { words: "NEAR OR NOT AND *" });
  });

  it("says that older alerts may be missed while their words are being read", async () => {
    const team = await aTeamWith(aStory("SW-HERE", { title: "Kabul" }));

    expect(await team.ask("alert search", { words: "kabul" })).toContain("still being read");
    await team.repositories.stories.completeWords();
    expect(await team.ask("alert search", { words: "kabul" })).not.toContain("still being read");
  });
});
