import { ComponentType } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { actions } from "../../../commands/actions.ts";
import { shouldHaveAlerted } from "../../../commands/watch/should-have-alerted.ts";
import type { ActionResult, Fields } from "../../../src/chat/define-action.ts";
import type { Caller } from "../../../src/chat/define-command.ts";
import { runAction, runCommand } from "../../../src/chat/run-command.ts";
import type { ItemRow } from "../../../src/domain/item-row.ts";
import { sameAddress } from "../../../src/ingest/identity/canonical-link.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import type { Message } from "../../../src/ports/chat.ts";
import { aTeam, dana, type Team } from "../a-team.ts";
import { aStory } from "../alert/a-story.ts";
import { harmless } from "../harmless.ts";
import { aSource } from "../source/beside-a-site.ts";

const link = "https://www.example.org/news/1?utm_source=rss";
const seenAt = Date.now() - 3_600_000;
const said = "Взрыв у рынка в Бишкеке: http://example.org/news/1/";

describe("of what a message names it is said first", () => {
  it("which alert it is, by its short id, with the way to its message", async () => {
    const team = await aTeam();
    await team.context.alerts.stories.put(aStory("SW-AAAA"));

    const answer = await choose(team, "Why did sw-aaaa not ping?");

    expect(answer.content).toContain("Became alert `SW-AAAA`");
    expect(answer.content).toContain("https://discord.com/channels/100/1001/555");
    expect(labels(answer)).toEqual([]);
  });

  it("nothing of another server's alert, nor of one in a channel out of sight", async () => {
    const team = await aTeam();
    await team.context.alerts.stories.put(aStory("SW-AAAA"));
    const unknown = (await choose(team, "SW-ZZZZ")).content?.replace("ZZZZ", "AAAA");

    expect(unknown).toContain("is no alert that is kept here");
    expect((await choose(team, "SW-AAAA", { guildId: "200" })).content).toBe(unknown);
    expect((await choose(team, "SW-AAAA", { sees: async () => false })).content).toBe(unknown);
  });

  it("that a source showed it under another of its addresses, and joined which alert", async () => {
    const { team, note } = await aTeamWithAWire();
    const story = aStory("SW-BBBB");
    const reports = story.reports.map((report) => ({ ...report, item: { ...report.item, link } }));
    await note("new");
    await team.context.alerts.stories.put({ ...story, reports });

    const answer = await choose(team, said);

    expect(answer.content).toContain("**wire** first showed it");
    expect(answer.content).toContain("Became alert `SW-BBBB`");
    expect(answer.content).not.toContain("nearest");
    expect((await choose(team, said, { sees: async () => false })).content).toContain("a channel that you cannot see");
  });

  it.each([
    ["baseline", "Older than the backfill"],
    ["new", "No watch of this server matched it"],
  ] as const)("that it was seen and found by no watch: %s", async (verdict, expected) => {
    const { team, note } = await aTeamWithAWire();
    await note(verdict);

    const answer = await choose(team, said);

    expect(answer.content).toContain(expected);
    expect(answer.content).toContain("The nearest watch is");
    expect(labels(answer)).toEqual(["Add a watch for this"]);
  });

  it("that it was seen, asked as its source showed it rather than as the message says it", async () => {
    const { team, note, key } = await aTeamWithAWire();
    await note("new");
    const words = { title: "Взрыв в Бишкеке", text: "" };
    const item = { id: "i-1", keys: ["i-1"], sourceKey: key, basis: "guid", seenAt, link, ...words } as const;
    await team.repositories.recentItems.note([{ item, enriched: { releases: [] } }]);
    await team.addWatch({ name: "Bishkek", query: "=Бишкек source:wire" });

    const missed = await choose(team, link);
    await team.addWatch({ name: "Later", query: "Бишкек" });
    const held = await choose(team, link);

    expect(missed.content).toContain("Missing: `=Бишкек` (it stands there as “Бишкеке”");
    expect(labels(missed)).toEqual(["Add a watch for this"]);
    expect(held.content).toContain("**Later** would find it (`Бишкек`): it was added after the item was seen.");
  });

  it("that it is held, and that it was discarded", async () => {
    const { team, note, hold, key } = await aTeamWithAWire();
    await note("held");
    await hold();

    const held = await choose(team, said);
    await team.context.sources.held.discard("100", key, { at: Date.now() });
    const discarded = await choose(team, said);

    expect(held.content).toContain("Held: another site answered for its source.");
    expect(discarded.content).toContain("a person discarded it, without an alert.");
    expect([...labels(held), ...labels(discarded)]).toEqual([]);
  });

  it("that no source of the server is of its site, which another server's is", async () => {
    const { team, note } = await aTeamWithAWire();
    await note("new");

    const answer = await choose(team, said, { guildId: "200" });

    expect(answer.content).toContain("Never seen: no source of this server is of example.org.");
    expect(labels(answer)).toEqual(["Add a watch for this", "Add its source"]);
  });

  it.each(["hxxps://news[.]example/a", "<https://news.example/a>", "[it](https://news.example/a)."])(
    "also of an address that is written so: %s",
    async (address) => {
      expect((await choose(await aTeam(), `Three words here ${address}`)).content).toContain("is of news.example.");
    },
  );
});

