import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadSettings } from "../../src/settings/load-settings.ts";
import { checksThat, settingsOf } from "./config-folder.ts";

const load = async () => settingsOf(await loadSettings(join(import.meta.dirname, "../../config"), checksThat()));

describe("the shipped config", () => {
  it("loads without a problem and holds the catalogue", async () => {
    const { sources } = await load();

    console.log(`sources shipped: ${sources.length}`);
    expect(sources.length).toBe(75);
    expect(sources.filter(({ tags }) => tags.length < 2)).toEqual([]);
  });

  it("says in bot.yaml what the defaults are", async () => {
    const shipped = await load();
    const { settings } = await loadSettings(join(import.meta.dirname, "../../config/samples"), checksThat()).then(
      (loaded) => ({ settings: settingsOf(loaded) }),
    );

    expect(shipped.bot).toEqual(settings.bot);
  });

  it("starts a guild with three watches", async () => {
    const { watchlist } = await load();

    expect(watchlist).toEqual([
      { name: "ISIS-K", query: "@isis-k", severity: "high" },
      { name: "Al-Azaim", query: "@al-azaim", severity: "high" },
      expect.objectContaining({ name: "Central Asian language releases", severity: "critical" }),
    ]);
  });
});
