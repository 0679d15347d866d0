import { describe, expect, it } from "vitest";
import type { Team } from "../a-team.ts";
import { aTeam } from "../a-team.ts";

const other = { guildId: "200", channelId: "2001" };
const head = 'tlp: green\naddedBy: "Tester"\naddedAt: "2026-11-01"\n';
const source =
  "sources:\n  example: { title: A report, publisher: Example News, url: https://news.example.org/1, date: 2026-10 }\n";
const newcomer = `${head}${source}entities:
  - id: invented-speaker
    kind: person
    names:
      - { text: Invented Speaker, language: en, kind: official }
      - { text: Выдуманный Оратор, language: ru, kind: spelling }
statements:
  - id: speaker-joins
    subject: isis-k
    predicate: spoken-for-by
    value: { entity: invented-speaker }
    from: "2026-10"
    source: example
    grade: B2
    status: reported
  - id: speaker-role
    subject: invented-speaker
    predicate: described-as
    value: { text: A spokesman who was not known before }
    source: example
    grade: C3
    status: reported
    tlp: amber
`;

async function imported(team: Team, file: string, who = {}): Promise<string> {
  const offered = await team.message("fact import", { file }, who);
  if (offered.components === undefined) return offered.content ?? "";
  return (await team.press(offered, "Save", who)).content ?? "";
}

async function exported(team: Team, args = {}, who = {}): Promise<string> {
  return (await team.message("fact export", args, who)).files?.[0]?.text ?? "";
}

const clearedFor = (team: Team, guildId: string, channelId: string) =>
  team.repositories.guilds.change(guildId, (guild) => ({
    ...guild,
    routes: [{ channelId, severity: "low", clearance: "red" }],
  }));

