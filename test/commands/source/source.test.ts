import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { tempFolder } from "../../store/temp-folder.ts";
import { aTeam } from "../a-team.ts";
import { hostileText } from "../hostile-text.ts";
import { add, aSource, aTeamBesideASite } from "./beside-a-site.ts";

describe("/source check", () => {
  it("reads a source now and says what is new", async () => {
    const { team, site } = await aTeamBesideASite();
    await add(team, { url: site.url("/feed"), name: "Wire" });

    const answer = await team.ask("source check", { source: "wire" });

    expect(answer).toMatch(/\*\*Wire\*\*(?:: read, 3 items|: unchanged since the last reading| was asked)/);
    expect(await team.ask("source check", { source: "wire" }, { level: "viewer" })).toContain("Only watchlist editors");
  });

  it("says how many known items have changed", async () => {
    const path = `${tempFolder()}/feed.xml`;
    const show = (...titles: readonly string[]) => writeFileSync(path, feedOf(titles));
    show("Rain", "Wind", "Snow");
    const { team } = await aTeamBesideASite({ catalogue: [aSource("wire", { url: pathToFileURL(path).href })] });
    await team.ask("source check", { source: "wire" });
    show("Rain", "Wind, corrected", "Snow");
    for (const state of await team.repositories.pollStates.all())
      await team.repositories.pollStates.save({ ...state, lastPolledAt: 0 });

    const answer = await team.ask("source check", { source: "wire" });

    expect(answer).toContain("None of them is new. Changed since they were seen: 1.");
  });

  it("looks at a source of an asleep server without matching anything, and says so", async () => {
    const { team, site } = await aTeamBesideASite({ awake: false });
    await add(team, { url: site.url("/feed"), name: "Wire" });

    const answer = await team.ask("source check", { source: "WIRE" });

    expect(answer).toContain("read, 3 items");
    expect(answer).toContain("Nothing was matched: the watchlist is not active");
  });

  it("says of a failing source why, and that it is tried again", async () => {
    const { team } = await aTeamBesideASite({ catalogue: [aSource("gone")] });

    const answer = await team.ask("source check", { source: "gone" });

    expect(answer).toMatch(
      /^\*\*gone\*\*(?:: could not be read: there is no such file\.\nIt is tried again automatically| was asked)/u,
    );
  });

  it("says of an unknown one what may have been meant", async () => {
    const { team } = await aTeamBesideASite({ catalogue: [aSource("bbc-uzbek", { name: "BBC Uzbek" })] });

    expect(await team.ask("source check", { source: "bbc" })).toContain("Did you mean **BBC Uzbek**?");
    expect(await team.suggest("source check", "source", "uzb")).toEqual([{ name: "BBC Uzbek", value: "bbc-uzbek" }]);
  });
});

describe("/source list and remove", () => {
  it("pages 500 sources with hostile names, each once, the failing first", async () => {
    const catalogue = Array.from({ length: 500 }, (_, n) =>
      aSource(`s${n}s`, { name: `${hostileText.slice(0, 70)} ${n}` }),
    );
    const { team } = await aTeamBesideASite({ catalogue, awake: false });
    const [last] = (await team.context.sources.book.followed("100")).slice(-1);
    await team.repositories.pollStates.save({
      key: last?.key ?? "",
      validators: {},
      nextPollAt: 0,
      lastPolledAt: 1,
      failures: 3,
      failingSince: 1_700_000_000_000,
      failure: { code: "text", text: hostileText },
    });

    const all = [await team.ask("source list")];
    while (all.at(-1)?.includes("shows the next"))
      all.push(await team.ask("source list", { page: String(all.length + 1) }));

    expect(all[0]).toMatch(/^500 sources, 1 failing .*\n✗ .*`s499s`.*failing since <t:1700000000:f>: /);
    expect(all.join("\n").match(/`s\d+s`/g)).toHaveLength(500);
  });

  it("marks what is the server's own, paused, of another handling, or by cron", async () => {
    const catalogue = [aSource("a", { cadence: { kind: "cron", expression: "*/5 * * * *" }, handling: "sensitive" })];
    const { team, site } = await aTeamBesideASite({ catalogue, awake: false });
    await add(team, { url: site.url("/feed"), name: "Wire" });
    await team.context.sources.book.change("100", "wire", { paused: true });

    const lines = (await team.ask("source list")).split("\n").slice(1);

    expect(lines).toEqual([
      "… a (`a`) · cron `*/5 * * * *` · sensitive",
      "… Wire (`wire`) · 15m · added here · paused",
    ]);
  });

  it("removes a source only for this server, and says the way back", async () => {
    const catalogue = [aSource("wire", { url: "https://example.org/feed", name: "Wire" })];
    const { team } = await aTeamBesideASite({ catalogue, awake: false });

    const answer = await team.ask("source remove", { source: "Wire" });

    expect(answer).toContain("`/source add url:https://example.org/feed` brings it back.");
    expect(await team.ask("source list")).toContain("No source is followed. `/source add url:…` adds one.");
    expect(await team.ask("source list", {}, { guildId: "200" })).toContain("Wire");
  });

  it("says no address that may hold a key to the whole channel", async () => {
    const { team, site } = await aTeamBesideASite();
    await add(team, { url: site.url("/feed?key=secret"), name: "Wire" });

    expect(await team.ask("source remove", { source: "wire" })).not.toContain("secret");
  });

  it("brings a removed source of the catalogue back under its own name", async () => {
    const { team, site } = await aTeamBesideASite();
    const catalogue = [aSource("wire", { url: site.url("/feed"), name: "Wire" })];
    const known = await aTeam({ privateHosts: [site.host], catalogue });
    await known.ask("source remove", { source: "wire" });

    expect(await known.ask("source add", { url: site.url("/feed") })).toContain(
      "**Wire** is read again, every 10m, as the catalogue has it.",
    );
    expect(await team.context.sources.book.followed("100")).toEqual([]);
  });
});

it("shows one guild nothing of another's sources", async () => {
  const { team, site } = await aTeamBesideASite();
  await add(team, { url: site.url("/feed?key=secret"), name: "Private wire" });
  const other = { guildId: "200" };

  expect(await team.ask("source list", {}, other)).not.toContain("Private");
  expect(await team.ask("source check", { source: "private-wire" }, other)).toContain("There is no source");
  expect(await team.ask("source remove", { source: "private-wire" }, other)).toContain("There is no source");
  expect(await team.suggest("source check", "source", "", other)).toEqual([]);
  expect(await team.ask("status", {}, other)).toContain("Sources: 0 of 0 read");
});

function feedOf(titles: readonly string[]): string {
  const items = titles.map((title, index) => `<item><guid>${index}-a</guid><title>${title}</title></item>`);
  return `<rss version="2.0"><channel><title>Wire</title>${items.join("")}</channel></rss>`;
}
