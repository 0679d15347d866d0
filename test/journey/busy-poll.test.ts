import { expect, it, onTestFinished } from "vitest";
import { textOf } from "../discord-stand-in/seen-message.ts";
import { until } from "../until.ts";
import { aDeployment } from "./a-deployment.ts";

it("answers people while it reads and matches a feed of 2,000 new entries", { timeout: 120_000 }, async () => {
  const deployment = await aDeployment({ watches: [{ name: "Lanterns", query: "lantern", severity: "high" }] });
  onTestFinished(() => deployment.stop());
  const { discord, feed, dana, log } = deployment;
  const entry = (n: number, title: string) => ({ id: `item-${n}`, title, published: Date.now() });
  deployment.start();
  await until(() => discord.commands().length > 0, log);
  await dana.slash("route set", { channel: discord.channel("alerts").id });
  await until(() => feed.asked > 0, log);
  /** So many at once are held back, and the team hears of it when the poll is done. */
  const isRead = () => discord.posts("alerts").some((post) => textOf(post).includes("many new items"));

  feed.publish(
    ...Array.from({ length: 1_999 }, (_, n) => entry(n, `Invented report ${n} on the harvest in Kunduz`)),
    entry(2_000, "A lantern of Osh"),
  );
  const askedBefore = feed.asked;
  await until(() => feed.asked > askedBefore, log);
  const answered: boolean[] = [];
  while (!isRead() && answered.length < 1_000) {
    const { reaction } = await dana.slash("mute list");
    answered.push(reaction !== "failed");
  }

  expect(answered).not.toContain(false);
  expect(answered.length).toBeGreaterThanOrEqual(10);
});
