import { describe, expect, it } from "vitest";
import { pasteWatches } from "../../../commands/watch/import.ts";
import { runAction } from "../../../src/chat/run-command.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import type { Message } from "../../../src/ports/chat.ts";
import { aTeam, dana, type Team } from "../a-team.ts";
import { hostileText } from "../hostile-text.ts";

async function exported(team: Team, who = {}): Promise<string> {
  const { files = [] } = await team.message("watch export", {}, who);
  return files.map(({ text }) => text).join("");
}

/** What sending the form in shows. */
async function pasted({ context }: Team, watches: string, who = {}): Promise<Message> {
  const run = { context, logger: createLogger("silent"), newReference: () => "ref-1" };
  const result = await runAction(pasteWatches, "", { ...dana, ...who }, run, { watches });
  return "message" in result ? result.message : {};
}

const watchesOf = async ({ context }: Team, guildId = "100") => (await context.watches.lists.of(guildId)).watches;

describe("/watch export", () => {
  it("gives a file that another guild reads back as the same watches, without what belongs to this server", async () => {
    const team = await aTeam();
    await team.addWatch({
      query: "@isis-k OR китоб*",
      name: hostileText.slice(0, 60),
      severity: "low",
      until: "2030-12-01 18:00",
      cooldown: "90m",
      handling: "sensitive",
    });
    await team.addWatch({ query: "title:(a OR b) -c", name: "Own: channel", channel: "1002", mention: "5599" });
    await team.ask("watch pause", { watch: "Own: channel" });
    await team.context.watches.lists.change("200", () => []);

    const answer = await team.ask("watch export");
    const offered = await pasted(team, await exported(team), { guildId: "200" });
    const saved = await team.press(offered, "Save", { guildId: "200" });

    const terms = async (guildId: string) =>
      (await watchesOf(team, guildId)).map(({ name, query, severity, paused, until, cooldownMs, handling }) => ({
        name,
        query,
        severity,
        paused: paused ?? false,
        at: until?.at,
        cooldownMs,
        handling,
      }));
    expect(answer).toContain("5 watches. `/watch import` reads the file back");
    expect(answer).toContain("1 watch has its own");
    expect(await exported(team)).not.toMatch(/1002|5599|Dana/u);
    expect(offered.content).toContain("• new: **ISIS-K** · high · `@isis-k`");
    expect(saved.content).toContain("5 watches saved");
    expect(await terms("200")).toEqual(await terms("100"));
  });

  it("read back where it came from changes nothing", async () => {
    const team = await aTeam();
    await team.addWatch({ query: "kitob", until: "48h", cooldown: "2h", channel: "1002" });

    expect((await pasted(team, await exported(team))).content).toBe(
      "Nothing to add. 4 watches are here already, just so.",
    );
  });

  it("is a few lines that a person can read", async () => {
    const team = await aTeam();
    await team.context.watches.lists.change("100", (watches) => watches.slice(0, 1));

    expect(await exported(team)).toBe("watches:\n  - name: ISIS-K\n    query: '@isis-k'\n    severity: high\n");
  });
});

describe("/watch import", () => {
  it("shows what it adds and changes, saves all on one click, and keeps channel and mention of what it changes", async () => {
    const team = await aTeam();
    await team.addWatch({ query: "kitob", name: "Books", severity: "low", channel: "1002", cooldown: "2h" });

    const offered = await pasted(
      team,
      "- {name: books, query: kitob OR kitap, severity: high}\n- {name: Fire, query: fire}\n",
    );
    const before = (await watchesOf(team)).map(({ name }) => name);
    await team.press(offered, "Save");

    expect(before).not.toContain("Fire");
    expect(offered.content).toContain("• new: **Fire** · medium · `fire`");
    expect(offered.content).toContain("query: `kitob` → `kitob OR kitap`");
    expect(offered.content).toContain("severity: low → high · cooldown: 2h → none");
    expect((await watchesOf(team)).slice(-2)).toMatchObject([
      { name: "books", query: "kitob OR kitap", severity: "high", channelId: "1002", createdBy: "Dana" },
      { name: "Fire", query: "fire", severity: "medium" },
    ]);
  });

  it("tries one changed query on what was read before, and says so where it does not", async () => {
    const team = await aTeam();
    await team.addWatch({ query: "kitob", name: "Books" });
    await team.addWatch({ query: "fire", name: "Fire" });

    const one = await pasted(team, "- {name: Books, query: kitap}\n");
    const two = await pasted(team, "- {name: Books, query: kitap}\n- {name: Fire, query: blaze}\n");

    expect(one.content).toContain("**Books**: Of its alerts until now it drops none.");
    expect(two.content).toContain("The 2 changed queries were not tested on past items. `/watch edit` tests one");
  });

  it("tells every mistake with its line and column, and saves nothing", async () => {
    const team = await aTeam();
    const text =
      "- name: One\n  query: '(a OR b'\n  severity: urgent\n- name: one\n  query: fire\n  until: soon\n  colour: red\n";

    const answer = await pasted(team, text);

    expect(answer.components).toBeUndefined();
    for (const part of [
      "line 2, column",
      "line 3, column 13",
      "line 4, column 9",
      "line 6, column 10",
      "line 7, column 3",
    ])
      expect(answer.content).toContain(`• ${part}`);
    expect(await watchesOf(team)).toHaveLength(3);
  });

  it.each([
    ["nothing", "watches: []", "Nothing to add."],
    ["no YAML", "watches: [", "line 1"],
    ["a text", "hello", "line 1"],
    [
      "more watches than a server can have",
      Array.from({ length: 199 }, (_, n) => `- {name: n${n}, query: word${n}}`).join("\n"),
      "A server can have 200 watches",
    ],
  ])("of %s says so", async (_what, text, expected) => {
    const team = await aTeam();

    expect((await pasted(team, text)).content).toContain(expected);
    expect(await watchesOf(team)).toHaveLength(3);
  });

  it("is for watchlist editors, and leaves a watch alone that was changed meanwhile", async () => {
    const team = await aTeam();
    const offered = await pasted(team, "- {name: ISIS-K, query: fire}");
    await team.ask("watch pause", { watch: "ISIS-K" });

    expect((await pasted(team, "[]", { level: "viewer" })).content).toContain("Only watchlist editors");
    expect((await team.press(offered, "Save")).content).toContain("was changed or removed meanwhile");
  });

  it("offers a form, and with starter what the operator's watchlist has and the guild has not", async () => {
    const team = await aTeam();
    await team.ask("watch remove", { watch: "Al-Azaim" });
    await team.context.watches.lists.change("100", (all) =>
      all.map((one) => ({ ...one, query: `${one.query} -kabul` })),
    );

    const form = await team.message("watch import");
    const offered = await team.message("watch import", { from: "starter" });
    await team.press(offered, "Save");

    expect(JSON.stringify(form.components)).toContain("Paste watches");
    expect(offered.content).toContain("• new: **Al-Azaim** · high · `@al-azaim`");
    expect(offered.content).toContain("differ from the starter watchlist and stay so: **ISIS-K**, **Central");
    expect((await watchesOf(team)).map(({ query }) => query)).toEqual([
      "@isis-k -kabul",
      "@al-azaim release:any in:central-asian -kabul",
      "@al-azaim",
    ]);
  });
});
