import { describe, expect, it } from "vitest";
import { backTest } from "../../../src/app/reports/back-test.ts";
import type { KeptItem } from "../../../src/domain/kept-item.ts";
import type { Source } from "../../../src/domain/source.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { tickingClock, turnsDuring } from "../../turns-during.ts";
import { aTeam, type Team } from "../a-team.ts";
import { aStory } from "../alert/a-story.ts";

const wire = aSource("Wire", "open");
const hushed = aSource("Hushed", "sensitive");

describe("what a new watch would have caught", () => {
  it("counts items and stories, names the newest three, and saves nothing until Save is pressed", async () => {
    const team = await aTeam({ catalogue: [wire] });
    await keep(team, wire, ["Old kitob fair in Ferghana", "Bread is cheap", "Kitob prize goes to a poet of Samarkand"]);
    await keep(team, wire, ["Kitob prize goes to a poet of Samarkand", "Kitob shop burns in Osh, two hurt"]);

    const offered = await team.message("watch add", { query: "kitob" });

    expect(offered.content).toContain("In the last day it would have found 4 items, 3 stories; the newest:");
    expect(titles(offered.content)).toEqual([
      "Kitob shop burns in Osh, two hurt (Wire)",
      "Kitob prize goes to a poet of Samarkand (Wire)",
      "Kitob prize goes to a poet of Samarkand (Wire)",
    ]);
    expect(await names(team)).not.toContain("kitob");
    expect((await team.press(offered, "Save")).content).toContain("Watching **kitob**");
    expect(await names(team)).toContain("kitob");
    expect((await team.press(offered, "Save")).content).toContain("was answered");
  });

  it("forgets the watch at Cancel", async () => {
    const team = await aTeam();
    const offered = await team.message("watch add", { query: "kitob" });

    expect((await team.press(offered, "Cancel")).content).toBe("Nothing was changed.");

    expect((await team.press(offered, "Save")).content).toContain("was answered");
    expect(await names(team)).not.toContain("kitob");
  });

  it("is for its own guild and for watchlist editors", async () => {
    const team = await aTeam();
    const offered = await team.message("watch add", { query: "kitob" });

    expect((await team.press(offered, "Save", { guildId: "200" })).content).toContain("was answered");
    expect((await team.press(offered, "Save", { level: "viewer" })).content).toContain("Only watchlist editors");
  });

  it("looks at what was recognised of an item, and at the source as the guild has it", async () => {
    const team = await aTeam({ catalogue: [wire] });
    const release = { kind: "book", languages: ["tg"], where: { field: "title", start: 0, end: 1 } } as const;
    await keep(team, wire, ["A new one"], { language: "en", releases: [release] });

    expect(await team.ask("watch add", { query: "release:book in:tg tag:press" })).toContain("1 item, 1 story");
    expect(await team.ask("watch add", { query: "release:book in:uz tag:press" })).toContain("found nothing");
  });

  it("shows no title of a source that is not open, and nothing of one that the guild does not read", async () => {
    const team = await aTeam({ catalogue: [hushed] });
    await keep(team, hushed, ["Secret kitob"]);
    await keep(team, wire, ["Foreign kitob"]);

    const answer = await team.ask("watch add", { query: "kitob" });

    expect(answer).toContain("1 item");
    expect(answer).toContain("not shown here: Hushed is sensitive");
    expect(answer).not.toMatch(/Secret|Foreign/);
  });

  it("reads again what happened in items that are kept", async () => {
    const team = await aTeam({ catalogue: [wire] });
    await keep(
      team,
      wire,
      [
        "Suicide bomber kills 23 at a mosque in Kunduz, officials say; dozens were taken to hospital",
        "Court in Kunduz jails two for theft",
      ],
      { language: "en", releases: [] },
    );

    const answer = await team.ask("watch add", { query: "event:attack place:afghanistan toll:20" });

    expect(answer).toContain("1 item, 1 story; the newest:\n• Suicide bomber kills 23");
  });

  it("lets other work run, and leaves out the oldest where time runs out", async () => {
    const team = await aTeam({ catalogue: [wire] });
    await keep(
      team,
      wire,
      Array.from({ length: 3_000 }, (_, n) => `Line ${n} of kabul news, ${"слово ".repeat(40)}`),
    );
    const world = { names: [], languageSets: {} };
    const tryOut = backTest({
      repositories: team.repositories,
      world,
      enrich: () => ({ releases: [] }),
      clock: tickingClock(),
    });

    const { turns, result } = await turnsDuring(() => tryOut("kabul", "100"));

    expect(result.items).toBeGreaterThan(500);
    expect(result.items).toBeLessThan(3_000);
    expect(turns).toBeGreaterThan(result.items / 10);
  });
});

