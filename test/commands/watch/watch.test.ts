import { describe, expect, it } from "vitest";
import { aTeam } from "../a-team.ts";
import { hostileText } from "../hostile-text.ts";

describe("/watch add", () => {
  it("says what is watched for, how urgent it is, and where alerts go and why", async () => {
    const { addWatch, context } = await aTeam();

    const answer = await addWatch({ query: "khorasan OR хорасан", name: "Province", severity: "high" });

    expect(answer).toContain("Watching **Province**, severity high: `khorasan OR хорасан`");
    expect(answer).toContain("<#1001> (route: low and above)");
    expect((await context.watches.lists.of("100")).watches.at(-1)).toMatchObject({
      name: "Province",
      createdBy: "Dana",
    });
  });

  it.each([
    ["@al-azaim", undefined, "Al-Azaim"],
    ['"voice of khorasan"', undefined, "voice of khorasan"],
    ["book kabul", undefined, "book kabul"],
    ["book kabul", "  Books ", "Books"],
    ["book kabul", "\u200b\u202e", "book kabul"],
  ])("calls the watch %s with the name %s: %s", async (query, name, expected) => {
    const { ask, addWatch, context } = await aTeam();
    await ask("watch remove", { watch: "Al-Azaim" });

    await addWatch({ query, ...(name !== undefined && { name }) });

    expect((await context.watches.lists.of("100")).watches.at(-1)?.name).toBe(expected);
  });

  it.each([
    [
      "a mistake, with a caret under it and what is right",
      { query: "(taliban OR isis" },
      ["\n^", "Perhaps: `(taliban OR isis)`"],
    ],
    ["an entity nobody knows", { query: "@isisk" }, ["Did you mean @isis-k?"]],
    ["what would match everything", { query: "-kabul" }, ["would match nearly every item"]],
    ["a query that is too long", { query: "a ".repeat(600) }, ["at most 1000 characters"]],
    [
      "a name that is taken",
      { query: "kabul", name: "isis-k" },
      ["There is a watch **isis-k** already", "another `name`"],
    ],
    ["a severity that there is not", { query: "kabul", severity: "urgent" }, ["`low`, `medium`, `high`, `critical`"]],
    ["no query", {}, ["`query` is missing"]],
  ])("refuses %s", async (_what, args, expected) => {
    const { addWatch, context } = await aTeam();
    const before = (await context.watches.lists.of("100")).watches.length;

    const answer = await addWatch(args);

    for (const part of expected) expect(answer).toContain(part);
    expect((await context.watches.lists.of("100")).watches).toHaveLength(before);
  });

  it("is for watchlist editors", async () => {
    const { addWatch } = await aTeam();

    expect(await addWatch({ query: "kabul" }, { level: "viewer" })).toContain("Only watchlist editors");
    expect(await addWatch({ query: "kabul" }, { level: "watchlist-editor" })).toContain("Watching **kabul**");
  });

  it("says that no route takes its alerts, and what to do", async () => {
    const { ask, addWatch } = await aTeam();
    await ask("route set", { channel: "1001", severity: "critical" });

    const answer = await addWatch({ query: "kabul", severity: "low" });

    expect(answer).toContain("No route takes severity low");
    expect(answer).toContain("`/route set channel:… severity:low`");
  });

  it("says of an own channel and of an asleep watchlist where alerts go", async () => {
    const awake = await aTeam();
    const asleep = await aTeam({ awake: false });

    expect(await awake.addWatch({ query: "kabul", channel: "1002" })).toContain(
      "<#1002>, because the watch names that channel",
    );
    expect(await asleep.addWatch({ query: "kabul" })).toContain("not active until an administrator");
  });

  it("takes 200 watches and says what to do about the next", async () => {
    const { addWatch, context } = await aTeam();
    const [one] = (await context.watches.lists.of("100")).watches;
    if (one === undefined) throw new Error("there is no starter watch");
    await context.watches.lists.change("100", () =>
      Array.from({ length: 200 }, (_, n) => ({ ...one, id: `w${n}`, name: `n${n}` })),
    );

    expect(await addWatch({ query: "kabul" })).toContain("A server can have 200 watches");
  });
});

