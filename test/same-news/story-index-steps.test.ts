import { expect, it } from "vitest";
import { StoryIndex } from "../../src/same-news/story-index.ts";
import { countSteps } from "../count-steps.ts";
import { inventedStories } from "./invented-stories.ts";

const invented = inventedStories(401);
const asked = 50;

it("takes as many steps to find an item's story, and to remember it, among forty thousand as among four thousand", async () => {
  const index = new StoryIndex({ window: Number.POSITIVE_INFINITY, reports: 1 << 16 });
  let added = 0;
  const remember = (upTo: number) => {
    for (; added < upTo; added += 1) index.add(`s${added}`, invented(added), added);
  };
  /** Half of them are known, half are new. */
  const find = () => {
    for (let at = 0; at < asked; at += 1)
      index.find(invented(at % 2 === 0 ? added - 1 - at : 10_000_000 + at * 977), added);
  };
  remember(4_000);
  find();
  const few = [await countSteps(find), await countSteps(() => remember(4_000 + asked))] as const;

  remember(40_000);
  const many = [await countSteps(find), await countSteps(() => remember(40_000 + asked))] as const;

  expect(many[0] / few[0]).toBeLessThan(1.1);
  expect(many[1] / few[1]).toBeLessThan(1.1);
});
