import { expect, it } from "vitest";
import { runHostile } from "./hostile-run.ts";

it("shows 500 hostile items on every surface with nothing refused, nobody pinged and no link but the item's own", async () => {
  const report = await runHostile(1, 500);

  expect(report.refused).toEqual([]);
  expect(report.pings).toEqual([]);
  expect(report.breaches).toEqual([]);
  expect(report.messages).toBeGreaterThan(1_500);
});
