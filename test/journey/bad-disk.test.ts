import { expect, it, onTestFinished } from "vitest";
import { onBadDisk } from "./a-bot.ts";
import { aDeployment } from "./a-deployment.ts";

it("a store that fails while the bot starts ends the program with a sentence, also when Discord is connected already", async () => {
  const deployment = await aDeployment({ command: onBadDisk });
  onTestFinished(() => deployment.stop());

  const exit = await deployment.start({ DISK_BROKEN_AT: "told-health" }).ended;

  expect(exit.code).toBe(1);
  expect(deployment.log()).toMatch(/^The store .*\(SQLite: /mu);
});