describe("the nearest watch", () => {
  it("is one that looks, in one line, with what is missing", async () => {
    const team = await aTeam();
    const alternatives = ["one", "two", "three", "four", "five", "six", "seven"].map((word) => `explosion${word}`);
    await team.addWatch({ name: "Paused", query: "blast OR rivers" });
    await team.ask("watch pause", { watch: "Paused" });
    await team.addWatch({ name: "Long", query: `(${alternatives.join(" OR ")}) event:attack` });
    await team.addWatch({ name: "Bishkek", query: "title:=Бишкек event:attack" });

    const { content = "" } = await choose(team, "Взрыв в Бишкеке, погибли трое военных");

    expect(content).toContain("The nearest watch is **Bishkek**");
    expect(content).toContain("`=Бишкек` (it stands there as “Бишкеке”; with = only the exact spelling is found)");
    expect(content.split("\n")).toHaveLength(1);
    expect(content.length).toBeLessThan(700);
  });

  it("is none where all are paused", async () => {
    const team = await aTeam();
    for (const watch of ["ISIS-K", "Al-Azaim", "Central Asian language releases"])
      await team.ask("watch pause", { watch });

    expect((await choose(team, "ISIS-K claims an attack")).content).toContain("No watch looks at present");
  });

  it("may hold, and then nothing is to be added", async () => {
    const answer = await choose(await aTeam(), "ISIS-K claims an attack");

    expect(answer.content).toContain("**ISIS-K** would find it (`@isis-k`) if a source");
    expect(labels(answer)).toEqual([]);
  });
});

describe("Add a watch for this", () => {
  it.each([
    ["Sanaullah Ghafari was arrested in Quetta", "@sanaullah-ghafari event:arrest place:quetta"],
    ["Gunmen attacked a mosque in Kunduz, killing 12 people", "event:attack place:kunduz"],
    ["Talks with Rahmanov about rivers", "Rahmanov rivers"],
  ])("opens a form with a query that finds it: %s", async (text, query) => {
    const team = await aTeam();
    for (const watch of ["ISIS-K"]) await team.ask("watch pause", { watch });

    const form = await pressed(team, idOf(await choose(team, text)));
    const sent = await pressed(team, idOf(await choose(team, text)), {}, { query, name: "New" });

    expect(JSON.stringify(form)).toContain(`"value":"${query}"`);
    const offered = "message" in sent ? sent.message : {};
    expect(offered.content).toContain(`**New**, severity medium: \`${query}\``);
    expect((await team.press(offered, "Save")).content).toContain("**New**");
    expect((await choose(team, text)).content).toContain("**New** would find it");
  });

  it("says what is wrong with what was typed, and that a name is taken", async () => {
    const team = await aTeam();
    const id = idOf(await choose(team, "Talks with Rahmanov about rivers"));

    expect(await wordsOf(pressed(team, id, {}, { query: "(rivers", name: "x" }))).toContain("/help topic:query");
    expect(await wordsOf(pressed(team, id, {}, { query: "rivers", name: "ISIS-K" }))).toContain("already");
  });

  it("is for watchlist editors of the server that asked", async () => {
    const team = await aTeam();
    const id = idOf(await choose(team, "Talks with Rahmanov about rivers"));

    expect(labels(await choose(team, `Talks with Rahmanov ${link}`, { level: "viewer" }))).toEqual([]);
    expect(await wordsOf(pressed(team, id, { level: "viewer" }))).toContain("watchlist editor");
    expect(await wordsOf(pressed(team, id, { guildId: "200" }))).toContain("was answered");
    for (const forged of ["watch-for-item:", "watch-for-item:x", "source-add-seen:", "source-add-seen:javascript:x"])
      expect(await wordsOf(pressed(team, forged))).not.toContain("went wrong");
  });
});