describe("/fact import", () => {
  it("shows what a file changes before it is saved, saves all of it, and answers with it", async () => {
    const team = await aTeam();

    const offered = await team.message("fact import", { file: newcomer });

    expect(offered.content).toMatch(/^3 new, 0 changed, 0 same, 0 contradicted, 0 refused\./u);
    expect(offered.content).toContain("new, line 7: `invented-speaker` · person Invented Speaker, Выдуманный Оратор");
    expect(offered.content).toMatch(
      /new, line 13: `speaker-joins` · .*Invented Speaker, .*\[reported, B2, TLP:GREEN\]/u,
    );
    expect((await team.context.facts.layers.of("100")).changes).toEqual([]);
    expect((await team.press(offered, "Save")).content).toContain("3 changes saved for this server.");
    expect(await team.ask("lookup person", { name: "Выдуманный Оратор" })).toContain("Invented Speaker");
    expect(await team.ask("lookup person", { name: "Invented Speaker" }, other)).not.toContain("spokesman who");
  });

  it("saves nothing without a yes, nor after a no", async () => {
    const team = await aTeam();
    const offered = await team.message("fact import", { file: newcomer });

    expect((await team.press(offered, "Cancel")).content).toBe("Nothing was changed.");

    expect((await team.press(offered, "Save")).content).toContain("was answered");
    expect((await team.context.facts.layers.of("100")).changes).toEqual([]);
  });

  it("shows old and new of what is changed, and says what is the same", async () => {
    const team = await aTeam();
    await clearedFor(team, "100", "1001");
    await imported(team, newcomer);

    const again = await team.ask("fact import", { file: newcomer });
    const changed = await team.ask("fact import", { file: newcomer.replace("A spokesman who", "A writer who") });

    expect(again).toBe("Nothing to change: 3 entries are here already, just so.");
    expect(changed).toContain("0 new, 1 changed, 2 same");
    expect(changed).toMatch(/changed, line 21: `speaker-role` · .*A spokesman who.*TLP:AMBER\] → .*A writer who/u);
  });

  it("says what a file contradicts that is held here", async () => {
    const team = await aTeam();
    await imported(team, newcomer);

    const denial = newcomer
      .replace("status: reported", "status: denied")
      .replace("id: speaker-joins", "id: speaker-does-not");
    const offered = await team.ask("fact import", { file: denial });

    expect(offered).toContain("1 contradicted");
    expect(offered).toMatch(/new, ⚠️ contradicted, line 13: `speaker-does-not` .* ⚠️ against `speaker-joins`: /u);
  });

  it("refuses an id of what is above the channel, and shows nothing of it", async () => {
    const team = await aTeam();
    await imported(team, newcomer);

    const refused = await team.ask("fact import", { file: newcomer.replace("A spokesman who", "Another who") });

    expect(refused).toMatch(/^Nothing was saved. 0 new, 0 changed, 2 same, 0 contradicted, 1 refused\./u);
    expect(refused).toContain(
      "refused, line 21: `speaker-role`: what has this id is above what this channel may show.",
    );
    expect(refused).not.toContain("was not known before");
    expect((await team.context.facts.layers.of("100")).changes).toHaveLength(3);
  });

  it("refuses another kind of thing under an id that is taken", async () => {
    const team = await aTeam();

    const taken = newcomer.replaceAll("invented-speaker", "isis-k");

    expect(await team.ask("fact import", { file: taken })).toContain(
      "refused, line 7: `isis-k`: what has this id here is another kind",
    );
  });

  it("adds names to what the files know, and is undone as a whole", async () => {
    const team = await aTeam();
    await clearedFor(team, "100", "1001");
    const before = await team.context.facts.layers.of("100");
    const file = `${head}entities:
  - id: isis-k
    kind: group
    names: [{ text: Hapax Legomenon, language: en, kind: alias }]
`;

    await imported(team, newcomer);
    const later = await imported(team, file);

    expect(later).toContain("1 change saved");
    expect(await team.ask("lookup group", { name: "Hapax Legomenon" })).toContain("ISIS-K");
    for (const number of ["2", "1"]) await team.press(await team.message("audit undo", { number }), "Undo");
    expect(await team.context.facts.layers.of("100")).toEqual(before);
  });

  it("saves nothing where something that it is about was changed between offer and yes, and all of it where something else was", async () => {
    const team = await aTeam();
    const offered = await team.message("fact import", { file: newcomer });
    const later = await team.message("fact import", { file: newcomer });
    await team.ask("fact add", { about: "ISIS-K", claim: "Invented claim", source: "https://example.org/a" });

    const saved = await team.press(offered, "Save");
    const again = await team.press(later, "Save");

    expect(saved.content).toContain("3 changes saved");
    expect(again.content).toContain("The facts were changed meanwhile, so nothing was saved.");
    expect((await team.context.facts.layers.of("100")).changes).toHaveLength(4);
  });

  it("takes no more than a server may have", async () => {
    const team = await aTeam({ quotas: { facts: 2 } });

    expect(await team.ask("fact import", { file: newcomer })).toContain("A server can make 2 changes to the facts.");
    expect((await team.context.facts.layers.of("100")).changes).toEqual([]);
  });

  it.each<[string, string, string]>([
    ["an alias", `${head}entities: &a [1]\nstatements: *a\n`, "line 5, column 13: is a YAML alias"],
    ["a bomb of aliases", `a: &a [x]\nb: &b [*a, *a]\n${head}c: [*b, *b]\n`, "line 2, column 8: is a YAML alias"],
    ["a key of the language", `${head}__proto__: { tlp: red }\n`, "line 4, column 1: unknown key"],
    [
      "a source that is a key of the language",
      newcomer.replaceAll("example:", "__proto__:").replaceAll("source: example", "source: __proto__"),
      "line 18, column 13: there is no source",
    ],
    [
      "wrong types",
      `tlp: green\naddedBy: [a]\naddedAt: 2026\nstatements: { a: b }\n`,
      'line 4, column 13: "statements" is a map of keys; allowed: a list',
    ],
    ["deep nesting", "[".repeat(10_000), "is nested too deeply"],
    ["no YAML", "\u0000\u0001{{{", "line 1"],
    ["nothing", "# nothing\n", "is missing"],
    ["nothing in it", head, "holds no entities and no statements"],
    [
      "a dangling subject",
      newcomer.replace("subject: isis-k", "subject: isis-kk"),
      "line 14, column 14: there is no entity “isis-kk”; did you mean “isis-k”?",
    ],
    [
      "a term that ends before it begins",
      newcomer.replace('from: "2026-10"', 'from: "2026-10"\n    to: "2025"'),
      "line 18, column 9: ends (2025) before it begins",
    ],
    [
      "a secret",
      newcomer.replace("A report", "mongodb://me:hunter2@db.example.org/x"),
      "this address carries a user name or password",
    ],
    ["a text without end", newcomer.replace("A spokesman", "x".repeat(5_000)), "is longer than 1000 signs"],
    ["an id without end", newcomer.replaceAll("speaker-joins", "s".repeat(100)), "is longer than 80 signs"],
    ["signs that turn the text", newcomer.replace("A spokesman", '"\u202egnp.exe"'), "line 24"],
    [
      "one id twice",
      newcomer.replace("speaker-role", "speaker-joins"),
      "line 21, column 9: the statement “speaker-joins” is already in",
    ],
  ])("answers %s in words, with its line, and saves nothing", async (_, file, words) => {
    const team = await aTeam();

    const answer = await team.ask("fact import", { file });

    expect(answer).toMatch(/^Nothing was saved/u);
    expect(answer).toContain(words);
    expect((await team.context.facts.layers.of("100")).changes).toEqual([]);
  });
});

