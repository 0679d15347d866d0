import { expect, it } from "vitest";
import { runHostileCommands } from "./hostile-commands.ts";
import { runHostile } from "./hostile-run.ts";

it("shows 500 hostile items on every surface with nothing refused, nobody pinged and no link but the item's own", async () => {
  const report = await runHostile(1, 500);

  expect(report.refused).toEqual([]);
  expect(report.pings).toEqual([]);
  expect(report.breaches).toEqual([]);
  expect(report.messages).toBeGreaterThan(1_500);
  expect(report.read).toBeGreaterThan(450);
  expect([...report.seen.keys()]).toEqual(
    expect.arrayContaining(["completion", "form's value", "forum post", "menu option", "thread"]),
  );
});

it("answers hostile text in every option, and what a site says in every field, with nothing live", async () => {
  const report = await runHostileCommands(2);

  expect(report.failed).toEqual([]);
  expect(report.breaches).toEqual([]);
  expect(report.asked).toBeGreaterThan(100);
  expect([...report.seen.keys()].toSorted()).toEqual([
    "button",
    "completion",
    "menu option",
    "menu option's description",
  ]);
});
