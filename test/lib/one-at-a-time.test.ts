import { expect, it } from "vitest";
import { OneAtATime, urgent } from "../../src/lib/one-at-a-time.ts";

it("lets owners take turns, so that the many heavy bodies of one do not keep another's waiting", async () => {
  const line = new OneAtATime(1);
  const done: string[] = [];
  const work = (name: string, owner: string | typeof urgent) => line.run(async () => void done.push(name), owner);

  await Promise.all([...["a1", "a2", "a3", "a4"].map((name) => work(name, "a")), work("b1", "b"), work("now", urgent)]);

  expect(done).toEqual(["a1", "now", "a2", "b1", "a3", "a4"]);
});
