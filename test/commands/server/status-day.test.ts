import { expect, it } from "vitest";
import { aTeam } from "../a-team.ts";
import { aStory } from "../alert/a-story.ts";
import { aSource } from "../source/beside-a-site.ts";

it("/status of a day shows what was seen and what became of it, only of that day and that guild", async () => {
  const team = await aTeam({ catalogue: [aSource("wire")] });
  const { recentItems, stories } = team.repositories;
  const [followed] = await team.context.sources.book.followed("100");
  const sourceKey = followed?.key ?? "";
  const held = { channelId: "1002", hold: "quiet", delivery: { state: "held" } };
  const story = aStory("SW-0001", { alerts: [{}, held] });
  const [report] = story.reports;
  const seenAt = report?.item.seenAt ?? 0;
  const wanted = { ...story, reports: story.reports.map((one) => ({ ...one, channelIds: ["1001", "1002"] })) };
  const unwanted = { title: "Rain", text: "", keys: ["u"], basis: "guid", seenAt } as const;
  const enriched = { releases: [] };
  await stories.put(wanted);
  await stories.put(aStory("SW-0002", { guildId: "200" }));
  await recentItems.note([
    { item: { ...unwanted, id: "u", sourceKey }, enriched },
    { item: { ...unwanted, id: "old", sourceKey }, enriched, tooOld: true },
    { item: { ...unwanted, id: "of another", sourceKey: "elsewhere" }, enriched },
  ]);
  const day = new Date(seenAt).toISOString().slice(0, 10);

  const answer = await team.ask("status", { day });

  expect(answer.split("\n").slice(0, 3)).toEqual([
    `**${day}** (UTC)`,
    "Seen for the first time: 3 items = 1 matched + 1 that no watch wanted + 1 older than the backfill when the source was first read.",
    "What became of what matched, each item once for each channel: matched 2 = posted 1 + held 1. Of these, held 1: 1 in quiet hours.",
  ]);
  expect(await team.ask("status", { day: "2020-01-01" })).toContain("0 items = 0 matched + 0 that no watch wanted");
  expect(await team.ask("status", { day: "soon" })).toContain("`day` is a date, as 2026-03-01, or today or yesterday");
});
