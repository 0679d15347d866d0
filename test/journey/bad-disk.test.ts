import { expect, it, onTestFinished } from "vitest";
import { onBadDisk } from "./a-bot.ts";
import { aDesk } from "./a-desk.ts";

it("a store that fails while the bot starts ends the program with a sentence, also when Discord is connected already", async () => {
  const desk = await aDesk({ command: onBadDisk });
  onTestFinished(() => desk.stop());

  const exit = await desk.start({ DISK_BROKEN_AT: "told-health" }).ended;

  expect(exit.code).toBe(1);
  expect(desk.log()).toMatch(/^The store .*\(SQLite: /mu);
});