describe("/watch list, show and remove", () => {
  it("lists 200 watches of hostile names and long queries page by page, each once", async () => {
    const { ask, context } = await aTeam();
    const [one] = (await context.watches.lists.of("100")).watches;
    if (one === undefined) throw new Error("there is no starter watch");
    const names = Array.from({ length: 200 }, (_, n) => `${hostileText.slice(0, 60)} n${n}n`);
    await context.watches.lists.change("100", () =>
      names.map((name, n) => ({ ...one, id: `w${n}`, name, query: `kabul${n} ${"хорасан ".repeat(120)}` })),
    );

    const all: string[] = [await ask("watch list")];
    while (all.at(-1)?.includes("shows the next")) all.push(await ask("watch list", { page: String(all.length + 1) }));

    expect(all[0]).toMatch(/^200 watches\n/);
    expect(all.join("\n").match(/n\d+n/g)).toHaveLength(200);
    expect(await ask("watch list", { page: "999" })).toContain(`from 1 to ${all.length}`);
    expect(await ask("watch list", { page: "two" })).toContain(`from 1 to ${all.length}`);
  });

  it("counts one watch as one, and says how to begin where there is none", async () => {
    const { ask, context } = await aTeam();
    await context.watches.lists.change("100", (watches) => watches.slice(0, 1));
    expect(await ask("watch list")).toMatch(/^1 watch\n/);

    await context.watches.lists.change("100", () => []);
    expect(await ask("watch list")).toContain("`/watch add query:…` begins");
  });

  it("says that the watchlist is asleep and who can wake it", async () => {
    const { ask } = await aTeam({ awake: false });

    expect(await ask("watch list")).toContain(
      "not active until an administrator sets a channel for alerts: `/route set",
    );
  });

  it("shows a watch by name in any case or by id, with who added it", async () => {
    const { ask, context } = await aTeam();
    const [one] = (await context.watches.lists.of("100")).watches;

    const shown = await ask("watch show", { watch: " isis-K " });

    expect(shown).toContain("**ISIS-K** · high\n`@isis-k`");
    expect(shown).toContain("by starter watchlist");
    expect(await ask("watch show", { watch: one?.id ?? "" })).toBe(shown);
  });

  it.each([
    ["isis", "Did you mean **ISIS-K**?"],
    ["azaym", "`/watch list` shows them all"],
    ["al azaim", "Did you mean **Al-Azaim**?"],
    ["releases", "Did you mean **Central Asian language releases**?"],
  ])("says of the unknown name %s: %s", async (watch, expected) => {
    const { ask } = await aTeam();

    expect(await ask("watch show", { watch })).toContain(`There is no watch “${watch}”`);
    expect(await ask("watch remove", { watch })).toContain(expected);
  });

  it("removes a watch and tells the way back, with what cannot be typed", async () => {
    const { ask, addWatch, context } = await aTeam();
    await addWatch({ query: "kabul", name: "K", severity: "low", channel: "1002", mention: "77" });

    const answer = await ask("watch remove", { watch: "k" });

    expect(answer).toContain("Stopped watching **K**");
    expect(answer).toContain("`/watch add query:kabul name:K severity:low` with channel <#1002> and mention <@&77>");
    expect((await context.watches.lists.of("100")).watches.map(({ name }) => name)).not.toContain("K");
  });

  it("completes names as they are typed, those that begin so first", async () => {
    const { suggest } = await aTeam();

    expect(await suggest("watch show", "watch", "a")).toMatchObject([
      { value: "Al-Azaim" },
      { value: "Central Asian language releases" },
    ]);
    expect(await suggest("watch remove", "watch", "zzz")).toEqual([]);
  });
});

it("shows one guild nothing of another's watches", async () => {
  const { ask, addWatch, suggest } = await aTeam();
  await addWatch({ query: "kabul", name: "Secret" }, { guildId: "200" });

  expect(await ask("watch list")).not.toContain("Secret");
  expect(await ask("watch show", { watch: "Secret" })).toContain("There is no watch");
  expect(await ask("watch remove", { watch: "Secret" })).toContain("There is no watch");
  expect(await ask("watch test", { watch: "Secret", text: "kabul" })).toContain("There is no watch");
  expect(await ask("watch test", { text: "kabul" })).not.toContain("Secret");
  expect(await suggest("watch show", "watch", "secret")).toEqual([]);
  expect(await ask("watch list", {}, { guildId: "200" })).toContain("Secret");
});

it("echoes hostile text as text alone", async () => {
  const { ask, addWatch } = await aTeam();

  const answers = [
    await addWatch({ query: "kabul", name: hostileText }),
    await ask("watch list"),
    await ask("watch show", { watch: hostileText.slice(0, 30) }),
    await ask("watch remove", { watch: "x".repeat(6_000) }),
    await addWatch({ query: `"${"`<@&77> @everyone ".repeat(20)}` }),
  ];

  for (const answer of answers)
    expect(answer.replaceAll(/`[^`]*`/g, "")).not.toMatch(/@everyone|<@&?\d|(?<!\\)\]\(http|discord\.gg/);
});