describe("/fact export", () => {
  it("gives what this server holds of its own, up to what the channel may show, to editors", async () => {
    const team = await aTeam();
    await imported(team, newcomer);
    await team.ask("fact retract", { statement: "isisk-pledges-sri-lanka", why: "withdrawn by its source" });

    const green = await team.message("fact export");
    await clearedFor(team, "100", "1001");
    const red = await exported(team);

    expect(green.content).toContain("This channel shows facts up to TLP:GREEN only.");
    expect(green.files?.[0]?.text).toContain("speaker-joins");
    expect(green.files?.[0]?.text).not.toContain("was not known before");
    expect(red).toContain("was not known before");
    expect(red).toMatch(/id: isisk-pledges-sri-lanka[\s\S]*withdrawn:[\s\S]*why: withdrawn by its source/u);
    expect(await exported(team, {}, other)).toBe("");
    expect(await team.ask("fact export", {}, { level: "viewer" })).toContain("Only watchlist editors");
  });

  it("names nothing of which all that is said is above the channel", async () => {
    const team = await aTeam();
    await imported(
      team,
      newcomer
        .replaceAll("subject: isis-k", "subject: invented-speaker")
        .replace("status: reported\n  -", "status: reported\n    tlp: red\n  -")
        .replace("{ entity: invented-speaker }", "{ text: words }"),
    );

    const text = await exported(team);

    expect(text).not.toContain("Invented Speaker");
    expect(await exported(team, { format: "stix" })).not.toContain("Invented Speaker");
  });

  it.each(["yaml", "ftm", "stix"])("exports what comes with the bot, too, as %s", async (format) => {
    const team = await aTeam();

    const all = await exported(team, { format, what: "all" });

    expect(all.length).toBeGreaterThan(100_000);
    expect(all).toContain("Hafiz Saeed Khan");
  });

  it("is taken in on another server, and exported there again just so", async () => {
    const team = await aTeam();
    for (const [guildId, channelId] of [
      ["100", "1001"],
      ["200", "2001"],
    ] as const)
      await clearedFor(team, guildId, channelId);
    await imported(team, newcomer);
    await team.ask("fact add", {
      about: "Al-Azaim",
      claim: 'Said to have: moved - "its" archive',
      source: "https://example.org/a?b=1",
      tlp: "red",
    });
    await team.ask("fact retract", { statement: "isisk-pledges-sri-lanka", why: "# withdrawn: by its source" });
    await team.ask("fact correct", { statement: "speaker-role", claim: "A writer" });

    const first = await exported(team);
    const saved = await imported(team, first, other);
    const second = await exported(team, {}, other);

    expect(saved).toMatch(/^\d+ changes saved/u);
    expect(second).toBe(first);
    expect(await team.ask("fact import", { file: first })).toMatch(/^Nothing to change/u);
    for (const name of ["Invented Speaker", "Al-Azaim"])
      expect(await team.ask("lookup find", { words: name }, other)).toBe(
        await team.ask("lookup find", { words: name }),
      );
  });
});