describe("Add its source", () => {
  it("opens a form with the site's address, and goes on as /source add does", async () => {
    const team = await aTeam();
    const id = idOf(await choose(team, `Talks with Rahmanov ${link}`), "Add its source");

    const form = await pressed(team, id);

    expect(JSON.stringify(form)).toContain('"value":"https://www.example.org/"');
    expect(await wordsOf(pressed(team, id, {}, { url: "no address" }))).toContain("`url` has to be a whole address");
    expect(await wordsOf(pressed(team, id, { level: "viewer" }))).toContain("watchlist editor");
  });

  it("is not offered where a source of the site is followed", async () => {
    const { team } = await aTeamWithAWire("https://www.example.org/feed");

    const answer = await choose(team, "Talks with Rahmanov https://example.org/other");

    expect(answer.content).toContain("Never seen in a feed. This server's sources of example.org:");
    expect(labels(answer)).toEqual(["Add a watch for this"]);
  });
});

it("says that a message has no words", async () => {
  expect((await choose(await aTeam(), " ")).content).toContain("no words");
});

async function aTeamWithAWire(url?: string) {
  const team = await aTeam();
  await team.context.sources.book.add("100", aSource("wire", url === undefined ? {} : { url }), Date.now() - 7_200_000);
  const [wire] = await team.context.sources.book.followed("100");
  if (wire === undefined) throw new Error("no source");
  const note = async (verdict: ItemRow["verdict"]) => {
    const firstSeenAt = seenAt;
    const row = { itemId: "i-1", sourceKey: wire.key, link, firstSeenAt, verdict, matched: 0 };
    await team.repositories.itemLog.note([{ address: sameAddress(link), row }]);
  };
  const hold = async () => {
    const item = {
      id: "i-1",
      keys: ["i-1"],
      sourceKey: wire.key,
      basis: "guid",
      seenAt: 1,
      title: "T",
      text: "",
      link,
    } as const;
    const watches = [{ watchId: "w", name: "All", severity: "high", hits: [] }] as const;
    const source = { id: "wire", name: "wire", handling: "open" } as const;
    const held = { held: true, heldFor: "move", place: 0 } as const;
    await team.repositories.inbox.accept([
      { id: "m", guildId: "100", item, source, watches, matchedAt: Date.now(), ...held },
    ]);
  };
  return { team, note, hold, key: wire.key };
}

async function choose({ context }: Team, text: string, who: Partial<Caller> = {}): Promise<Message> {
  const deps = { context, logger: createLogger("silent"), newReference: () => "ref-1" };
  return harmless(await runCommand(shouldHaveAlerted.command, { text }, { ...dana, ...who }, deps));
}

async function pressed(
  { context }: Team,
  id: string,
  who: Partial<Caller> = {},
  fields?: Fields,
): Promise<ActionResult> {
  const [name, ...rest] = id.split(":");
  const action = actions.find((one) => one.name === name);
  if (action === undefined) throw new Error(`there is no button ${id}`);
  const deps = { context, logger: createLogger("silent"), newReference: () => "r" };
  return runAction(action, rest.join(":"), { ...dana, ...who }, deps, fields);
}

async function wordsOf(result: Promise<ActionResult>): Promise<string> {
  const shown = await result;
  return "message" in shown ? (shown.message.content ?? "") : JSON.stringify(shown);
}

function idOf(message: Message, wanted = "Add a watch for this"): string {
  return buttonsOf(message).find(({ label }) => label === wanted)?.id ?? "";
}

function labels(message: Message): readonly string[] {
  return buttonsOf(message).map(({ label }) => label);
}

function buttonsOf({ components = [] }: Message): readonly { readonly label: string; readonly id: string }[] {
  return components.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((one) =>
          "label" in one && "custom_id" in one ? [{ label: one.label ?? "", id: one.custom_id }] : [],
        )
      : [],
  );
}
