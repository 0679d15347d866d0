import { beforeEach, expect, it } from "vitest";
import { editReport } from "../../src/alerts/edit-report.ts";
import type { Match } from "../../src/domain/match.ts";
import type { Story } from "../../src/domain/story.ts";
import type { WatchHit } from "../../src/domain/watch.ts";
import { aWorld, guild, rawItem, start } from "../world.ts";

const later = start + 3_600_000;
let story: Story;

beforeEach(async () => {
  const world = await aWorld({ feed: [rawItem({ guid: "old", title: "earlier" })] });
  await world.round();
  world.feed = [rawItem({ guid: "a", title: "ISIS-K kills 3 in the city" })];
  await world.round();
  const [only] = await world.repositories.stories.recent("g1", 1);
  if (only === undefined) throw new Error("nothing alerted");
  story = only;
});

/** Its report as the item was edited an hour later. */
function edited(title: string, fresh: readonly WatchHit[] = []): Match {
  const [report] = story.reports;
  if (report === undefined) throw new Error("no report");
  const item = { ...report.item, title, text: "", editedAt: later, seenAt: later };
  const watches = [...report.watches.map((watch) => ({ ...watch, hits: [] })), ...fresh];
  return {
    id: "m1",
    guildId: "g1",
    item,
    enriched: { releases: [] },
    source: report.source,
    watches,
    matchedAt: later,
    place: 0,
    edit: { fresh: fresh.map(({ watchId }) => watchId) },
  };
}

const second: WatchHit = { watchId: "w2", name: "second", severity: "low", channelId: "c2", hits: [] };

it("shows the item as it is now, and since when it is known as it was", () => {
  const after = editReport(story, edited("ISIS-K kills 7 in the city"), guild, later);

  const [report] = after.reports;
  expect(report?.item).toMatchObject({ title: "ISIS-K kills 7 in the city", seenAt: story.reports[0]?.item.seenAt });
  expect(after.revision).toBe(story.revision + 1);
  expect(after.alerts).toEqual(story.alerts);
});

it("taken in twice, as after a crash, is one edit", () => {
  const match = edited("ISIS-K kills 7 in the city");
  const after = editReport(story, match, guild, later);

  expect(editReport(after, match, guild, later)).toBe(after);
});

it("into what another watch wants is posted where that watch posts, and a reply where the story is", () => {
  const after = editReport(story, edited("ISIS-K kills 7 in Lanternville", [second]), guild, later);

  expect(after.alerts.map(({ channelId, replies }) => [channelId, replies.length])).toEqual([
    ["c1", 1],
    ["c2", 0],
  ]);
  expect(after.reports[0]?.channelIds).toEqual(["c1", "c2"]);
});

it("back into what a watch wanted before is no news", () => {
  const urgent: WatchHit = { ...second, severity: "critical" };
  const first = editReport(story, edited("ISIS-K kills 7 in Lanternville", [urgent]), guild, later);
  const again = edited("ISIS-K kills 8 in Lanternville", [urgent]);
  const after = editReport(first, { ...again, item: { ...again.item, editedAt: later + 1 } }, guild, later + 1);

  expect(after.alerts).toEqual(first.alerts);
  expect(after.reports[0]?.channelIds).toEqual(["c1", "c2"]);
});
