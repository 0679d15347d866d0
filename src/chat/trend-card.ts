import type { Trend } from "../domain/trend.ts";
import type { Message } from "../ports/chat.ts";
import { drawTrend } from "../trends/draw-svg.ts";
import { trendToBlocks } from "../trends/to-blocks.ts";
import { shortenMarkdown } from "./text.ts";
import { altOfTrend, describeTrend } from "./words/describe-trend.ts";

/** A trend in words and as a picture, with the same numbers. */
export function trendCard(trend: Trend): Message {
  return {
    content: shortenMarkdown(describeTrend(trend), 1_900),
    picture: { svg: drawTrend(trend), alt: altOfTrend(trend), blocks: trendToBlocks(trend) },
  };
}
