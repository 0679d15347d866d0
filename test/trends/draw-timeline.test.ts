import { expect, it } from "vitest";
import type { Timeline } from "../../src/domain/timeline.ts";
import { drawTimeline } from "../../src/trends/draw-timeline.ts";
import { timelineToBlocks } from "../../src/trends/timeline-to-blocks.ts";

const timeline: Timeline = {
  title: "An invented group <b>",
  from: "2015-01",
  to: "2026-11-30",
  bars: [
    { name: "First & only", spans: [{ from: "2015-01", to: "2016-07", disputed: false }] },
    {
      name: "Second",
      spans: [
        { from: "2016-07", disputed: true },
        { from: "2017", to: "2018-03-01", disputed: false },
      ],
    },
  ],
  marks: [
    { name: "Small", at: "2019", weight: 0 },
    { name: "Large", at: "2020-05-12", weight: 85 },
  ],
};

it("draws agreed terms filled, disputed ones hatched, and each event as a mark", () => {
  const svg = drawTimeline(timeline);

  expect(svg.match(/url\(#disputed\)/g)).toHaveLength(2);
  expect(svg.match(/<circle/g)).toHaveLength(timeline.marks.length + 1);
  expect(svg).toContain("85  Large");
});

it("can be read 360 points wide: no letter is smaller than 10 points there, and nothing leaves the picture", () => {
  const svg = drawTimeline(timeline);
  const sizes = [...svg.matchAll(/font-size="(\d+)"/g)].map(([, size]) => Number(size));
  const xs = [...svg.matchAll(/ x="([\d.]+)"/g)].map(([, x]) => Number(x));

  expect(Math.min(...sizes) / 2).toBeGreaterThanOrEqual(10);
  expect(xs.filter((x) => x < 0 || x > 720)).toEqual([]);
});

it("takes names as text", () => {
  const svg = drawTimeline(timeline);

  expect(svg).toContain("An invented group &lt;b&gt;");
  expect(svg).toContain("First &amp; only");
});

it("is drawn for a terminal with the same rows", () => {
  const blocks = timelineToBlocks(timeline);

  expect(blocks).toMatch(/Second ·+░+█+░+/);
  expect(blocks.split("\n").every((line) => line.length <= 80)).toBe(true);
});

it("draws a group of which nothing is dated but today", () => {
  const empty = { title: "Empty", from: "2026-11-30", to: "2026-11-30", bars: [], marks: [] };

  expect(drawTimeline(empty)).not.toContain("NaN");
  expect(timelineToBlocks(empty)).not.toContain("NaN");
});
