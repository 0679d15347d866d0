import { describe, expect, it } from "vitest";
import { bundleAlerts } from "../../src/alerts/bundle-alerts.ts";
import type { Item } from "../../src/domain/item.ts";
import { evidenceOf } from "../../src/ingest/identity/evidence.ts";
import { recognizeItems } from "../../src/ingest/identity/recognize-items.ts";
import { anOldStore } from "./an-old-store.ts";

const guild = {
  file: "2026-11-guild.sqlite",
  now: 1_796_015_100_000,
  guildId: "1576825663011160067",
  channelId: "1576825663015354374",
  catalogue: [
    ["alpha", "Alpha", "http://127.0.0.1:35677/alpha.xml"],
    ["beta", "Beta", "http://127.0.0.1:35677/beta.xml"],
  ],
} as const;

const terminal = {
  file: "2026-11-terminal.sqlite",
  now: 1_796_014_920_000,
  guildId: "terminal",
  channelId: "terminal",
  catalogue: [
    ["eurasianet", "Eurasianet", "https://eurasianet.org/rss.xml"],
    ["kun-uz", "Kun.uz", "https://kun.uz/news/rss"],
    ["never-read", "Never read", "https://never-read.example.org/feed"],
  ],
} as const;

const sentences = {
  file: "2026-11-sentences.sqlite",
  now: 1_796_115_640_000,
  guildId: "100",
  channelId: "1001",
  catalogue: Array.from({ length: 44 }, (_, index) => {
    const id = `s-${index + 1}`;
    return [id, `Source ${index + 1}`, `https://${id}.example.org/feed`] as const;
  }),
};

const lists = {
  file: "2026-11-lists.sqlite",
  now: Date.parse("2026-11-30T09:05:00Z"),
  guildId: "100",
  channelId: "1001",
  catalogue: [],
} as const;

const large = {
  file: "2026-11-large-story.sqlite",
  now: 1_796_029_260_000,
  guildId: "100",
  channelId: "1001",
  catalogue: [],
} as const;

const twoChannels = {
  file: "2026-11-two-channels.sqlite",
  now: Date.parse("2026-11-30T19:55:00Z"),
  guildId: "100",
  channelId: "1001",
  catalogue: [],
} as const;

