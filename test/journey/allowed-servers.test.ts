import { expect, it, onTestFinished } from "vitest";
import { until } from "../until.ts";
import { aDeployment } from "./a-deployment.ts";

const [named, stranger] = ["666666666666666661", "666666666666666662"] as const;

it("a server that servers.allowed does not name is left, the other is greeted", async () => {
  const deployment = await aDeployment({
    standIn: {
      guilds: [
        { id: named, channels: [{ name: "general" }] },
        { id: stranger, channels: [{ name: "strangers" }] },
      ],
    },
    servers: { allowed: [named] },
  });
  onTestFinished(() => deployment.stop());
  const { discord, log } = deployment;
  deployment.start();

  await until(() => log().includes("server_left") && discord.posts("general").length > 0, log);

  const left = log()
    .split("\n")
    .filter((line) => line.includes("server_left"));
  expect(left).toEqual([expect.stringContaining(stranger)]);
  expect(discord.guilds.map(({ id }) => id)).toEqual([named]);
});
