import { describe, expect, it } from "vitest";
import { commands } from "../../../commands/commands.ts";
import type { Caller } from "../../../src/chat/define-command.ts";
import { describeStoryChanges } from "../../../src/chat/words/describe-story-changes.ts";
import { aTeam, type Team } from "../a-team.ts";
import { aStory } from "../alert/a-story.ts";
import { entriesOf, pressed, recordsOf } from "./changes.ts";

const editor: Partial<Caller> = { level: "watchlist-editor", userId: "7", userName: "Emil" };

const undo = async (team: Team, number: number, who: Partial<Caller> = {}) => {
  const offered = await team.message("audit undo", { number: `${number}` }, who);
  if ((offered.components ?? []).length === 0) return offered.content ?? "";
  return (await team.press(offered, "Undo", who)).content ?? "";
};

describe("/audit undo", () => {
  it("refuses where the thing has changed since, and shows both", async () => {
    const team = await aTeam();
    await team.ask("settings", { zone: "Asia/Tashkent" });
    await team.ask("settings", { zone: "Asia/Bishkek" });
    const before = await recordsOf(team);

    const answer = await undo(team, 1);

    expect(answer).toContain("It has changed since");
    expect(answer).toContain("`Asia/Tashkent` → `Asia/Bishkek`");
    expect(answer).toMatch(/nothing → `Asia\/Tashkent`/);
    expect(await recordsOf(team)).toEqual(before);
  });

  it("refuses at the press, too, what was changed between the preview and the press", async () => {
    const team = await aTeam();
    await team.ask("access set", { role: "55", level: "viewer" });
    const offered = await team.message("audit undo", { number: "1" });
    await team.ask("access set", { role: "55", level: "watchlist-editor" });

    const answer = await team.press(offered, "Undo");

    expect(answer.content).toContain("It has changed since");
    expect((await team.context.server.guilds.get("100"))?.access).toEqual({ "55": "watchlist-editor" });
  });

  it("leaves what others did to the same record meanwhile, and can itself be undone", async () => {
    const team = await aTeam();
    await team.ask("watch remove", { watch: "Al-Azaim" });
    await team.ask("watch pause", { watch: "ISIS-K" });
    await team.addWatch({ query: "omega", name: "Omega" });
    const names = async () => (await team.context.watches.lists.of("100")).watches.map(({ name }) => name);

    await undo(team, 1);
    expect(await names()).toEqual(["ISIS-K", "Al-Azaim", "Central Asian language releases", "Omega"]);
    expect((await team.context.watches.lists.of("100")).watches[0]?.paused).toBe(true);

    expect(await undo(team, 1)).toContain("undone already, by #4");
    await undo(team, 4);
    expect(await names()).toEqual(["ISIS-K", "Central Asian language releases", "Omega"]);
  });

  it("takes back no fact that was corrected since, and all of two presses that one press did", async () => {
    const team = await aTeam();
    await team.ask("fact add", { about: "ISIS-K", claim: "Invented claim", source: "https://example.org/a" });
    const [added] = (await team.context.facts.layers.of("100")).changes;
    const statement = added !== undefined && "statement" in added ? added.statement.id : "";
    await team.ask("fact correct", { statement, claim: "Another claim", source: "https://example.org/a" });

    expect(await undo(team, 1)).toContain("It has changed since");
    expect(await undo(team, 2)).toContain("#2 is undone");
    expect(await undo(team, 1)).toContain("#1 is undone");
    expect((await team.context.facts.layers.of("100")).changes).toEqual([]);
  });

  it("of an assignment says who heard of it, and tells them once that it was taken back", async () => {
    const team = await aTeam();
    const story = aStory("SW-AAAA");
    await team.repositories.stories.put(story);
    await team.ask("alert assign", { alert: "SW-AAAA", user: "2" });
    const mentionsIn = async () =>
      (await team.repositories.stories.get(story.id))?.alerts.flatMap(({ replies }) =>
        replies.map(({ changes, mentionUserIds }) => [describeStoryChanges(changes), mentionUserIds]),
      );

    const offered = await team.message("audit undo", { number: "1" });
    await team.press(offered, "Undo");
    await team.press(offered, "Undo");

    expect(offered.content).toMatch(/<@2> heard of it in <#1001>: one more message there says/u);
    expect(await mentionsIn()).toEqual([
      ["assigned to 2 by Dana", ["2"]],
      ["assigned to nobody any more by Dana; 2 had it", ["2"]],
    ]);
    expect((await team.repositories.stories.get(story.id))?.triage).toEqual({ state: "open" });
  });

  it("takes the level that the change itself takes", async () => {
    const team = await aTeam();
    await team.ask("access set", { role: "55", level: "watchlist-editor" });
    await team.addWatch({ query: "omega", name: "Omega" });

    expect(await undo(team, 1, editor)).toContain("Manage Server");
    expect(await undo(team, 2, editor)).toContain("is undone");
    expect(await team.ask("audit list", {}, { level: "viewer" })).toContain("watchlist editors");
    expect(Object.keys((await team.context.server.guilds.get("100"))?.access ?? {})).toEqual(["55"]);
  });

  it("shows before what it does: the lines turned round, and what a watch would catch", async () => {
    const team = await aTeam();
    await team.ask("watch remove", { watch: "ISIS-K" });

    const { content } = await team.message("audit undo", { number: "1" });

    expect(content).toMatch(/watch \*\*ISIS\\?-K\*\* added/);
    expect(content).toContain("Nothing is kept yet to try it on.");
  });
});

describe("/audit list, show and export", () => {
  it("name nothing of an alert, a route, a restricted watch or a fact that the reader may not see", async () => {
    const team = await aTeam();
    await team.repositories.stories.put(aStory("SW-AAAA", { alerts: [{ channelId: "1003" }] }));
    await pressed(team, "acknowledge", "100-SW-AAAA.1003");
    await team.ask("route set", { channel: "1003", severity: "critical" });
    await team.addWatch({ query: "omicron", name: "Omicron", channel: "1003", handling: "restricted" });
    await team.ask("fact add", {
      about: "ISIS-K",
      claim: "Amber claim",
      source: "https://example.org/a",
      tlp: "amber",
    });
    const who = { ...editor, sees: async (channelId: string) => channelId !== "1003" };

    const answers = [];
    for (const given of [{}, who]) {
      const shown = [await team.ask("audit list", {}, given)];
      for (const number of ["1", "2", "3", "4", "5"]) shown.push(await team.ask("audit show", { number }, given));
      for (const format of ["csv", "json-lines"]) {
        const { files = [] } = await team.message("audit export", { format }, given);
        shown.push(...files.map(({ text }) => text));
      }
      answers.push(shown.join("\n"));
    }

    const [all = "", some = ""] = answers;
    expect(all).toContain("SW-AAAA");
    expect(all).toContain("Omicron");
    expect(all).not.toContain("Amber claim");
    expect(some).not.toMatch(/SW-AAAA|Omicron|omicron|Amber|1003/);
    expect(await team.ask("audit undo", { number: "1" }, who)).toContain("There is no entry #1");
  });

  it("filter by who, what and since, in pages, and never show another server", async () => {
    const team = await aTeam();
    await team.ask("watch pause", { watch: "ISIS-K" }, editor);
    await team.ask("access set", { role: "55", level: "viewer" });
    await team.ask("watch pause", { watch: "ISIS-K" }, { guildId: "200" });
    for (let n = 0; n < 30; n++) await team.ask("settings", { zone: n % 2 === 0 ? "Asia/Tashkent" : "UTC" });

    expect(await team.ask("audit list", { who: "emi" })).toMatch(/#1\*\*.*Emil.*watch pause/);
    expect(await team.ask("audit list", { who: "7" })).not.toContain("/access set");
    expect(await team.ask("audit list", { what: "access" })).toMatch(/<@&55>: nothing → `viewer`/);
    expect(await team.ask("audit list", { since: "1h", page: "2" })).toContain("Page 2 of");
    expect(await team.ask("audit list", { who: "nobody there" })).toContain("Nothing was changed that is like that");
    expect(await entriesOf(team, "200")).toHaveLength(1);
  });

  it("keep text from outside inert, in files as well", async () => {
    const team = await aTeam();
    await team.ask("watch pause", { watch: "ISIS-K" }, { userName: "=HYPERLINK(1) @everyone `x`" });

    const { files = [] } = await team.message("audit export", {});

    expect(await team.ask("audit list")).not.toMatch(/@everyone/);
    expect(files[0]?.text).toContain("'=HYPERLINK(1)");
  });

  it("have their place among the commands", () => {
    const audit = commands.filter(({ path }) => path.startsWith("audit "));
    expect(audit.map(({ path, quiet }) => [path, quiet])).toEqual(
      ["list", "show", "undo", "export"].map((verb) => [`audit ${verb}`, true]),
    );
  });
});
