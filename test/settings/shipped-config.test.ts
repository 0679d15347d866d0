import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { placeNames } from "../../src/app/place-names.ts";
import { namesOf } from "../../src/facts/names-of.ts";
import { readers } from "../../src/ingest/readers/readers.ts";
import { compileQuery } from "../../src/match/compile-query.ts";
import { checkCron } from "../../src/pipeline/next-run.ts";
import { loadSettings, type SettingsChecks } from "../../src/settings/load-settings.ts";
import { configFolder, settingsOf } from "./config-folder.ts";

const checks: SettingsChecks = {
  checkCron: (expression) => checkCron(expression, Date.UTC(2026, 0, 1)),
  checkAddress: (kind, url) => readers[kind].validate(url),
  checkQuery: (query, { facts, languageSets, places }) => {
    if (facts === undefined) return undefined;
    const compiled = compileQuery(query, {
      names: namesOf(facts),
      languageSets,
      ...(places && { places: placeNames(places) }),
    });
    return compiled.kind === "mistake" ? compiled.wrong.code : undefined;
  },
};
const load = async (folder: string) => settingsOf(await loadSettings(folder, checks));
const config = join(import.meta.dirname, "../../config");

describe("the shipped config", () => {
  it("loads without a problem and holds the catalogue", async () => {
    const { sources } = await load(config);

    console.log(`sources shipped: ${sources.length}`);
    expect(sources).toHaveLength(75);
    expect(sources.filter(({ tags }) => tags.length < 2)).toEqual([]);
  });

  it("says in bot.yaml what the defaults are", async () => {
    const [shipped, defaults] = await Promise.all([load(config), load(configFolder({}))]);

    expect(shipped.bot).toEqual(defaults.bot);
  });

  it("starts a guild with three watches awake, and wider nets of lower severity asleep", async () => {
    const { watchlist } = await load(config);

    expect(watchlist.filter(({ paused }) => paused).map(({ severity }) => severity)).toEqual([
      "low",
      "medium",
      "medium",
    ]);
    expect(watchlist.filter(({ paused }) => !paused).map(({ name, severity }) => [name, severity])).toEqual([
      ["ISIS-K", "high"],
      ["Al-Azaim", "high"],
      ["Central Asian language releases", "critical"],
    ]);
  });
});
