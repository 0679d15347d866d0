import { ComponentType } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/domain/story.ts";
import type { Message } from "../../../src/ports/chat.ts";
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

/** What a list shows, above and in its rows. */
function textOf({ content, embeds = [] }: Message): string {
  return [`${content ?? ""}`, ...embeds.map(({ description = "" }) => `${description}`)].join("\n");
}

/** Of its menus and buttons. */
function labelsOf({ components = [] }: Message): readonly string[] {
  return components.flatMap((row) => {
    if (row.type !== ComponentType.ActionRow) return [];
    return row.components.flatMap((part) => {
      const labelled = part.type === ComponentType.StringSelect ? part.options : [part];
      return labelled.flatMap((one) => ("label" in one && one.label !== undefined ? [`${one.label}`] : []));
    });
  });
}

async function search(team: Team, words: string, args: Readonly<Record<string, string>> = {}): Promise<string> {
  return textOf(await team.message("alert search", { words, ...args }));
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
    ["خوارزم", "Xorazm viloyatida", true],
    ["والخوارزم", "Хоразмда янги мактаб", true],
    ["خوارزم", "Flooding in Khorezm", true],
    ["کابل", "Взрыв в Кабуле", true],
    ["غفاري", "Shahab Ghafari", true],
    ["خوارزم", "Khorasan radio", false],
    ["کتاب", "yangi kitob", false],
    ["塔什干", "在塔什干", true],
    ["kabul airport", "Airport of Kabul closed", true],
    ["kabul bazaar", "Airport of Kabul closed", false],
    ["bul", "Kabul", false],
  ])("for %s: “%s”, %s", async (words, title, isFound) => {
    const team = await aTeamWith(aStory("SW-AAAA", { title }));

    expect(idsIn(await search(team, words))).toEqual(isFound ? ["SW-AAAA"] : []);
  });

  it("answers with a list that one can work: open one, another page, all acknowledged, some not relevant", async () => {
    const stories = Array.from({ length: 12 }, (_, at) => aStory(`SW-${1000 + at}`, { title: `Kabul ${at}` }));
    const team = await aTeamWith(...stories, aStory("SW-AWAY", { title: "Herat" }));

    const list = await team.message("alert search", { words: "kabul" });
    const second = await team.press(list, "Page 2");
    expect(second.content).toContain("12 alerts with “kabul”");
    expect(textOf(second)).not.toBe(textOf(list));
    const [chosen = ""] = labelsOf(second);
    expect(textOf(await team.press(second, chosen))).toContain(chosen.slice(0, "SW-1000".length));
    const asked = await team.press(second, "Acknowledge all");
    const done = await team.press(asked, labelsOf(asked).find((label) => label.startsWith("Acknowledge")) ?? "");
    expect(textOf(done)).toContain("none open");
    const states = await Promise.all(stories.map(({ id }) => team.context.alerts.stories.get(id)));
    expect(states.map((story) => story?.triage.state)).toEqual(stories.map(() => "acknowledged"));
    expect(idsIn(textOf(await team.message("alert list", { state: "open" })))).toEqual(["SW-AWAY"]);
  });

  it("looks in texts, gists and notes too, as they are now", async () => {
    const told = withText(aStory("SW-TEXT"), "A bridge near Termez.");
    const gist = withGist(aStory("SW-GIST", { title: "…" }), "3 detained → Kulob");
    const noted: Story = { ...aStory("SW-NOTE"), deeds: [{ code: "noted", at: 1, text: "Ask the embassy" }] };
    const team = await aTeamWith(told, noted, gist);

    expect(idsIn(await search(team, "termez"))).toEqual(["SW-TEXT"]);
    expect(idsIn(await search(team, "Embassy"))).toEqual(["SW-NOTE"]);
    await team.context.alerts.stories.change(told.id, (story) => withText(story, "A tunnel."));
    expect(idsIn(await search(team, "termez"))).toEqual([]);
    expect(idsIn(await search(team, "кулоб detained"))).toEqual(["SW-GIST"]);
  });

  it("finds nothing by what a restricted source says, and shows nothing of a sensitive one's words", async () => {
    const team = await aTeamWith(
      aStory("SW-REST", { title: "Secretword one", handling: "restricted" }),
      aStory("SW-SENS", { title: "Sensitiveword one", handling: "sensitive" }),
    );

    expect(idsIn(await search(team, "Secretword"))).toEqual([]);
    const answer = await search(team, "one");
    expect(idsIn(answer)).toEqual(["SW-SENS"]);
    expect(answer).not.toContain("Sensitiveword");
  });

  it("knows nothing of another server, nor of a channel that the reader cannot see", async () => {
    const team = await aTeamWith(
      aStory("SW-HERE", { title: "Kabul" }),
      aStory("SW-AWAY", { title: "Kabul", guildId: "200" }),
      aStory("SW-HIDE", { title: "Kabul", alerts: [{ channelId: "1002" }] }),
    );

    const answer = textOf(
      await team.message("alert search", { words: "kabul" }, { ...dana, sees: async (id) => id !== "1002" }),
    );
    expect(idsIn(answer)).toEqual(["SW-HERE"]);
    expect(answer).toContain("1 alert ");
  });

  it("goes through many pages, and asks for less where there are more than it shows", async () => {
    const stories = Array.from({ length: 90 }, (_, at) => aStory(`SW-${1000 + at}`, { title: `Kabul ${at}` }));
    const team = await aTeamWith(...stories);

    const first = await search(team, "kabul");
    const second = await search(team, "kabul", { page: "2" });
    expect(first).toContain("90 alerts");
    expect(idsIn(first).filter((id) => idsIn(second).includes(id))).toEqual([]);
    expect(idsIn(await search(team, "kabul", { state: "acknowledged" }))).toEqual([]);
  });

  it.each(["…", "!!!", "  ", '"', "🙂"])("says what a word is where there is none: %s", async (words) => {
    expect(await (await aTeamWith()).ask("alert search", { words })).toContain("no word in");
  });

  it("takes hostile words and stories as text", async () => {
    const team = await aTeamWith(aStory("SW-EVIL", { title: hostileText }));

    await team.ask("alert search", { words: hostileText.slice(0, 200) });
    await search(team, "NEAR OR NOT AND *");
  });

  it("says that older alerts may be missed while their words are being read", async () => {
    const team = await aTeamWith(aStory("SW-HERE", { title: "Kabul" }));

    expect(await search(team, "kabul")).toContain("still being read");
    await team.repositories.stories.completeWords();
    expect(await search(team, "kabul")).not.toContain("still being read");
  });
});