describe("what a change of a watch costs", () => {
  it.each([
    ["dismissed", "it drops 1 not relevant, 0 acknowledged.", ["Save"]],
    [
      "acknowledged",
      "it drops 0 not relevant, 1 acknowledged.",
      ["Save and lose 1 acknowledged alert", "Yes, save it"],
    ],
  ])("is told before it is saved; %s: %s", async (state, told, presses) => {
    const team = await aTeam();
    await found(team, "SW-0001", { title: "Kitob in Osh", state });

    let shown = await team.message("watch edit", { watch: "ISIS-K", query: "kitob AND kabul" });
    expect(shown.content).toContain(told);
    for (const press of presses) {
      expect(await queryOf(team)).toBe("@isis-k");
      shown = await team.press(shown, press);
    }

    expect(shown.content).toContain("Watching **ISIS-K**");
    expect(await queryOf(team)).toBe("kitob AND kabul");
  });

  it("is nothing where the alerts are still found, by this watch or by another", async () => {
    const team = await aTeam();
    await found(team, "SW-0001", { title: "Kitob in Kabul", state: "acknowledged" });
    const other = aStory("SW-0002", { title: "Something else", triage: { state: "acknowledged" } });
    await team.repositories.stories.put(other);

    const answer = await team.ask("watch edit", { watch: "ISIS-K", query: "kitob AND kabul" });

    expect(answer).toContain("it drops none");
    expect(answer).toContain("Before: `@isis-k`");
  });

  it("leaves a watch alone that somebody else changed meanwhile", async () => {
    const team = await aTeam();
    const offered = await team.message("watch edit", { watch: "ISIS-K", query: "kitob" });
    await team.ask("watch pause", { watch: "ISIS-K" });

    expect((await team.press(offered, "Save")).content).toContain("was changed or removed meanwhile");
    expect(await queryOf(team)).toBe("@isis-k");
  });

  it("wants to know what is to change", async () => {
    const { ask } = await aTeam();

    expect(await ask("watch edit", { watch: "ISIS-K" })).toContain("Say what is to change");
    expect(await ask("watch edit", { watch: "ISIS-K", query: "(a" })).toContain("^");
    expect(await ask("watch edit", { watch: "no such", query: "a" })).toContain("There is no watch");
  });
});

it("pauses a watch and lets it look again", async () => {
  const { ask } = await aTeam();

  expect(await ask("watch pause", { watch: "isis-k" })).toContain("`/watch resume watch:ISIS-K`");
  expect(await ask("watch pause", { watch: "isis-k" })).toContain("paused already");
  expect(await ask("watch show", { watch: "isis-k" })).toContain("paused");
  expect(await ask("watch resume", { watch: "isis-k" })).toContain("looks again");
  expect(await ask("watch resume", { watch: "isis-k" })).toContain("is not paused");
  expect(await ask("watch pause", { watch: "isis-k" }, { level: "viewer" })).toContain("Only watchlist editors");
});

function aSource(name: string, handling: Source["handling"]): Source {
  const id = name.toLowerCase();
  return {
    id,
    name,
    kind: "feed",
    url: `https://${id}.example/feed`,
    cadence: { kind: "every", ms: 900_000 },
    tags: ["press"],
    handling,
  };
}

let made = 0;

/** As the journey keeps them, the last the newest. */
async function keep(
  { repositories }: Team,
  { url }: Source,
  all: readonly string[],
  enriched: KeptItem["enriched"] = { releases: [] },
): Promise<void> {
  const followed = await repositories.sources.followed("100");
  const sourceKey = followed.find(({ source }) => source.url === url)?.key ?? "not followed";
  const items = all.map((title) => {
    made += 1;
    const id = `i${made}`;
    return { id, keys: [id], sourceKey, basis: "guid", seenAt: systemClock.now(), title, text: "" } as const;
  });
  await repositories.recentItems.note(items.map((item) => ({ item, enriched })));
}

/** A story that the watch “ISIS-K” found alone. */
async function found({ context }: Team, shortId: string, given: { readonly title: string; readonly state: string }) {
  const [watch] = (await context.watches.lists.of("100")).watches;
  const story = aStory(shortId, { title: given.title, triage: { state: given.state } });
  const watchId = watch?.id ?? "";
  const reports = story.reports.map((report) => ({
    ...report,
    watches: report.watches.map((hit) => ({ ...hit, watchId })),
  }));
  await context.alerts.stories.put({ ...story, reports });
}

async function names({ context }: Team): Promise<readonly string[]> {
  return (await context.watches.lists.of("100")).watches.map(({ name }) => name);
}

async function queryOf({ context }: Team): Promise<string | undefined> {
  return (await context.watches.lists.of("100")).watches.find(({ name }) => name === "ISIS-K")?.query;
}

function titles(content: string | undefined): readonly string[] {
  return [...(content ?? "").matchAll(/^• (.*)$/gmu)].map(([, title]) => title ?? "");
}
