import { PermissionFlagsBits } from "discord.js";
import { afterEach, expect, it } from "vitest";
import { trend } from "../../commands/trend/trend.ts";
import { defineCommand } from "../../src/chat/define-command.ts";
import { label } from "../../src/chat/text.ts";
import { altOfTrend, describeTrend } from "../../src/chat/words/describe-trend.ts";
import { stamp } from "../../src/deliver/stamp.ts";
import { openHttp } from "../../src/discord/discord-http.ts";
import { createDiscordSender } from "../../src/discord/send.ts";
import type { Message } from "../../src/ports/chat.ts";
import { drawTrend } from "../../src/trends/draw-svg.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { trendOf } from "../trends/a-trend.ts";
import { until } from "../until.ts";
import { aBot } from "./a-bot.ts";

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

const drawn = trendOf([{ parts: { Радио: 3, العزائم: 1 } }]);
const whole: Message = {
  content: describeTrend(drawn),
  picture: { svg: drawTrend(drawn), alt: altOfTrend(drawn), blocks: "▁▂▃" },
  files: [{ name: "trend.csv", text: "day\r\n" }],
};
const broken: Message = { ...whole, picture: { svg: "no picture", alt: label`none`, blocks: "" } };

async function asked(message: Message, patienceMs: number) {
  const command = defineCommand({
    ...{ path: "trend", summary: trend.summary, access: "viewer", needs: [], options: {}, quiet: true },
    run: async () => message,
  });
  const { server, bot, reports, stop: end } = await aBot({ commands: [command], options: { patienceMs } });
  stop = end;
  await bot.ready();
  await until(() => reports.length > 0 && server.registrations > 0);
  const answer = await server.person("alerts").slash("trend");
  await until(() => (answer.message?.content ?? "") !== "");
  return { answer, requests: server.requests.filter(({ files }) => files.length > 0) };
}

it.each([20_000, 0])(
  "an answer has its picture with words for who cannot see it, and its table, acknowledged after %d ms",
  async (patience) => {
    const { answer, requests } = await asked(whole, patience);

    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.attachments).toEqual(["picture.png", "trend.csv"]);
    const [{ body, files } = { body: {}, files: [] }] = requests;
    expect(files[0]?.text).toContain("PNG");
    const sent = JSON.stringify(body);
    expect(sent).toContain(`"attachments":[{"id":0,"filename":"picture.png","description":"📈 ISIS-K`);
    expect(sent).toContain("Радио 3");
    expect(sent).not.toContain("<svg");
  },
);

it("an answer whose picture cannot be drawn has the numbers and the table, and says so", async () => {
  const { answer } = await asked(broken, 20_000);

  expect(answer.message?.attachments).toEqual(["trend.csv"]);
  expect(answer.message?.content).toContain("4 stories");
  expect(answer.message?.content).toContain("The picture could not be drawn on this machine");
});

it("a post has its picture; where files may not be attached it comes without one, and says which permission is missing", async () => {
  const server = await startDiscordStandIn({
    guilds: [{ channels: [{ name: "alerts" }, { name: "bare" }] }],
  });
  stop = () => server.stop();
  server.denyBot(server.channel("bare"), PermissionFlagsBits.AttachFiles);
  const sender = createDiscordSender(openHttp({ token: server.token, apiUrl: server.apiUrl }));

  const outcomes = [
    await sender.post(server.channel("alerts").id, stamp(whole, "SW-B123456"), "n-1"),
    await sender.post(server.channel("bare").id, stamp(whole, "SW-B123457"), "n-2"),
  ];

  expect(outcomes.map(({ kind }) => kind)).toEqual(["posted", "posted"]);
  expect(server.posts("alerts")[0]).toMatchObject({ attachments: ["picture.png", "trend.csv"] });
  const bare = server.posts("bare")[0];
  expect(bare).toMatchObject({ attachments: [] });
  expect(bare?.content).toContain("4 stories");
  expect(bare?.content).toContain("lacks the permission Attach Files");
});