describe("a store of an older version", () => {
  it("knows again what its sources showed, and takes what is like it for new by the rules of now", async () => {
    const { repositories } = await anOldStore(guild);
    const kept: Item[] = [];
    for await (const page of repositories.recentItems.newestFirst()) kept.push(...page.map(({ item }) => item));
    const [item, other] = kept.filter(({ sourceKey }) => sourceKey === kept[0]?.sourceKey);
    if (item === undefined || other === undefined) throw new Error("it holds no items");
    const { seenItems } = repositories;

    const first = recognizeItems([item, other], [item, other].map(evidenceOf), await seenItems.recall(item.sourceKey));
    const remembered = first.items.map(({ item: { id }, evidence }) => ({
      ...evidence,
      ...{ id, firstSeenAt: 0, shownOn: 20_800, editedOn: 0, edits: 0 },
    }));
    await seenItems.mark(item.sourceKey, { items: remembered, habit: first.habit, wanted: [] }, guild.now);
    const update = { ...item, guid: "its-own", title: `UPDATE: ${item.title}`, keys: ["0", ...item.keys] };
    const shown = [update, { ...item, title: "Edited" }, other];
    const second = recognizeItems(shown, shown.map(evidenceOf), await seenItems.recall(item.sourceKey));

    expect(first.items).toMatchObject(
      [item, other].map(({ id }) => ({ kind: "known", why: "old-mark", item: { id } })),
    );
    expect(second.items).toMatchObject([{ kind: "new" }, { kind: "known", isEdited: true }, { kind: "known" }]);
  });

  it.each([guild, terminal, sentences, lists, large, twoChannels])("is understood in full: $file", async (spec) => {
    const { repositories, counts } = await anOldStore(spec);
    const { guilds, pollStates, stories, bulletins, inbox, discards, recentItems, factLayers, watchlists, sources } =
      repositories;
    const all = await guilds.all();
    const items: unknown[] = [];
    for await (const page of recentItems.newestFirst()) items.push(...page);

    const read = {
      guild: all.length,
      watchlist: (await Promise.all(all.map(({ id }) => watchlists.of(id)))).filter((one) => one.watches.length > 0)
        .length,
      "poll-state": (await pollStates.all()).length,
      story: (await Promise.all(all.map(({ id }) => stories.recent(id, 1_000)))).flat().length,
      bulletin: bulletins.found.length,
      inbox: (await Promise.all(all.map(({ id }) => inbox.held(id)))).flat().length + (await inbox.waiting()).length,
      discarded: (await Promise.all(all.map(({ id }) => discards.of(id)))).flat().length,
      "kept-item": items.length,
      "guild-facts": (await Promise.all(all.map(({ id }) => factLayers.of(id)))).filter((one) => one.changes.length > 0)
        .length,
      "guild-sources": (await Promise.all(all.map(({ id }) => sources.followed(id)))).filter((one) =>
        one.some(({ own }) => own),
      ).length,
    };
    // Those of the terminal are samples, which are forgotten at each start.
    const expected = Object.keys(read).map((kind) => [
      kind,
      kind === "story" && spec === terminal ? 0 : (counts.get(kind) ?? 0),
    ]);
    expect(read).toEqual(Object.fromEntries(expected));
  });

  it.each([
    ["SW-0001", { state: "acknowledged", changedBy: "Dana" }],
    ["SW-0002", { state: "open" }],
    ["SW-0003", { state: "dismissed", changedBy: "Dana", why: "a film" }],
    ["SW-0004", { state: "acknowledged", changedBy: "Dana" }],
    ["SW-0005", { state: "acknowledged", assignedTo: "Farid" }],
    ["SW-0006", { state: "acknowledged", changedBy: "Dana" }],
  ])("had a state in each channel, and has one now: %s", async (shortId, triage) => {
    const { repositories } = await anOldStore(twoChannels);

    const story = await repositories.stories.byShortId("100", shortId);

    expect(story?.triage).toMatchObject(triage);
    expect(story?.alerts.map(({ removed }) => removed)).toEqual([shortId === "SW-0004" || undefined, undefined]);
  });

  it.each([
    ["alert list", {}, ["SW-6E3J", "SW-9FF3", "SW-J7KG", "6 alerts · 5 open · page 1 of 2"]],
    ["alert list", { state: "acknowledged" }, ["1 alert", "SW-W5MC", "1 outlet", "acknowledged by bob"]],
    [
      "alert show",
      { alert: "SW-W5MC" },
      ["acknowledged, bob, <t:1796014963:f>", "By rule: ISIS-K → Tajikistan", "news.example.org/1000", "2 reports"],
    ],
    [
      "alert show",
      { alert: "SW-J7KG" },
      ["By rule: ISIS-K → Afghanistan", "1576825663015354374/1576825933698957424", "news.example.org/1003"],
    ],
    ["alert why", { what: "https://news.example.org/1001" }, ["Became alert `SW-J7KG`", "`@isis-k OR @al-azaim`"]],
    ["alert why", { what: "https://news.example.org/900" }, ["**Beta**", "Older than the backfill"]],
    [
      "watch list",
      {},
      ["6 watches", "**ISIS-K** · high · `@isis-k OR @al-azaim`", "**Attacks in Central Asia** · low · paused"],
    ],
    ["watch show", { watch: "ISIS-K" }, ["Added <t:1796014948:f> by starter watchlist", "route: low and above"]],
    ["source list", {}, ["2 sources", "✓ Alpha (`alpha`)", "✓ Beta (`beta`)"]],
    ["source show", { source: "alpha" }, ["12 items in the feed, about 0.6 new a day", "<t:1796015019:t> 3 new"]],
    ["source show", { source: "beta" }, ["1 item in the feed", "<t:1796014955:R>"]],
    ["route show", {}, ["<#1576825663015354374>: severity low and above"]],
    ["status", {}, ["2 of 2 read", "3 active, 3 paused", "5 open, 1 acknowledged", "matched 8 = posted 6 + merged 2"]],
    ["status", { day: "2026-11-30" }, ["9 items = 8 matched + 1"]],
    ["settings", {}, ["Cards show the name", "UTC"]],
    ["lookup leader", {}, ["Sanaullah Ghafari"]],
  ] as const)("shows what a server had: /%s %o", async (path, args, facts) => {
    const { ask } = await anOldStore(guild);

    const shown = await ask(path, args);

    for (const fact of facts) expect(shown).toContain(fact);
  });

  it.each([
    ["alert list", {}, ["No alert yet"]],
    [
      "watch list",
      {},
      ["7 watches", "**Recruit** · medium · until <t:1798606920:f> · cooldown 2h · `@isis-k recruit*`"],
    ],
    ["watch show", { watch: "Recruit" }, ["Added <t:1796014906:f> by root", "Cooldown 2h"]],
    ["watch show", { watch: "Al-Azaim" }, ["paused"]],
    ["source list", {}, ["failing since <t:1796014907:f>: there is no host eurasianet.org", "Never read"]],
    ["source show", { source: "kun-uz" }, ["there is no host kun.uz", "since <t:1796014907:f>", "failed"]],
    ["route show", {}, ["22:00–07:00 (Asia/Tashkent)"]],
    ["status", {}, ["0 of 3 read, 2 failing, 1 not tried yet", "3 active, 4 paused"]],
    ["settings", {}, ["Cards show the initials", "08:00 (UTC) in <#terminal>"]],
    ["fact history", {}, ["added by root `own-38cf9d3d`: ISIS-K: A claim of our own for the test"]],
    ["lookup group", { name: "ISIS-K" }, ["Noted by this server: A claim of our own for the test"]],
    ["lookup find", { text: "claim of our own" }, ["noted by this server: A claim of our own for the test"]],
  ] as const)("shows what a terminal had: /%s %o", async (path, args, facts) => {
    const { ask } = await anOldStore(terminal);

    const shown = await ask(path, args);

    for (const fact of facts) expect(shown).toContain(fact);
  });

  it("knows by a code why each source could not be read", async () => {
    const { repositories } = await anOldStore(sentences);

    const failures = (await repositories.pollStates.all()).flatMap(({ failure }) => failure ?? []);

    expect(failures).toHaveLength(40);
    expect(failures.filter(({ code }) => code === "text")).toEqual([]);
  });

  it("knows of what its lists list, so that a crash before the marks posts nothing twice", async () => {
    const { repositories } = await anOldStore(lists);
    const before = (await repositories.stories.heldUntil(lists.now)).map(({ shortId }) => shortId);

    const posted = await bundleAlerts(lists.now, repositories);

    expect(before).toEqual(["SW-AAA4"]);
    expect(posted.map(({ entries }) => entries.map(({ shortId }) => shortId))).toEqual([["SW-AAA3", "SW-AAA4"]]);
    expect(repositories.bulletins.found.filter(({ why }) => why === "digest").map(({ id }) => id)).toEqual([
      posted[0]?.id,
    ]);
    expect(await repositories.stories.heldUntil(Number.MAX_SAFE_INTEGER)).toEqual([]);
  });

  it("lets the reports of a large story leave its record at its next change, and has all of them before and after", async () => {
    const { repositories, ask } = await anOldStore(large);
    const { stories } = repositories;
    const [before] = await stories.recent("100", 1);
    const everyId = Array.from({ length: 60 }, (_, at) => `item-${at + 1}`);

    const after = await stories.change(before?.id ?? "", (story) => ({ ...story, revision: story.revision + 1 }));

    for (const story of [before, after])
      expect(story && (await stories.whole(story)).reports.map(({ item }) => item.id)).toEqual(everyId);
    expect([before?.reports.length, after?.reports.length, after?.earlier?.count]).toEqual([60, 24, 36]);
    for (const id of everyId) expect((await stories.ofItem("100", id))?.id).toBe(before?.id);
    expect(await ask("alert show", { alert: before?.shortId ?? "" })).toContain("60 reports by 3 sources");
    expect(await ask("alert why", { what: "https://wire.example.org/7" })).toContain(before?.shortId);
  });

  it("goes on with its live cards", async () => {
    const { repositories } = await anOldStore(lists);

    const [card] = repositories.bulletins.cards();

    expect(card?.surge).toMatchObject({ watchName: "ISIS-K", revision: 2, threaded: 0 });
    expect(card?.entries.map(({ title }) => title)).toEqual([
      "ISIS-K is named in a report on wells",
      "At least 7 dead in an invented town, ISIS-K is blamed",
    ]);
  });

  it("knows by a code what each notice says", async () => {
    const { repositories } = await anOldStore(sentences);

    const codes = repositories.bulletins.found.flatMap(({ notice }) => notice?.code ?? []);

    // The name of one watch was hidden from Markdown, and cannot be read back.
    expect(codes.toSorted()).toEqual([...Array.from({ length: 5 }, () => "nothing-matched"), "text", "watch-ended"]);
  });

  it("knows in its parts what rules read from each item", async () => {
    const { repositories } = await anOldStore(sentences);

    const reports = (await repositories.stories.recent("100", 100)).flatMap((story) => story.reports);
    const gists = [...reports, ...(await repositories.inbox.held("100"))].flatMap(({ gist }) => gist ?? []);

    expect(gists).toHaveLength(10);
    // Its record lacks the releases that its line tells of.
    expect(gists.filter((gist) => "text" in gist)).toEqual([{ text: "Al-Azaim → 2 books → Uzbek, Latin" }]);
  });

  it("knows by codes what each reply added", async () => {
    const { repositories } = await anOldStore(sentences);

    const alerts = (await repositories.stories.recent("100", 100)).flatMap((story) => story.alerts);
    const codes = alerts.flatMap(({ replies }) => replies).flatMap(({ changes }) => changes.map(({ code }) => code));

    expect(codes).toHaveLength(12);
    expect(codes).not.toContain("text");
  });

  it("knows by a code why each post was not made", async () => {
    const { repositories } = await anOldStore(sentences);

    const alerts = (await repositories.stories.recent("100", 100)).flatMap((story) => story.alerts);
    const failures = alerts.flatMap(({ delivery }) => delivery.failure ?? []);

    expect(failures).toHaveLength(14);
    expect(failures.filter(({ code }) => code === "text")).toEqual([]);
  });

  it.each([
    ["source list", { page: "2" }, ["the site answered 401: it wants a login", "the answer is a web page, not a feed"]],
    ["source show", { source: "s-41" }, ["answered by another site now, example.com"]],
    ["source show", { source: "s-5" }, ["no full answer within 12 s", "1 item that match your watches"]],
    ["source show", { source: "gamma" }, ["asked through a proxy", "added here", "not read yet"]],
    ["alert show", { alert: "SW-A002" }, ["Missing Access (403, code 50001)", "waiting since"]],
    ["alert show", { alert: "SW-A003" }, ["Unknown Channel (404, code 10003)", "`/alert resend SW-A003`"]],
    ["alert show", { alert: "SW-A014" }, ["perhaps posted", "the answer was lost (UND\\_ERR\\_SOCKET)"]],
    ["alert show", { alert: "SW-C002" }, ["ISIS-K → at least 3 audio recordings → Uzbek and Tajik; video; magazine"]],
    ["alert why", { what: "https://s-8.example.org/Discarded%20by%20a%20person" }, ["Never seen in a feed"]],
    ["mute list", {}, ["w-ferry", "by Dana"]],
    ["status", {}, ["9 posted", "1 paused", "1 perhaps posted", "2 refused", "discarded 2"]],
  ] as const)("shows what was said in sentences: /%s %o", async (path, args, facts) => {
    const { ask } = await anOldStore(sentences);

    const shown = await ask(path, args);

    for (const fact of facts) expect(shown).toContain(fact);
  });
});
