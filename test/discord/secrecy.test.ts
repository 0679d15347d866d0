import pino from "pino";
import { expect, it } from "vitest";
import { defineCommand } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import { asMessage } from "../as-markdown.ts";
import { until } from "../until.ts";
import { aBot } from "./a-bot.ts";

it("writes neither contents nor tokens into the log, whatever fails", async () => {
  const lines: string[] = [];
  const logger = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
  const secret = defineCommand({
    path: "secret",
    summary: "Tell.",
    access: "viewer",
    needs: [],
    options: {},
    run: async () =>
      asMessage({
        content: `classified ${"x".repeat(30)}`,
        embeds: [{ fields: [{ name: "", value: "classified" }] }],
      }),
  });
  const world = await aBot({ commands: [secret], logger });
  await world.bot.ready();
  await until(() => world.server.registrations === 1);
  const { id } = world.server.channel("alerts");

  await world.server.person("alerts").slash("secret");
  world.server.failNext({ path: "/interactions/*/*/callback", how: 404, code: 10062 });
  void world.server.person("alerts").slash("secret");
  await until(() => world.server.failures.harmed.length > 0);
  world.server.failNext({ how: 400, code: 50035 });
  await world.bot.notify(world.server.guilds[0]?.id ?? "", md`classified notice`);
  await world.bot.sender.post(id, { content: md`classified` }, "n-1");
  await world.stop();

  const log = lines.join("");
  expect(lines.length).toBeGreaterThan(3);
  expect(log).toContain("an answer failed");
  expect(log).not.toContain("classified");
  expect(log).not.toContain(world.server.token);
  expect(log).not.toMatch(/token-\d+/u);
});
