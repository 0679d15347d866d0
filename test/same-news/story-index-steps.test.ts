import { expect, it } from "vitest";
import { StoryIndex } from "../../src/same-news/story-index.ts";
import { countSteps } from "../count-steps.ts";
import { inventedStories } from "./invented-stories.ts";

const invented = inventedStories(401);
const asked = 50;

it("takes as many steps to find an item's story among forty thousand as among four thousand", async () => {
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
  const few = await countSteps(find);

  remember(40_000);
  const many = await countSteps(find);

  expect(many / few).toBeLessThan(1.1);
});
