import { expect, it } from "vitest";
import { TurnQueue } from "../../src/lib/turn-queue.ts";

it("lets owners take turns, keeps each one's order, and lets a late owner in after one turn of the others", () => {
  const queue = new TurnQueue<string, string>();
  for (const thing of ["a1", "a2", "a3", "b1", "a4"]) queue.add(thing.charAt(0), thing);

  const taken = [queue.take(), queue.take()];
  queue.add("c", "c1");
  for (let next = queue.take(); next !== undefined; next = queue.take()) taken.push(next);

  expect(taken).toEqual(["a1", "b1", "a2", "c1", "a3", "a4"]);
  expect(queue.take()).toBeUndefined();
});
