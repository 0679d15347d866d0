import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { textOf } from "../discord-stand-in/seen-message.ts";
import { comesTrue } from "../until.ts";
import type { Deployment } from "./a-deployment.ts";
import { aPostedTeam, keptStories, pressedTeam, started } from "./press-run.ts";
import { Seeded } from "./seeded.ts";

const kills = Number(process.env["PRESS_KILLS"] ?? 4);

it(`notifies a person once that an alert is theirs, or says that it is unsure, over ${kills} kills`, async () => {
  const random = new Seeded(Number(process.env["PRESS_SEED"] ?? 8));
  const deployment = await pressedTeam();
  try {
    let bot = await aPostedTeam(deployment);
    const { discord, dana } = deployment;
    const assigned: { readonly id: string; readonly shortId: string }[] = [];
    for (let kill = 1; kill <= kills; kill += 1) {
      const { user } = discord.person(discord.channel("alerts").id, { name: `person-${kill}` });
      const shortId = shortIdOf(random.between(1, 3), deployment);
      const asked = dana.slash("alert assign", { alert: shortId, user: user.id });
      assigned.push({ id: user.id, shortId });
      await wait(random.oneOf([random.between(0, 60), random.between(60, 200), random.between(150, 500)]));
      await bot.kill();
      await asked;
      bot = await started(deployment);
    }
    const last = discord.person(discord.channel("alerts").id, { name: "last" }).user.id;
    await dana.slash("alert assign", { alert: shortIdOf(1, deployment), user: last });
    await comesTrue(() => mentions(last, deployment) > 0);
    await bot.stop();

    const stories = await keptStories(deployment);
    for (const { id, shortId } of assigned) {
      const story = stories.find((one) => one.shortId === shortId);
      const messages =
        story?.alerts.flatMap(({ replies }) => replies).filter((one) => one.mentionUserIds?.[0] === id) ?? [];
      const states = messages.map(({ delivery }) => delivery.state);
      const posted = mentions(id, deployment);
      expect([
        [[], 0],
        [["delivered"], 1],
        [["unsure"], 0],
        [["unsure"], 1],
      ]).toContainEqual([states, posted]);
    }
    expect(mentions(last, deployment)).toBe(1);
    expect(assigned.some(({ id }) => mentions(id, deployment) === 1)).toBe(true);
  } finally {
    await deployment.stop();
  }
}, 240_000);

/** How many messages in either channel are for somebody: whoever had it before is mentioned behind them. */
function mentions(id: string, { discord }: Deployment): number {
  const all = ["alerts", "wide"].flatMap((name) => discord.channel(name).messages);
  return all.filter(({ content }) => /<@(\d+)>/u.exec(content)?.[1] === id).length;
}

function shortIdOf(number: number, { discord }: Deployment): string {
  const card = discord
    .posts("alerts")
    .map(textOf)
    .find((text) => text.includes(`report ${number}`));
  return /SW-[A-Z0-9]{4}/u.exec(card ?? "")?.[0] ?? "";
}
