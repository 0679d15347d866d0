import { expect, it } from "vitest";
import { Lane } from "../../src/deliver/lane.ts";

function aLane(...ids: readonly string[]): Lane {
  const lane = new Lane();
  for (const id of ids) lane.add(id);
  return lane;
}

it("takes in turn what was added, each once", () => {
  const lane = aLane("a", "b", "a");

  const first = lane.turn(0);
  lane.done("a");

  expect(first).toMatchObject({ id: "a", atOnce: false });
  expect(lane.turn(0)).toMatchObject({ id: "b" });
  expect(lane.size).toBe(1);
});

it("keeps what is added again while it is worked on", () => {
  const lane = aLane("a");

  lane.turn(0);
  lane.add("a");
  lane.done("a");

  expect(lane.turn(0)).toMatchObject({ id: "a" });
});

it("keeps the second too, when it is added again while it is tried", () => {
  const lane = aLane("a", "b");

  lane.turn(0);
  lane.waits("a", 9);
  lane.second();
  lane.add("b");
  lane.done("b");
  lane.setAside("a", 9);

  expect(lane.turn(0)).toMatchObject({ id: "b" });
});

it("goes on with others, and comes back to what is aside when its time has come, or it was added again", () => {
  const lane = aLane("a", "b", "c");

  lane.turn(0);
  lane.setAside("a", 100);

  expect(lane.turn(0)).toMatchObject({ id: "b", aside: false });
  lane.done("b");
  expect(lane.turn(100)).toMatchObject({ id: "a", aside: true, atOnce: true });
  lane.waits("a", 300);
  expect(lane.turn(200)).toMatchObject({ id: "c" });
  lane.done("c");
  expect(lane.turn(200)).toEqual({ kind: "rest", dueAt: 300 });
  lane.add("a");
  expect(lane.turn(200)).toMatchObject({ id: "a", aside: true });
});

it("lets nothing wait for its time after a hurry, also one that comes while a step is under way", () => {
  const lane = aLane("a", "b");

  lane.turn(0);
  lane.hurry();
  lane.waits("a", 900);

  expect(lane.resting(false).aborted).toBe(true);
  expect(lane.turn(0)).toMatchObject({ id: "a", atOnce: true });
  lane.waits("a", 900);
  expect(lane.resting(false).aborted).toBe(false);
});

it("ends the rest of one that yields when the first that may go before it comes, and of no other", () => {
  const [yielding, holding] = [aLane("a"), aLane("a")];

  const rests = [yielding, holding].map((lane, index) => {
    lane.turn(0);
    lane.waits("a", 900);
    const rest = lane.resting(index === 0);
    lane.add("b");
    return rest.aborted;
  });

  expect(rests).toEqual([true, false]);
});
