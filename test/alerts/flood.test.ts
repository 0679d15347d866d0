import { describe, expect, it } from "vitest";
import { applyRouting } from "../../src/alerts/apply-routing.ts";
import { openStory } from "../../src/alerts/open-story.ts";
import { Match } from "../../src/domain/match.ts";
import { severities } from "../../src/domain/severity.ts";
import { openStore } from "../../src/store/open-store.ts";
import { openStories } from "../../src/store/repositories/stories.ts";
import { aWorld, FakeClock, guild, rawItem, start } from "../world.ts";

const minuteMs = 60_000;
const burst = { alerts: 5, withinMs: 10 * minuteMs };
const highest = severities.at(-1);

/** Stories on a real store; each match of a source opens one of its own, of the highest severity, which nothing else holds. */
async function aSetup() {
  const stories = await openStories(await openStore("memory:", { clock: new FakeClock() }), 90 * 24 * 60 * minuteMs);
  let count = 0;
  return async (sourceId: string, now: number) => {
    count += 1;
    const id = `${sourceId}-${count}`;
    const item = { id, keys: [id], sourceKey: sourceId, basis: "guid", title: id, text: "", seenAt: start };
    const watches = [{ watchId: "w1", name: "Releases", severity: highest, hits: [] }];
    const source = { id: sourceId, name: sourceId, handling: "open" };
    const match = Match.parse({ id, guildId: "g1", item, source, watches, matchedAt: start });
    const story = applyRouting(openStory(match, guild, id, now), match, guild, now, { stories, burst });
    await stories.put(story);
    return story.alerts.map(({ hold }) => hold ?? "posted").join();
  };
}

describe("a flood of the highest severity", () => {
  it("is listed from its source's sixth alert in ten minutes on, while another source is posted at once", async () => {
    const take = await aSetup();
    const flood: string[] = [];
    for (let n = 0; n < 40; n += 1) flood.push(await take("bait", start + n * 1_000));

    const real = await take("wire", start + 41_000);
    const later = await take("bait", start + 12 * minuteMs);

    expect(flood.filter((how) => how === "posted")).toHaveLength(burst.alerts);
    expect(flood.slice(burst.alerts)).toEqual(Array.from({ length: 35 }, () => "burst"));
    expect([real, later]).toEqual(["posted", "posted"]);
  });

  it("of many sources is held at twice that for a watch, and a source that said nothing lately is heard", async () => {
    const take = await aSetup();
    const flood: string[] = [];
    for (let n = 0; n < 40; n += 1) flood.push(await take(`bait${n % 8}`, start + n * 1_000));

    const real = await take("wire", start + 41_000);

    expect(flood.filter((how) => how === "posted").length).toBeLessThanOrEqual(2 * burst.alerts + 1);
    expect(real).toBe("posted");
  });

  it("of a first reading is held until a person decides, as any reading's is", async () => {
    const feed = Array.from({ length: 21 }, (_, n) =>
      rawItem({ title: `report ${n}`, published: new Date(start).toISOString() }),
    );
    const world = await aWorld({ feed });

    await world.round();

    expect(world.discord.posts).toHaveLength(0);
    expect(await world.repositories.inbox.held("g1")).toHaveLength(21);
  });
});
