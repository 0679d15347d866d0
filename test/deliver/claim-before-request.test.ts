import { expect, it } from "vitest";
import { aWorld } from "../world.ts";

it("stands in the store as sending before the request leaves, so that a crash in between is looked into", async () => {
  const world = await aWorld();
  const post = world.discord.post.bind(world.discord);
  const stood: (string | undefined)[] = [];
  world.discord.post = async (...request) => {
    const [story] = await world.repositories.stories.recent("g1", 1);
    stood.push(story?.alerts[0]?.delivery.state);
    return post(...request);
  };

  await world.round();

  expect(stood).toEqual(["sending"]);
});
