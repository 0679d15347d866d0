import { count, label, plainText } from "../../src/chat/text.ts";
import type { Timeline } from "../../src/domain/timeline.ts";
import type { Picture } from "../../src/ports/chat.ts";
import { drawTimeline } from "../../src/trends/draw-timeline.ts";
import { timelineToBlocks } from "../../src/trends/timeline-to-blocks.ts";

/** Drawn as trends are; the answer beside it says the same in words. */
export function timelinePicture(timeline: Timeline): Picture {
  const { title, from, to, bars, marks } = timeline;
  const years = label`${plainText(from.slice(0, 4))} to ${plainText(to.slice(0, 4))}`;
  return {
    svg: drawTimeline(timeline),
    alt: label`${plainText(title, 80)}, ${years}: ${count(bars.length, "leader", "leaders")} as bars, ${count(marks.length, "event", "events")} as marks`,
    blocks: timelineToBlocks(timeline),
  };
}
