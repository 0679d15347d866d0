import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { enrichItem } from "../../src/app/enrich-item.ts";
import { eventWorldAtNeed } from "../../src/app/event-world-at-need.ts";
import { queryWorld } from "../../src/app/query-world.ts";
import { starterWatches } from "../../src/app/starter-watches.ts";
import { createMatchIndex } from "../../src/match/match-index.ts";
import { shippedSettings } from "../shipped-settings.ts";

const Line = z.object({ title: z.string(), lang: z.string(), release: z.boolean() });
const lines = readFileSync(join(import.meta.dirname, "../data/releases.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => Line.parse(JSON.parse(line)));

const index = createMatchIndex(queryWorld(shippedSettings));
for (const watch of starterWatches(shippedSettings.watchlist, "guild", "UTC", 0)) index.set("guild", watch);
const world = eventWorldAtNeed(shippedSettings);
const follows = [{ guildId: "guild", face: { id: "wire" }, tags: [] }];

function isAlerted(title: string): boolean {
  const item = { title, text: "" };
  const watches = index.match(item, { follows }, enrichItem(item, world))[0]?.watches ?? [];
  return watches.some(({ name }) => name === "Central Asian language releases");
}

describe("the starter watch for releases", () => {
  it.each(lines.filter(({ release }) => release))("alerts of “$title”", ({ title }) => {
    expect(isAlerted(title)).toBe(true);
  });

  it.each(lines.filter(({ release }) => !release))("keeps silent about “$title”", ({ title }) => {
    expect(isAlerted(title)).toBe(false);
  });
});
